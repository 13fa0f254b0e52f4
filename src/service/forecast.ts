import type { ReplanOffer } from '#contract/operations/plan-changes.ts'
import type { FinishRange } from '#core/planning/model.ts'
import { chosenTopics } from '#core/planning/topics.ts'
import type { ActivePlan } from './active-plan.ts'
import { makePlan } from './make-plan.ts'
import { sourceOfStored } from './plan-source.ts'
import { amongRunning } from './running-plans.ts'
import type { ReadCall } from './runtime.ts'

const notBefore = ({ min, expected, max }: FinishRange, today: string): FinishRange => {
  const later = (day: string | null): string | null => (day !== null && day < today ? today : day)
  return { min: later(min), expected: later(expected), max: later(max) }
}

/**
 * When the plan would be finished, from where the learner stands: as planned while they keep to the plan, else as it would be if
 * they planned again now. Never a day that is over while there is something to do, as the plan's own finish may be.
 */
export const forecastFinish = (
  { plan, roadmap, today }: ActivePlan,
  { behindStudyDays, offer }: { readonly behindStudyDays: number; readonly offer: ReplanOffer | null },
  call: ReadCall,
): FinishRange => {
  const { finish, settings } = plan
  if (chosenTopics(roadmap, settings.choices).every(({ status }) => status === 'done')) return finish
  // Whoever is ahead keeps to the plan; what else the slots do not fit is part of where the learner stands.
  if (offer !== null && offer.reason !== 'ahead') return offer.finish.after
  const own = finish[settings.pace]
  if (behindStudyDays === 0 && (own === null || own >= today)) return notBefore(finish, today)
  const made = makePlan(sourceOfStored(roadmap), settings, amongRunning(plan.id, call), call)
  return made.ok ? made.value.finish : finish
}
