/** What becomes of a plan when it runs, rests or is archived, before that is done. */
import type { ParsedInput } from '#contract/operations.ts'
import type { PlanNotice, PlanState } from '#contract/operations/plan.ts'
import type { StateDifference } from '#contract/operations/plan-changes.ts'
import { slotDifference } from '#core/planning/difference.ts'
import type { FinishRange, PlanFinding } from '#core/planning/model.ts'
import { ok } from '#core/result.ts'
import { dateText } from '#core/time/day-text.ts'
import { resolveZone } from '#core/time/zone.ts'
import { i18n } from '#core/words/i18n.ts'
import { findActivePlan, findPlan } from '#db/plan-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { listSlots, listSlotsNotOver } from '#db/slot-repo.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import { notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { makePlan, todayIn } from '../make-plan.ts'
import { nextSlots } from '../next-slots.ts'
import { sourceOfStored } from '../plan-source.ts'
import { refuseState } from '../plan-states.ts'
import { planState } from '../plan-summary.ts'
import { amongRunning, asActive } from '../running-plans.ts'
import { inZone } from '../running-slots.ts'
import type { HandlersOf, ReadCall } from '../runtime.ts'
import { sharingDaysOff } from '../shared-days-off.ts'
import { slotMoves } from './difference-view.ts'
import { giveWay, giveWayNotices } from './give-way.ts'
import { situationOf } from './situation.ts'
import type { PlanWithSlots, Situation } from './situation.ts'

type Part = {
  readonly plan: StoredPlan
  readonly roadmap: StoredRoadmap
  readonly slots: readonly StoredSlot[]
}

/** The plan as it would be. */
type Next = {
  readonly slots: readonly StoredSlot[]
  readonly finish: FinishRange
  readonly findings: readonly PlanNotice[]
  /** Slots of the plans that give way to it, before and after. */
  readonly givenWay: SlotsBoth
}

type SlotsBoth = { readonly before: readonly StoredSlot[]; readonly after: readonly StoredSlot[] }

const NOTHING: SlotsBoth = { before: [], after: [] }

const NO_FINISH: FinishRange = { min: null, expected: null, max: null }

const slotsOfChanged = (before: Situation, after: Situation): SlotsBoth => {
  const isChanged = (_other: PlanWithSlots, index: number): boolean =>
    before.others[index] !== after.others[index]
  const slotsOf = ({ others }: Situation): StoredSlot[] =>
    others.filter(isChanged).flatMap(({ slots }) => slots)
  return { before: slotsOf(before), after: slotsOf(after) }
}

const planned = ({ plan, roadmap, slots }: Part, to: 'active' | 'beside', call: ReadCall): Outcome<Next> => {
  const among = to === 'active' ? asActive(plan.id, call) : amongRunning(plan.id, call)
  const settings = sharingDaysOff(plan, call)
  const made = makePlan(sourceOfStored(roadmap), settings, among, call)
  if (!made.ok) return made
  const found = situationOf(plan, call)
  if (!found.ok) return found
  const { finish } = made.value
  const { nowMs, runtime } = call
  const before: Situation = {
    ...found.value,
    plan: { ...plan, settings, finish, active: to === 'active', beside: to === 'beside' },
    slots: nextSlots(made.value, { roadmap, slots, nowMs, newId: runtime.newId }),
    others: found.value.others.filter((other) => among.around.includes(other.plan.id)),
  }
  const given = giveWay(before, call)
  if (!given.ok) return given
  const after = given.value.situation
  return ok({
    slots: after.slots,
    finish: after.plan.finish,
    findings: [...giveWayNotices(before, after, call), ...(given.value.made ?? made.value).findings],
    givenWay: slotsOfChanged(before, after),
  })
}

/** Who studies two plans in the same hours studies one after the other: that is seldom what is meant. */
const sameHours = ({ plan }: Part, next: Next, call: ReadCall): PlanFinding[] => {
  const active = findActivePlan(call.db)
  const first = next.slots.find(({ startMs }) => startMs > call.nowMs)
  const last = active === null ? undefined : listSlots(call.db, active.id).at(-1)
  if (active === null || first === undefined || last === undefined || last.startMs <= call.nowMs) return []
  if (first.startMs < last.startMs) return []
  const until = dateText(last.day, todayIn(plan.settings.zone, call))
  return [
    {
      code: 'same-hours',
      message: i18n.t(
        '“{roadmap}” takes all its study time until {until}, so it begins after that. To study both in the same weeks give it hours of its own, in the settings of the plan.',
        { roadmap: active.roadmapTitle, until },
      ),
    },
  ]
}

const nextOf = (part: Part, to: PlanState, call: ReadCall): Outcome<Next> => {
  const { plan, slots } = part
  const stays = { slots, finish: plan.finish, findings: [], givenWay: NOTHING }
  if (planState(plan) === to || to === 'resting') return ok(stays)
  if (to === 'active') return planned(part, to, call)
  if (to === 'beside') {
    const next = planned(part, to, call)
    if (!next.ok) return next
    return ok({ ...next.value, findings: [...sameHours(part, next.value, call), ...next.value.findings] })
  }
  return ok({ ...stays, slots: slots.filter(({ startMs }) => startMs <= call.nowMs), finish: NO_FINISH })
}

const difference = (part: Part, next: Next, to: PlanState, call: ReadCall): StateDifference => {
  const { plan, roadmap } = part
  const { zone } = resolveZone(plan.settings.zone)
  const shown = (slots: readonly StoredSlot[]): StoredSlot[] => slots.map((slot) => inZone(slot, zone))
  const { counts, changed } = slotDifference(
    shown([...part.slots, ...next.givenWay.before]),
    shown([...next.slots, ...next.givenWay.after]),
  )
  const active = findActivePlan(call.db)
  return {
    planId: plan.id,
    roadmapTitle: plan.roadmapTitle,
    pace: plan.settings.pace,
    from: planState(plan),
    to,
    finish: { before: plan.finish, after: next.finish },
    counts,
    slots: slotMoves(changed, { roadmap }, call),
    findings: [...next.findings],
    active: active === null || active.id === plan.id ? null : active.roadmapTitle,
  }
}

const preview = (
  { planId, state }: ParsedInput<'plan.preview-state'>,
  call: ReadCall,
): Outcome<StateDifference> => {
  const plan = findPlan(call.db, planId)
  const roadmap = plan === null ? null : loadRoadmap(call.db, plan.roadmapId)
  if (plan === null || roadmap === null) return notFound('plan')
  const refusal = refuseState(plan, state, call)
  if (refusal !== null) return refusal
  const slots = listSlotsNotOver(call.db, planId, call.nowMs)
  const part = { plan, roadmap, slots }
  const next = nextOf(part, state, call)
  return next.ok ? ok(difference(part, next.value, state, call)) : next
}

export const statePreviewHandlers: HandlersOf<'plan.preview-state'> = { 'plan.preview-state': preview }
