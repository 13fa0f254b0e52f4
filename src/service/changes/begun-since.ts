/**
 * A topic whose status a change had set, and the timer has set since: begun, or not begun after all. That joins the change:
 * undo takes both back, redo does both again, and each leads where the other came from. What was studied is no part of it.
 */
import { joinChange } from '#db/change-repo.ts'
import type { JoiningRow } from '#db/change-repo.ts'
import type { ReadDb, WriteDb } from '#db/database.ts'
import { findTopicStatus, listStatusChangesAfter } from '#db/progress-repo.ts'
import type { StatusHistoryRow } from '#db/progress-repo.ts'
import { findRow } from '#db/restore-rows.ts'
import type { RowStep } from '#db/row-steps.ts'
import { setsStatusOf } from './loose-steps.ts'
import type { StepContext } from './loose-steps.ts'

const HISTORY = 'topic_status_change'

/** How the change, or its undo, left the status of topics that stay. */
const leftStatuses = (steps: readonly RowStep[]): Map<string, unknown> => {
  const ofTopics = steps.filter(({ table, to }) => table === 'topic' && to !== null)
  const left = ofTopics.flatMap(({ rowId, from }): [string, unknown][] =>
    from?.['status'] === undefined ? [] : [[rowId, from['status']]],
  )
  // What the first step finds is what was left.
  return new Map(left.toReversed())
}

/** The last of its own entries in a topic's history; null for none. */
const lastEntry = (steps: readonly RowStep[], topicId: string): number | null => {
  const own = steps.filter(
    ({ table, from, to }) => table === HISTORY && (from ?? to)?.['topic_id'] === topicId,
  )
  return own.length === 0 ? null : Math.max(...own.map(({ rowId }) => Number(rowId)))
}

/** Whether one follows the other from what was left to what is. */
const isChain = (changes: readonly StatusHistoryRow[], left: unknown, current: unknown): boolean =>
  changes.every(({ from }, index) => from === (changes[index - 1]?.to ?? left)) &&
  changes.at(-1)?.to === current

/** As the database would have written it down. */
const rowsOf = (db: ReadDb, { id, topicId, from, to }: StatusHistoryRow): JoiningRow[] => [
  { table: 'topic', rowId: topicId, before: { status: from }, after: { status: to } },
  { table: HISTORY, rowId: String(id), before: null, after: findRow(db, HISTORY, String(id)) },
]

const inverse = (rows: readonly JoiningRow[]): JoiningRow[] =>
  rows.toReversed().map(({ table, rowId, before, after }) => ({ table, rowId, before: after, after: before }))

/** Joins it to the change that the steps are of; false when there was nothing to join. */
export const joinBegun = (
  { change, shared }: StepContext,
  steps: readonly RowStep[],
  db: WriteDb,
): boolean => {
  const isUndo = steps[0]?.fromIs === 'after'
  const rows = [...leftStatuses(steps)].flatMap(([topicId, left]) => {
    const last = lastEntry(steps, topicId)
    if (last === null || shared.some((row) => setsStatusOf(row, topicId))) return []
    const since = listStatusChangesAfter(db, topicId, last)
    return isChain(since, left, findTopicStatus(db, topicId)) ? since.flatMap((one) => rowsOf(db, one)) : []
  })
  if (isUndo) joinChange(db, change.id, rows, 'last')
  // Done again, the change finds what it once found; what is undone with it is brought back.
  else joinChange(db, change.id, inverse(rows), 'first')
  return rows.length > 0
}
