import type { PlanChange } from '#core/planning/change.ts'
import { findPlanIdOfSlot, findPlanIdOfTopic } from '#db/plan-repo.ts'
import type { ReadCall } from '../runtime.ts'

/** The plan a change is about by what it names; null when it names nothing of a plan. */
const planNamedBy = (change: PlanChange | undefined, { db }: ReadCall): string | null => {
  switch (change?.type) {
    case 'move-slot':
    case 'remove-slot':
    case 'pin-slot':
      return findPlanIdOfSlot(db, change.slotId)
    case 'extend':
    case 'add-slot':
      return findPlanIdOfTopic(db, change.topicId)
    case 'status':
      return change.topicIds[0] === undefined ? null : findPlanIdOfTopic(db, change.topicIds[0])
    default:
      return null
  }
}

/** Which plan changes are for: the one that is asked for, else that of the slot or topic the first one names. Undefined: the active one. */
export const targetOf = (
  { planId, changes }: { readonly planId?: string | undefined; readonly changes: readonly PlanChange[] },
  call: ReadCall,
): string | undefined => planId ?? planNamedBy(changes[0], call) ?? undefined
