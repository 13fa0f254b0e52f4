/**
 * Parts of a change that hold only while nothing else speaks against them. Whoever writes down a session on a pending
 * topic has begun it, until it is studied again or its status is set. And a session that lost its topic to a removal gets
 * it back, unless the timer has dropped the session since.
 */
import { isTouched } from '#db/change-repo.ts'
import type { ChangedRow, StoredChange } from '#db/change-repo.ts'
import type { ReadDb } from '#db/database.ts'
import { findTopicStatus } from '#db/progress-repo.ts'
import { findRow } from '#db/restore-rows.ts'
import type { RowStep } from '#db/row-steps.ts'
import { findSession, listSessionsOfTopic } from '#db/session-repo.ts'

const isBeginning = ({ table, from, to }: RowStep): boolean =>
  table === 'topic' &&
  ((from?.['status'] === 'pending' && to?.['status'] === 'in-progress') ||
    (from?.['status'] === 'in-progress' && to?.['status'] === 'pending'))

/** What steps are taken in. */
export type StepContext = {
  readonly db: ReadDb
  readonly change: StoredChange
  /** The changes out of turn. */
  readonly others: readonly StoredChange[]
  /** What those did to the rows of this one. */
  readonly shared: readonly ChangedRow[]
}

const isOfSession = ({ table }: RowStep): boolean => table === 'session'

/** Whether it was studied since: by the timer, or in sessions that changes out of turn wrote down. */
const isStudied = (
  { db, change, others }: StepContext,
  topicId: string,
  steps: readonly RowStep[],
): boolean => {
  const own = new Set(steps.filter(isOfSession).map(({ rowId }) => rowId))
  const ids = others.map(({ id }) => id)
  return listSessionsOfTopic(db, topicId)
    .filter(({ id }) => !own.has(id))
    .some(
      ({ id, source, createdMs }) =>
        (source === 'timer' && createdMs > change.atMs) ||
        isTouched(db, { table: 'session', rowId: id }, ids),
    )
}

const isOfHistory = ({ table, from, to }: RowStep, topicId: string): boolean =>
  table === 'topic_status_change' && (from ?? to)?.['topic_id'] === topicId

/** Whether it was left as it is when the change was last undone, or done again. */
const wasLeft = (db: ReadDb, topicId: string, steps: readonly RowStep[]): boolean =>
  steps.some(
    (step) =>
      isOfHistory(step, topicId) && (findRow(db, step.table, step.rowId) === null) !== (step.from === null),
  )

/** Whether another change set a topic's status. */
export const setsStatusOf = ({ table, rowId, after }: ChangedRow, topicId: string): boolean =>
  table === 'topic' && rowId === topicId && after?.['status'] !== undefined

/** The topics whose status was set by something else, or shall go on saying that they were begun. */
const topicsToLeave = (context: StepContext, steps: readonly RowStep[]): Set<string> => {
  const { db, shared } = context
  const beginnings = steps.some(isOfSession) ? steps.filter(isBeginning) : []
  const isSet = (topicId: string): boolean => shared.some((row) => setsStatusOf(row, topicId))
  const left = beginnings.filter(
    ({ rowId, from, to }) =>
      isSet(rowId) ||
      findTopicStatus(db, rowId) !== from?.['status'] ||
      wasLeft(db, rowId, steps) ||
      (to?.['status'] === 'pending' && isStudied(context, rowId, steps)),
  )
  return new Set(left.map(({ rowId }) => rowId))
}

/** Only the topic of a session that is not there any more, though no change took it away. */
const isOfDropped = ({ db, shared }: StepContext, { table, rowId, from, to }: RowStep): boolean =>
  table === 'session' &&
  from !== null &&
  to !== null &&
  Object.keys(to).every((column) => column === 'topic_id') &&
  findSession(db, rowId) === null &&
  !shared.some((other) => other.table === table && other.rowId === rowId)

/** The steps of a change that are still to be taken. */
export const withoutLoose = (context: StepContext, steps: readonly RowStep[]): RowStep[] => {
  const left = topicsToLeave(context, steps)
  const isOfLeft = (step: RowStep): boolean =>
    step.table === 'topic' ? left.has(step.rowId) : [...left].some((topicId) => isOfHistory(step, topicId))
  return steps.filter((step) => !isOfLeft(step) && !isOfDropped(context, step))
}
