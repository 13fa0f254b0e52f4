/** Whether what a change touched still stands as it left it. */
import { groupBy } from '#core/grouping.ts'
import type { ChangedRow, RowImage } from '#db/change-repo.ts'
import type { ReadDb } from '#db/database.ts'
import { findTopic } from '#db/progress-repo.ts'
import { findRow } from '#db/restore-rows.ts'
import { mergeImages } from '#db/row-steps.ts'
import type { RowStep } from '#db/row-steps.ts'

/** Says nothing about what the learner did: counters of calendars, and what is worked out from the rest. */
const IGNORED: Readonly<Record<string, readonly string[]>> = {
  slot: ['sequence', 'updated_ms', 'start_ms'],
  busy_time: ['start_ms'],
  session: ['updated_ms'],
  plan: ['tz_version'],
}

export type Row = { readonly table: string; readonly rowId: string }

/** A row that something else touched. */
export type Conflict = Row & {
  /** The changes out of turn that did it; none when it was not one of those in the list. */
  readonly otherIds: readonly string[]
}

type Touched = {
  readonly row: Row
  /** What was left; null for no row. */
  readonly expected: RowImage | null
  /** Null: the row came or went, all of it. */
  readonly columns: readonly string[] | null
  /** Of a session: those it was on before and after. */
  readonly topicIds: readonly string[]
}

/** What the first step finds decides; of columns it does not name, the next one. */
const expectedOf = (steps: readonly RowStep[]): RowImage | null => {
  if (steps[0]?.from === null) return null
  const gone = steps.findIndex(({ to }) => to === null)
  const told = gone === -1 ? steps : steps.slice(0, gone + 1)
  return mergeImages(told.map(({ from }) => from).toReversed())
}

const touchedBy = (steps: readonly RowStep[]): Touched[] => {
  const ofRow = groupBy(steps, ({ table, rowId }) => `${table} ${rowId}`)
  return [...ofRow.values()].flatMap((own) => {
    const [row] = own
    if (row === undefined) return []
    const expected = expectedOf(own)
    const isWhole = own.some(({ from, to }) => from === null || to === null)
    const topicIds = own
      .flatMap(({ from, to }) => [from?.['topic_id'], to?.['topic_id']])
      .filter((topicId) => typeof topicId === 'string')
    return [{ row, expected, columns: isWhole ? null : Object.keys(expected ?? {}), topicIds }]
  })
}

/** A session keeps its title when its topic goes: that is no change of it, unless it is this one that gives it back. */
const isTopicLost = (db: ReadDb, { row, expected, topicIds }: Touched): boolean =>
  row.table === 'session' &&
  expected?.['topic_id'] !== null &&
  topicIds.some((id) => findTopic(db, id) === null)

/** Columns in which a difference is none. */
const ignoredOf = (db: ReadDb, touched: Touched): Set<string> =>
  new Set([...(IGNORED[touched.row.table] ?? []), ...(isTopicLost(db, touched) ? ['topic_id'] : [])])

/** Of a topic that goes: what the timer made of it is no change. If something was studied, that is what stops it. */
const isBegun = ({ row, columns }: Touched, column: string): boolean =>
  row.table === 'topic' && columns === null && column === 'status'

const isAsLeft = (db: ReadDb, touched: Touched): boolean => {
  const { row, expected } = touched
  const current = findRow(db, row.table, row.rowId)
  if (expected === null || current === null) return expected === current
  const ignored = ignoredOf(db, touched)
  return Object.entries(expected).every(
    ([column, value]) =>
      Object.is(current[column], value) ||
      isBegun(touched, column) ||
      (ignored.has(column) && (column !== 'topic_id' || current[column] === null)),
  )
}

/** Whether another change touched the same: even where it left the same value, it comes first. */
const isTouchedBy = (db: ReadDb, touched: Touched, { before, after }: ChangedRow): boolean => {
  if (before === null || after === null) return true
  const ignored = ignoredOf(db, touched)
  return Object.keys(after).some(
    (column) => !ignored.has(column) && (touched.columns === null || touched.columns.includes(column)),
  )
}

/** The rows that were changed by something else since. `others`: what changes out of turn did to the rows of this one. */
export const changedSince = (
  db: ReadDb,
  steps: readonly RowStep[],
  others: readonly ChangedRow[],
): Conflict[] =>
  touchedBy(steps).flatMap((touched) => {
    const { table, rowId } = touched.row
    const otherIds = others
      .filter((one) => one.table === table && one.rowId === rowId && isTouchedBy(db, touched, one))
      .map(({ changeId }) => changeId)
    return otherIds.length === 0 && isAsLeft(db, touched) ? [] : [{ table, rowId, otherIds }]
  })
