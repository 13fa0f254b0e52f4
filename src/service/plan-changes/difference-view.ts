/** What a change would do, as it is shown before it is done. */
import type { PlanDifference, SlotMove } from '#contract/operations/plan-changes.ts'
import type { PlanChange } from '#core/planning/change.ts'
import { PAUSE_NAME } from '#core/planning/change-settings.ts'
import { slotDifference } from '#core/planning/difference.ts'
import type { SlotDifference, SlotPair } from '#core/planning/difference.ts'
import { addDays } from '#core/time/day.ts'
import { resolveZone } from '#core/time/zone.ts'
import { findTopic } from '#db/progress-repo.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import { planFindings, todayIn } from '../make-plan.ts'
import { sourceOfStored } from '../plan-source.ts'
import type { ReadCall } from '../runtime.ts'
import { inZone } from '../running-slots.ts'
import { lossesOf } from './losses.ts'
import { topicsOf } from './situation.ts'
import type { Situation } from './situation.ts'
import { winBackView } from './win-back-view.ts'
import { finishOf } from './work.ts'
import type { WorkedOut } from './work-out.ts'

const MOST_SHOWN = 500
/** Weeks after which a pause may end. */
const PAUSES = [1, 2, 4]
const DAYS_PER_WEEK = 7

/** The slots to come, of all plans, as clocks in the plan's zone show them. */
const allSlots = ({ plan, slots, others }: Situation): StoredSlot[] => {
  const { zone } = resolveZone(plan.settings.zone)
  return [...slots, ...others.flatMap((other) => other.slots)].map((slot) => inZone(slot, zone))
}

export const slotDifferenceOf = ({ before, after }: WorkedOut): SlotDifference<StoredSlot> => {
  const changedPlans = after.others.filter((other, index) => other !== before.others[index])
  const ids = new Set(changedPlans.map(({ plan }) => plan.id))
  const ofChanged = (situation: Situation): StoredSlot[] =>
    allSlots({ ...situation, others: situation.others.filter(({ plan }) => ids.has(plan.id)) })
  return slotDifference(ofChanged(before), ofChanged(after))
}

const placeOf = (slot: StoredSlot | null): SlotMove['from'] =>
  slot === null ? null : { day: slot.day, startMinute: slot.startMinute, minutes: slot.minutes }

export const slotMoves = (
  pairs: readonly SlotPair<StoredSlot>[],
  { roadmap }: Pick<Situation, 'roadmap'>,
  call: ReadCall,
): SlotMove[] => {
  const titles = new Map(topicsOf(roadmap).map(({ id, title }) => [id, title]))
  return pairs.slice(0, MOST_SHOWN).flatMap(({ before, after }) => {
    const slot = after ?? before
    if (slot === null) return []
    const title = titles.get(slot.topicId) ?? findTopic(call.db, slot.topicId)?.title ?? ''
    return [
      {
        slotId: slot.id,
        topic: { id: slot.topicId, title },
        kind: slot.kind,
        pinned: slot.pinned,
        from: placeOf(before),
        to: placeOf(after),
      },
    ]
  })
}

/** When the plan would be finished if a pause ended in a few weeks; empty when nothing pauses. */
const ifResumed = ({ before, after }: WorkedOut, call: ReadCall): PlanDifference['ifResumed'] => {
  const { settings } = after.plan
  const { paused } = settings
  if (paused === null || before.plan.settings.paused !== null) return []
  return PAUSES.flatMap((weeks) => {
    const day = addDays(todayIn(settings.zone, call), weeks * DAYS_PER_WEEK)
    const pause = { from: paused, to: addDays(day, -1), name: PAUSE_NAME }
    const resumed = { ...settings, paused: null, daysOff: [...settings.daysOff, pause] }
    const finish = finishOf({ ...after, plan: { ...after.plan, settings: resumed } }, call)
    return finish.ok ? [{ day, finish: finish.value }] : []
  })
}

export const differenceView = (
  worked: WorkedOut,
  changes: readonly PlanChange[],
  call: ReadCall,
): PlanDifference => {
  const { before, after, made, replanned, finish } = worked
  const { counts, changed } = slotDifferenceOf(worked)
  const { settings } = after.plan
  const today = todayIn(settings.zone, call)
  return {
    planId: after.plan.id,
    roadmapTitle: after.plan.roadmapTitle,
    pace: settings.pace,
    basis: before.basis,
    finish,
    counts,
    slots: slotMoves(changed, after, call),
    isLocal: replanned.size === 0,
    losses: lossesOf(worked, changes),
    winBack: winBackView(worked, changes, call),
    ifResumed: ifResumed(worked, call),
    findings: [...(made?.findings ?? planFindings(sourceOfStored(after.roadmap), settings, today))],
  }
}
