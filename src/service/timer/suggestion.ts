/** What could be studied next, and how. */
import type { TimerSuggestion } from '#contract/operations/timer.ts'
import { kindOn } from '#core/planning/hours.ts'
import type { StudyKind, WorkKind } from '#core/planning/model.ts'
import { resolveZone } from '#core/time/zone.ts'
import { findActivePlan } from '#db/plan-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import type { DetailedSlot, Span } from '#db/slot-repo.ts'
import { spanOfDay, todayIn } from '../make-plan.ts'
import { nextRunningTopics, runningSlotsBetween } from '../running-slots.ts'
import type { ReadCall } from '../runtime.ts'

const MINUTE_MS = 60_000

type PlannedDay = {
  readonly plan: StoredPlan
  readonly today: string
  readonly span: Span
  readonly slots: readonly DetailedSlot[]
}

const plannedDay = (call: ReadCall): PlannedDay | null => {
  const plan = findActivePlan(call.db)
  if (plan === null) return null
  const { zone } = resolveZone(plan.settings.zone)
  const today = todayIn(zone, call)
  const span = spanOfDay(today, zone, call)
  return { plan, today, span, slots: runningSlotsBetween(span, zone, call) }
}

const isOn = ({ startMs, minutes }: DetailedSlot, nowMs: number): boolean =>
  startMs <= nowMs && nowMs < startMs + minutes * MINUTE_MS

const isOpen = ({ status, topicGone }: DetailedSlot): boolean =>
  !topicGone && status !== 'done' && status !== 'skipped'

/** The slot that is on, else the first. */
const slotNow = (slots: readonly DetailedSlot[], nowMs: number): DetailedSlot | null =>
  slots.find((slot) => isOn(slot, nowMs)) ?? slots[0] ?? null

/** Who studies on a rest day learns. */
const studyKind = (kind: WorkKind): StudyKind => (kind === 'rest' ? 'learn' : kind)

/** From the slot that is on, else the next open one of the day, else of the days to come; null without a plan. */
export const suggest = (call: ReadCall): TimerSuggestion | null => {
  const day = plannedDay(call)
  if (day === null) return null
  const slot =
    slotNow(day.slots.filter(isOpen), call.nowMs) ??
    nextRunningTopics(day.span, { zone: resolveZone(day.plan.settings.zone).zone, limit: 1 }, call)[0] ??
    null
  return slot === null
    ? null
    : { topic: { id: slot.topicId, title: slot.title, status: slot.status }, kind: studyKind(slot.kind) }
}

/** The kind of work the running plans have for a topic today, else the active one's for the weekday. */
export const plannedKind = (topicId: string | null, call: ReadCall): StudyKind => {
  const day = plannedDay(call)
  if (day === null) return 'learn'
  const slots = day.slots.filter((slot) => slot.topicId === topicId)
  return studyKind(slotNow(slots, call.nowMs)?.kind ?? kindOn(day.plan.settings, day.today))
}
