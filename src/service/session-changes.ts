/** What a change of sessions brings along, and how it is recorded. */
import { ok } from '#core/result.ts'
import { changeTopicStatus } from '#db/progress-repo.ts'
import type { NamedTopic } from '#db/progress-repo.ts'
import { recordChange } from './changes/record-change.ts'
import type { Outcome } from './failures.ts'
import type { WriteCall } from './runtime.ts'
import { zoneInForce } from './settings.ts'

/** Whoever studies a pending topic has begun it. */
export const beginTopic = (topic: NamedTopic | null, call: WriteCall): void => {
  if (topic?.status !== 'pending') return
  const { zone } = zoneInForce(call)
  changeTopicStatus(call.db, {
    topicId: topic.id,
    from: 'pending',
    to: 'in-progress',
    atMs: call.nowMs,
    zone,
  })
}

/** Writes sessions as one change and names it to all; gives the id to undo it by. */
export const recordSessions = (
  label: string,
  call: WriteCall,
  work: () => void,
): Outcome<{ readonly changeId: string | null }> => {
  const recorded = recordChange(call, label, () => {
    work()
    return ok(null)
  })
  if (!recorded.ok) return recorded
  call.changed('sessions', 'progress')
  return ok({ changeId: recorded.value.changeId })
}
