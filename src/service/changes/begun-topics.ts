/**
 * Whoever writes down a session on a pending topic has begun it. That is a part of the change, but a loose one: it goes
 * with the session only while nothing else says what the topic's status is.
 */
import type { ReadDb } from '#db/database.ts'
import { findTopicStatus } from '#db/progress-repo.ts'
import { listSessionsOfTopic } from '#db/session-repo.ts'
import type { RowStep } from '#db/restore-rows.ts'

const isBeginning = ({ table, from, to }: RowStep): boolean =>
  table === 'topic' &&
  ((from?.['status'] === 'pending' && to?.['status'] === 'in-progress') ||
    (from?.['status'] === 'in-progress' && to?.['status'] === 'pending'))

const begunBy = (steps: readonly RowStep[]): RowStep[] =>
  steps.some(({ table }) => table === 'session') ? steps.filter(isBeginning) : []

/** Whether it would have been studied all the same: in sessions that stay, or that come back. */
const isStudied = (db: ReadDb, topicId: string, steps: readonly RowStep[]): boolean => {
  const own = new Map(steps.filter(({ table }) => table === 'session').map((step) => [step.rowId, step]))
  return listSessionsOfTopic(db, topicId).some(({ id }) => {
    const step = own.get(id)
    return step === undefined || (step.to !== null && step.to['topic_id'] === undefined)
  })
}

/** The steps without those that make a topic pending, or begun, again although it was studied or changed since. */
export const withoutStudied = (db: ReadDb, steps: readonly RowStep[]): RowStep[] => {
  const kept = new Set(
    begunBy(steps)
      .filter(
        ({ rowId, from, to }) =>
          findTopicStatus(db, rowId) !== from?.['status'] ||
          (to?.['status'] === 'pending' && isStudied(db, rowId, steps)),
      )
      .map(({ rowId }) => rowId),
  )
  const isOfKept = ({ table, rowId, from, to }: RowStep): boolean =>
    table === 'topic'
      ? kept.has(rowId)
      : table === 'topic_status_change' && kept.has(String((from ?? to)?.['topic_id']))
  return steps.filter((step) => !isOfKept(step))
}
