/**
 * Parts of a change that hold only while nothing else speaks against them. Whoever writes down a session on a pending
 * topic has begun it, until it is studied again or its status is set. And a session that lost its topic to a removal gets
 * it back, unless the timer has dropped the session since.
 */
import type { ChangedRow } from '#db/change-repo.ts'
import type { ReadDb } from '#db/database.ts'
import { findTopicStatus } from '#db/progress-repo.ts'
import { findRow } from '#db/restore-rows.ts'
import type { RowStep } from '#db/restore-rows.ts'
import { findSession, listSessionsOfTopic } from '#db/session-repo.ts'

const isBeginning = ({ table, from, to }: RowStep): boolean =>
  table === 'topic' &&
  ((from?.['status'] === 'pending' && to?.['status'] === 'in-progress') ||
    (from?.['status'] === 'in-progress' && to?.['status'] === 'pending'))

const isOfSession = ({ table }: RowStep): boolean => table === 'session'

/** Whether it would have been studied all the same, in sessions that stay. */
const isStudied = (db: ReadDb, topicId: string, steps: readonly RowStep[]): boolean => {
  const own = new Map(steps.filter(isOfSession).map((step) => [step.rowId, step]))
  return listSessionsOfTopic(db, topicId).some(({ id }) => {
    const step = own.get(id)
    return step === undefined || (step.to !== null && step.to['topic_id'] === undefined)
  })
}

const isOfHistory = ({ table, from, to }: RowStep, topicId: string): boolean =>
  table === 'topic_status_change' && (from ?? to)?.['topic_id'] === topicId

/** Whether it was left as it is when the change was last undone, or done again. */
const wasLeft = (db: ReadDb, topicId: string, steps: readonly RowStep[]): boolean =>
  steps.some(
    (step) =>
      isOfHistory(step, topicId) && (findRow(db, step.table, step.rowId) === null) !== (step.from === null),
  )

/** The topics whose status was set by something else, or shall go on saying that they were begun. */
const topicsToLeave = (db: ReadDb, steps: readonly RowStep[], others: readonly ChangedRow[]): Set<string> => {
  const beginnings = steps.some(isOfSession) ? steps.filter(isBeginning) : []
  const isSet = (topicId: string): boolean =>
    others.some(
      ({ table, rowId, after }) => table === 'topic' && rowId === topicId && after?.['status'] !== undefined,
    )
  const left = beginnings.filter(
    ({ rowId, from, to }) =>
      isSet(rowId) ||
      findTopicStatus(db, rowId) !== from?.['status'] ||
      wasLeft(db, rowId, steps) ||
      (to?.['status'] === 'pending' && isStudied(db, rowId, steps)),
  )
  return new Set(left.map(({ rowId }) => rowId))
}

/** Only the topic of a session that is not there any more, though no change took it away. */
const isOfDropped = (
  db: ReadDb,
  { table, rowId, from, to }: RowStep,
  others: readonly ChangedRow[],
): boolean =>
  table === 'session' &&
  from !== null &&
  to !== null &&
  Object.keys(to).every((column) => column === 'topic_id') &&
  findSession(db, rowId) === null &&
  !others.some((other) => other.table === table && other.rowId === rowId)

/** The steps of a change that are still to be taken. `others`: what changes out of turn did to the rows of this one. */
export const withoutLoose = (
  db: ReadDb,
  steps: readonly RowStep[],
  others: readonly ChangedRow[],
): RowStep[] => {
  const left = topicsToLeave(db, steps, others)
  const isOfLeft = (step: RowStep): boolean =>
    step.table === 'topic' ? left.has(step.rowId) : [...left].some((topicId) => isOfHistory(step, topicId))
  return steps.filter((step) => !isOfLeft(step) && !isOfDropped(db, step, others))
}
