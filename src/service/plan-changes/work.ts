/** A change on its way: the situation so far, and what has to follow from it. */
import type { PlanNotice } from '#contract/operations/plan.ts'
import { finishRange } from '#core/planning/finish.ts'
import type { FinishRange } from '#core/planning/model.ts'
import { ok } from '#core/result.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import { notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { isOver, planAround, planInput } from '../make-plan.ts'
import type { MadePlan, PlanGiven } from '../make-plan.ts'
import { nextSlots } from '../next-slots.ts'
import { sourceOfStored } from '../plan-source.ts'
import type { ReadCall } from '../runtime.ts'
import type { Taken } from './taken.ts'
import { endOf } from './taken.ts'
import type { PlanWithSlots, Situation } from './situation.ts'

export type Work = {
  readonly situation: Situation
  /** Ids of the plans to be planned again. */
  readonly replan: ReadonlySet<string>
  /** What the learner would lose, or has to know before. */
  readonly losses: readonly PlanNotice[]
}

export const beginWork = (situation: Situation): Work => ({ situation, replan: new Set(), losses: [] })

export const isRunning = ({ plan }: PlanWithSlots): boolean => plan.active || plan.beside

/** The work with some plans more to be planned again. */
export const alsoReplan = (work: Work, planIds: Iterable<string>): Work => ({
  ...work,
  replan: new Set([...work.replan, ...planIds]),
})

/** A plan to be planned again, and all that takes time from it. */
type Part = PlanWithSlots & { readonly roadmap: StoredRoadmap; readonly taken: readonly Taken[] }

type Planned = { readonly part: PlanWithSlots; readonly made: MadePlan }

const givenOf = ({ slots, taken }: Part, { nowMs }: ReadCall): PlanGiven => ({
  slots,
  taken: taken.filter((one) => endOf(one) > nowMs),
  nowMs,
})

const ownPart = (situation: Situation): Part => ({
  plan: situation.plan,
  slots: situation.slots,
  roadmap: situation.roadmap,
  taken: [...situation.busy, ...situation.others.flatMap(({ slots }) => slots)],
})

/** When the situation's own plan would be finished, planned again from now on. Errors: INVALID. */
export const finishOf = (situation: Situation, call: ReadCall): Outcome<FinishRange> => {
  const part = ownPart(situation)
  const input = planInput(sourceOfStored(part.roadmap), part.plan.settings, givenOf(part, call))
  return input.ok ? ok(finishRange(input.value)) : input
}

const planPart = (part: Part, call: ReadCall): Outcome<Planned> => {
  const { plan, slots, roadmap } = part
  const { nowMs, runtime } = call
  const made = planAround(sourceOfStored(roadmap), plan.settings, givenOf(part, call))
  if (!made.ok) return made
  // A slot that was going on may have been ended just now.
  const over = slots.filter((slot) => isOver(slot, nowMs))
  const left = slots.filter((slot) => !isOver(slot, nowMs))
  const next = nextSlots(made.value, { roadmap, slots: left, nowMs, newId: runtime.newId })
  return ok({
    part: { plan: { ...plan, finish: made.value.finish }, slots: [...over, ...next] },
    made: made.value,
  })
}

/** Plans the situation's own plan again, around busy times and the other plans. */
export const replanOwn = (
  situation: Situation,
  call: ReadCall,
): Outcome<{ readonly situation: Situation; readonly made: MadePlan }> => {
  const planned = planPart(ownPart(situation), call)
  if (!planned.ok) return planned
  const { part, made } = planned.value
  return ok({ situation: { ...situation, ...part }, made })
}

/** Plans another plan again, around busy times, the situation's own plan and the rest. */
const replanOther = (situation: Situation, other: PlanWithSlots, call: ReadCall): Outcome<Situation> => {
  const roadmap = loadRoadmap(call.db, other.plan.roadmapId)
  if (roadmap === null) return notFound('roadmap')
  const rest = situation.others.filter(({ plan }) => plan.id !== other.plan.id)
  const taken = [...situation.busy, ...[situation, ...rest].flatMap(({ slots }) => slots)]
  const planned = planPart({ ...other, roadmap, taken }, call)
  if (!planned.ok) return planned
  return ok({
    ...situation,
    others: situation.others.map((one) => (one.plan.id === other.plan.id ? planned.value.part : one)),
  })
}

type Replanned = { readonly situation: Situation; readonly made: MadePlan | null }

/** Plans again what has to be: the own plan first, then those that give way to it. */
const replanOnce = (
  { situation, replan }: Pick<Work, 'situation' | 'replan'>,
  call: ReadCall,
): Outcome<Replanned> => {
  let after = situation
  let made: MadePlan | null = null
  if (replan.has(situation.plan.id)) {
    const own = replanOwn(after, call)
    if (!own.ok) return own
    after = own.value.situation
    made = own.value.made
  }
  for (const other of situation.others.filter(({ plan }) => replan.has(plan.id))) {
    const next = replanOther(after, other, call)
    if (!next.ok) return next
    after = next.value
  }
  return ok({ situation: after, made })
}

/** Planning again gives slots that do not change back as they are. */
const isSettled = (before: Situation, after: Situation): boolean =>
  [before, ...before.others].every(({ slots, plan }, index) => {
    const next = [after, ...after.others][index]
    return (
      next?.slots.length === slots.length &&
      next.slots.every((slot, at) => slot === slots[at]) &&
      JSON.stringify(next.plan.finish) === JSON.stringify(plan.finish)
    )
  })

/** A plan only ever moves into time that another one left, so a few rounds settle it. */
const MAX_ROUNDS = 5

/** Plans again what has to be. Several plans may leave each other time: they are planned until none has anything to gain. */
export const replanAll = ({ situation, replan }: Work, call: ReadCall): Outcome<Replanned> => {
  let planned = replanOnce({ situation, replan }, call)
  for (let round = 1; planned.ok && replan.size > 1 && round < MAX_ROUNDS; round += 1) {
    const again = replanOnce({ situation: planned.value.situation, replan }, call)
    if (!again.ok || isSettled(planned.value.situation, again.value.situation)) return again
    planned = again
  }
  return planned
}
