/** Several plans share the learner's weeks: which ones run, and what of their time a plan is planned around. */
import type { PlacedStretch } from '#core/planning/taken-time.ts'
import { listBusyBetween } from '#db/busy-repo.ts'
import { listRunningPlans } from '#db/plan-repo.ts'
import { listSlotsNotOver } from '#db/slot-repo.ts'
import type { ReadCall } from './runtime.ts'

/** Later than any plan reaches. */
export const END_OF_TIME_MS = 8_640_000_000_000_000

/** A plan that is to be planned, and the plans it has to leave time to. */
export type PlannedPlan = {
  /** Of the plan the roadmap has already, if any: what it holds is kept. */
  readonly id: string | null
  /** Ids of the plans whose slots it is planned around. */
  readonly around: readonly string[]
}

/** A plan among those that run now. */
export const amongRunning = (id: string | null, { db }: ReadCall): PlannedPlan => ({
  id,
  around: listRunningPlans(db)
    .map((plan) => plan.id)
    .filter((other) => other !== id),
})

/** A plan as it would be were it the active one: the one that is now would rest. */
export const asActive = (id: string | null, { db }: ReadCall): PlannedPlan => ({
  id,
  around: listRunningPlans(db)
    .filter((plan) => !plan.active && plan.id !== id)
    .map((plan) => plan.id),
})

/** Slots of other plans and busy times that are not over yet. */
export const takenFor = ({ around }: PlannedPlan, { db, nowMs }: ReadCall): PlacedStretch[] => [
  ...around.flatMap((planId) => listSlotsNotOver(db, planId, nowMs)),
  ...listBusyBetween(db, { fromMs: nowMs, beforeMs: END_OF_TIME_MS }),
]
