/** Whether planning again is worth offering, and what it would come to. */
import type { ReplanOffer } from '#contract/operations/plan-changes.ts'
import { offerReason } from '#core/planning/offer.ts'
import type { OfferTopic } from '#core/planning/offer.ts'
import { chosenTopics } from '#core/planning/topics.ts'
import { groupBy } from '#core/grouping.ts'
import { effortMinutes } from '#core/progress/figures.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import { loggedMsByTopicSince } from '#db/session-repo.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import { listSlots } from '#db/slot-repo.ts'
import type { ActivePlan } from './active-plan.ts'
import { spanOfDay } from './make-plan.ts'
import { loadSituation, topicsOf } from './plan-changes/situation.ts'
import { slotDifferenceOf } from './plan-changes/difference-view.ts'
import { workOut } from './plan-changes/work-out.ts'
import type { ReadCall } from './runtime.ts'

const MINUTE_MS = 60_000

/** Of a slot the minutes after a moment; of the one it falls into as planning counts them. */
const minutesAfter = ({ startMs, minutes }: StoredSlot, ms: number): number =>
  startMs >= ms ? minutes : Math.max(0, minutes - Math.floor((ms - startMs) / MINUTE_MS))

const sumAfter = (slots: readonly StoredSlot[], ms: number): number =>
  slots.reduce((sum, slot) => sum + minutesAfter(slot, ms), 0)

/** Topics as they stood when today began, or when the plan was laid out in the course of it. */
const offerTopics = ({ plan, roadmap, today }: ActivePlan, call: ReadCall): OfferTopic[] => {
  const { pace, minutesPerStudyDay, choices, zone } = plan.settings
  const sinceMs = Math.max(spanOfDay(today, zone, call).fromMs, plan.plannedMs)
  const studied = loggedMsByTopicSince(call.db, plan.roadmapId, { fromMs: 0, beforeMs: sinceMs })
  const slotsOf = groupBy(listSlots(call.db, plan.id), ({ topicId }) => topicId)
  const included = new Set(chosenTopics(roadmap, choices).map(({ id }) => id))
  return topicsOf(roadmap).map(({ id, status, days }) => {
    // Who ticks a topic off in its slot is on time: of what is closed only slots that have not begun are too many.
    const isClosed = status === 'done' || status === 'skipped' || !included.has(id)
    const slots = (slotsOf.get(id) ?? []).filter(({ startMs }) => !isClosed || startMs > call.nowMs)
    const pinned = slots.filter((slot) => slot.pinned)
    return {
      status,
      isIncluded: included.has(id),
      remainingMinutes: effortMinutes(days, pace, minutesPerStudyDay) - wholeMinutes(studied.get(id) ?? 0),
      plannedMinutes: sumAfter(slots, sinceMs),
      pinnedMinutes: sumAfter(pinned, sinceMs),
    }
  })
}

/** What planning again would come to; null when it would leave everything where it is. */
const replanned = (planId: string, call: ReadCall): ReplanOffer['finish'] | null => {
  const situation = loadSituation(planId, call)
  if (!situation.ok) return null
  const worked = workOut(situation.value, [{ type: 'replan' }], call)
  if (!worked.ok || slotDifferenceOf(worked.value).changed.length === 0) return null
  return worked.value.finish
}

/** Null while the plan is paused, when nothing is to be done, and when planning again would change nothing. */
export const replanOffer = (
  active: ActivePlan,
  behindStudyDays: number,
  call: ReadCall,
): ReplanOffer | null => {
  const { settings, id } = active.plan
  if (settings.paused !== null) return null
  const { minutesPerStudyDay } = settings
  const found = offerReason(offerTopics(active, call), { behindStudyDays, minutesPerStudyDay })
  const finish = found === null ? null : replanned(id, call)
  return found === null || finish === null ? null : { ...found, finish }
}
