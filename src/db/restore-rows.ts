/** Brings rows to what they were before a change, or after it, one statement after the other. */
import { z } from 'zod'
import type { RowImage } from './change-repo.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { parseRow, parseRows } from './column.ts'
import type { RowStep } from './row-steps.ts'

/** Names cannot be bound; these come out of the database file. */
const nameOf = (name: string): string => {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`not the name of a table or column: ${name}`)
  return name
}

const Columns = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

/** A row as it is now. */
export const findRow = (db: ReadDb, table: string, rowId: string): RowImage | null =>
  parseRow(Columns, db.get(`SELECT * FROM ${nameOf(table)} WHERE id = :rowId`, { rowId }))

/** Calendars have seen these: they never go back. */
const COUNTERS = new Set(['sequence', 'updated_ms'])

const isRestored =
  (table: string) =>
  (column: string): boolean =>
    table !== 'slot' || !COUNTERS.has(column)

const insertRow = (db: WriteDb, { table, rowId }: RowStep, image: RowImage): void => {
  const columns = Object.keys(image).map(nameOf)
  // The topic of a session may be gone: the session stays without it, as when a topic is removed.
  const values = columns.map((column) =>
    table === 'session' && column === 'topic_id'
      ? '(SELECT id FROM topic WHERE id = :topic_id)'
      : `:${column}`,
  )
  db.run(`INSERT INTO ${nameOf(table)} (${columns.join(', ')}) VALUES (${values.join(', ')})`, {
    ...image,
    id: image['id'] ?? rowId,
  })
}

/** What is taken away comes back with the counters and times it had last. */
const keepCounters = (db: WriteDb, { seq, table, rowId, fromIs }: RowStep): void => {
  if (table !== 'slot' && table !== 'session') return
  const kept = table === 'slot' ? ['sequence', 'updated_ms'] : ['updated_ms']
  const values = kept.map((column) => `'$.${column}', ${table}.${column}`).join(', ')
  db.run(
    `UPDATE change_row SET ${fromIs} = json_set(${fromIs}, ${values})
     FROM ${table} WHERE ${table}.id = :rowId AND change_row.seq = :seq`,
    { rowId, seq },
  )
}

const deleteRow = (db: WriteDb, step: RowStep): void => {
  keepCounters(db, step)
  db.run(`DELETE FROM ${nameOf(step.table)} WHERE id = :rowId`, { rowId: step.rowId })
}

/** How a column gets its value; of a session that something else changed as well, the time of that stays. */
const assignment = (table: string, column: string): string => {
  if (table !== 'session') return `${column} = :${column}`
  if (column === 'topic_id') return 'topic_id = (SELECT id FROM topic WHERE id = :topic_id)'
  if (column === 'updated_ms') return 'updated_ms = iif(updated_ms = :leftMs, :updated_ms, updated_ms)'
  return `${column} = :${column}`
}

const updateRow = (db: WriteDb, { table, rowId, from }: RowStep, image: RowImage): void => {
  const columns = Object.keys(image).map(nameOf).filter(isRestored(table))
  if (columns.length === 0) return
  const values = columns.map((column) => assignment(table, column))
  db.run(`UPDATE ${nameOf(table)} SET ${values.join(', ')} WHERE id = :rowId`, {
    ...image,
    rowId,
    leftMs: from?.['updated_ms'] ?? null,
  })
}

const apply = (db: WriteDb, step: RowStep): void => {
  if (step.to === null) deleteRow(db, step)
  else if (step.from === null) insertRow(db, step, step.to)
  else updateRow(db, step, step.to)
}

const Timed = z.object({ id: z.string(), startMs: z.int(), minutes: z.int() })
type Timed = z.output<typeof Timed>

const slotTimes = (db: ReadDb, steps: readonly RowStep[]): Map<string, Timed> => {
  const ids = new Set(steps.flatMap(({ table, rowId }) => (table === 'slot' ? [rowId] : [])))
  const rows = db.all(
    'SELECT id, start_ms AS startMs, minutes FROM slot WHERE id IN (SELECT value FROM json_each(:ids))',
    { ids: JSON.stringify([...ids]) },
  )
  return new Map(parseRows(Timed, rows).map((slot) => [slot.id, slot]))
}

/** Calendars take a change of time only with a higher sequence. */
const countSlots = (
  db: WriteDb,
  before: ReadonlyMap<string, Timed>,
  after: Iterable<Timed>,
  nowMs: number,
): void => {
  for (const { id, startMs, minutes } of after) {
    const former = before.get(id)
    if (former === undefined) continue
    const isMoved = former.startMs !== startMs || former.minutes !== minutes
    db.run(
      'UPDATE slot SET sequence = sequence + :more, updated_ms = max(updated_ms, :nowMs) WHERE id = :id',
      { id, more: isMoved ? 1 : 0, nowMs },
    )
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')

/** False when the database refused: something stands in the way. Then the caller takes the transaction back. */
export const restoreRows = (db: WriteDb, steps: readonly RowStep[], nowMs: number): boolean => {
  const before = slotTimes(db, steps)
  try {
    for (const step of steps) apply(db, step)
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
  countSlots(db, before, slotTimes(db, steps).values(), nowMs)
  return true
}
