/** What was changed, row by row, so that it can be taken back, also after a restart. Triggers write the rows. */
import { z } from 'zod'
import { PlanSettings } from '#core/planning/model.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { json, parseRow, parseRows } from './column.ts'

/** Columns by name: all of a row, or those that changed. */
const RowImage = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
export type RowImage = z.output<typeof RowImage>

const Row = z
  .object({
    id: z.string(),
    /** Changes in the order they were made, whatever the clock said. */
    number: z.int(),
    /** What was done, for the learner: "Deleted 25 min of Decorators". */
    label: z.string(),
    /** UTC ms. */
    atMs: z.int(),
    /** The time zone rules its instants were worked out with. */
    tzVersion: z.string(),
    /** When it was made, undone, done again, undone, …, in numbers that rise from turn to turn of whatever change. */
    turns: json(z.array(z.int()).min(1)),
  })
  .transform((change) => ({ ...change, undone: change.turns.length % 2 === 0 }))
export type StoredChange = z.output<typeof Row>

const CHANGES = 'SELECT id, number, label, at_ms AS atMs, tz_version AS tzVersion, turns FROM change'

export const findChange = (db: ReadDb, id: string): StoredChange | null =>
  parseRow(Row, db.get(`${CHANGES} WHERE id = :id`, { id }))

/** Latest first. */
export const listChanges = (db: ReadDb): StoredChange[] =>
  parseRows(Row, db.all(`${CHANGES} ORDER BY number DESC`))

const Turn = z.object({ turn: z.int() })

/** The turns of a change rise, so its last is its greatest. */
const nextTurn = (db: ReadDb): number =>
  parseRow(Turn, db.get("SELECT coalesce(max(turns ->> '$[#-1]'), 0) + 1 AS turn FROM change"))?.turn ?? 1

const ChangedRow = z.object({
  seq: z.int(),
  changeId: z.string(),
  table: z.string(),
  rowId: z.string(),
  /** Null where there was none. */
  before: json(RowImage).nullable(),
  /** Null where there is none any more. */
  after: json(RowImage).nullable(),
})
/** One row before and after one statement; of a row that stayed, the columns that changed. */
export type ChangedRow = z.output<typeof ChangedRow>

const jsonOrNull = (image: RowImage | null): string | null => (image === null ? null : JSON.stringify(image))

const ROWS = `
  SELECT change_row.seq, change_row.change_id AS changeId, change_row.table_name AS "table",
    change_row.row_id AS rowId, change_row.before, change_row.after
  FROM change_row`

/** In the order they were changed. */
export const listChangedRows = (db: ReadDb, changeId: string): ChangedRow[] =>
  parseRows(ChangedRow, db.all(`${ROWS} WHERE change_row.change_id = :changeId ORDER BY seq`, { changeId }))

/** One row before and after something that joins a change. */
export type JoiningRow = Pick<ChangedRow, 'table' | 'rowId' | 'before' | 'after'>

/** Makes rows a part of a change, as the last it did, or as the first. */
export const joinChange = (
  db: WriteDb,
  changeId: string,
  rows: readonly JoiningRow[],
  as: 'last' | 'first',
): void => {
  const seq = as === 'last' ? 'max(seq) + 1' : 'min(seq) - 1'
  for (const { table, rowId, before, after } of as === 'last' ? rows : rows.toReversed()) {
    db.run(
      `INSERT INTO change_row (seq, change_id, table_name, row_id, before, after)
       SELECT ${seq}, :changeId, :table, :rowId, :before, :after FROM change_row`,
      { changeId, table, rowId, before: jsonOrNull(before), after: jsonOrNull(after) },
    )
  }
}

/** What other changes did to the rows of this one. */
export const listSharedRows = (db: ReadDb, changeId: string, otherIds: readonly string[]): ChangedRow[] =>
  parseRows(
    ChangedRow,
    db.all(
      `${ROWS} WHERE change_row.change_id IN (SELECT value FROM json_each(:others)) AND EXISTS (
         SELECT 1 FROM change_row AS own
         WHERE own.change_id = :changeId AND own.row_id = change_row.row_id
           AND own.table_name = change_row.table_name)`,
      { changeId, others: JSON.stringify(otherIds) },
    ),
  )

/** Whether one of these changes did something to a row. */
export const isTouched = (
  db: ReadDb,
  { table, rowId }: { readonly table: string; readonly rowId: string },
  changeIds: readonly string[],
): boolean =>
  db.get(
    `SELECT 1 FROM change_row WHERE row_id = :rowId AND table_name = :table
       AND change_id IN (SELECT value FROM json_each(:changeIds)) LIMIT 1`,
    { table, rowId, changeIds: JSON.stringify(changeIds) },
  ) !== undefined

const SettingsRow = z.object({ settings: json(PlanSettings) })

/**
 * The settings of a plan before the first of the changes since a moment that changed them; null when none did. The list
 * holds the latest changes only: of older ones nothing is known.
 */
export const settingsBefore = (db: ReadDb, planId: string, atMs: number): PlanSettings | null =>
  parseRow(
    SettingsRow,
    db.get(
      `SELECT change_row.before ->> 'settings' AS settings
       FROM change_row JOIN change ON change.id = change_row.change_id
       WHERE change_row.row_id = :planId AND change_row.table_name = 'plan' AND change.at_ms > :atMs
         AND change_row.before ->> 'settings' IS NOT NULL
       ORDER BY change_row.seq LIMIT 1`,
      { planId, atMs },
    ),
  )?.settings ?? null

const Recording = z.object({ changeId: z.string().nullable() })

/** The change that is being recorded. */
export const findRecording = (db: ReadDb): string | null =>
  parseRow(Recording, db.get('SELECT change_id AS changeId FROM change_recording'))?.changeId ?? null

/** From here on until `endRecording` or `dropChange`, what is written is part of this change. */
export const beginRecording = (
  db: WriteDb,
  change: Pick<StoredChange, 'id' | 'label' | 'atMs' | 'tzVersion'>,
): void => {
  const number = nextTurn(db)
  db.run(
    `INSERT INTO change (id, number, label, at_ms, tz_version, turns)
     VALUES (:id, :number, :label, :atMs, :tzVersion, :turns)`,
    { ...change, number, turns: JSON.stringify([number]) },
  )
  db.run('UPDATE change_recording SET change_id = :id', { id: change.id })
}

/** Forgets a change; one that is being recorded is so no longer. */
export const dropChange = (db: WriteDb, id: string): void => {
  db.run('DELETE FROM change WHERE id = :id', { id })
}

/** Keeps the latest changes only. */
const pruneChanges = (db: WriteDb, keep: number): void => {
  db.run(
    'DELETE FROM change WHERE number <= (SELECT number FROM change ORDER BY number DESC LIMIT 1 OFFSET :keep)',
    { keep },
  )
}

/** Stops recording. False when no row was changed: then there is no change. */
export const endRecording = (
  db: WriteDb,
  { id, label, keep }: { readonly id: string; readonly label: string; readonly keep: number },
): boolean => {
  db.run('UPDATE change_recording SET change_id = NULL')
  if (db.get('SELECT 1 FROM change_row WHERE change_id = :id LIMIT 1', { id }) === undefined) {
    dropChange(db, id)
    return false
  }
  db.run('UPDATE change SET label = :label WHERE id = :id', { id, label })
  pruneChanges(db, keep)
  return true
}

/** A change that stood is undone now, one that was undone stands again. */
export const turnChange = (db: WriteDb, { id, turns }: StoredChange): void => {
  db.run('UPDATE change SET turns = :turns WHERE id = :id', {
    id,
    turns: JSON.stringify([...turns, nextTurn(db)]),
  })
}
