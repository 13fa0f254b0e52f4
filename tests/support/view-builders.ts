/** Small complete views for tests of the screens: give what the test is about, the rest is plain. */
import type { Finish, PlanSummary, SlotView } from '#contract/operations/plan.ts'
import type { PlanDifference, SlotMove } from '#contract/operations/plan-changes.ts'
import type { BlockView, PhaseView, TopicView } from '#contract/operations/roadmap.ts'
import type { TimerView } from '#contract/operations/timer.ts'
import type { DaySession } from '#contract/operations/sessions.ts'
import type { BusyView, TodayView, WeekDay, WeekView } from '#contract/operations/views.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { addDays, weekdayOf, WEEKDAYS } from '#core/time/day.ts'
import { hoursInDay, instantOf } from '#core/time/zone.ts'

export type SlotParts = {
  readonly id: string
  readonly day: string
  readonly at?: number
  readonly minutes?: number
  readonly zone?: string
  readonly topic?: string
  readonly status?: TopicStatus
  readonly pinned?: boolean
}

/** A slot at 18:00 UTC for an hour, on a topic named like the slot. */
export const slotOf = (parts: SlotParts): SlotView => {
  const { id, day, at = 1080, minutes = 60, zone = 'UTC', topic = id, status = 'pending' } = parts
  const startMs = instantOf({ day, minuteOfDay: at, zone })
  return {
    id,
    planId: 'plan',
    roadmapTitle: 'A roadmap',
    day,
    startMinute: at,
    minutes,
    startMs,
    endMs: startMs + minutes * 60_000,
    kind: 'learn',
    pinned: parts.pinned ?? false,
    topic: { id: topic, key: topic, title: `Topic ${topic}`, detail: '', status },
    phaseTitle: 'Phase 1',
    blockTitle: '',
    project: null,
  }
}

/** Twenty-five minutes of a topic by the timer, from 18:00 UTC on. */
export const daySessionOf = (over: Partial<DaySession> = {}): DaySession => {
  const startMs = over.startMs ?? Date.UTC(2026, 10, 23, 18)
  const endMs = over.endMs ?? startMs + 25 * 60_000
  return {
    id: 'session',
    topicId: 'topic',
    title: 'Decorators',
    kind: 'learn',
    startMs,
    endMs,
    zone: 'UTC',
    open: false,
    source: 'timer',
    note: '',
    msThatDay: endMs - startMs,
    ...over,
  }
}

/** An hour that is kept free by hand, from 18:00 UTC on. */
export const busyOf = (over: Partial<BusyView> = {}): BusyView => {
  const { day = '2026-11-23', startMinute = 1080, minutes = 60 } = over
  const startMs = instantOf({ day, minuteOfDay: startMinute, zone: 'UTC' })
  return {
    id: 'busy',
    title: 'Dentist',
    day,
    startMinute,
    minutes,
    startMs,
    endMs: startMs + minutes * 60_000,
    source: 'hand',
    calendar: null,
    ...over,
  }
}

export const settingsOf = (over: Partial<PlanSettings> = {}): PlanSettings => {
  const week = <T>(value: T) =>
    Object.fromEntries(WEEKDAYS.map((day) => [day, value])) as Record<(typeof WEEKDAYS)[number], T>
  return {
    start: '2026-11-23',
    zone: 'UTC',
    pace: 'expected',
    availability: week({ startMinute: 1080, minutes: 120 }),
    rhythm: week('learn'),
    laterHours: [],
    paused: null,
    reviewCarriesTopics: true,
    minutesPerStudyDay: 210,
    daysOff: [],
    choices: { options: {}, leftOut: [] },
    ...over,
  }
}

export const planOf = (over: Partial<PlanSummary> = {}): PlanSummary => ({
  id: 'plan',
  roadmapId: 'roadmap',
  roadmapTitle: 'A roadmap',
  state: 'active',
  settings: settingsOf(),
  finish: { min: '2027-01-10', expected: '2027-01-20', max: '2027-01-30' },
  ...over,
})

export const todayOf = (over: Partial<TodayView> = {}): TodayView => ({
  today: '2026-11-23',
  nowMs: Date.UTC(2026, 10, 23, 12),
  plan: planOf(),
  kind: 'learn',
  forecast: { ...planOf().finish, basis: 'plan' },
  slots: [],
  emptyReason: null,
  next: [],
  plannedMinutes: 0,
  studiedMinutes: 0,
  sessions: [],
  topics: { done: 0, total: 1 },
  effort: { doneMinutes: 0, totalMinutes: 60 },
  behindStudyDays: 0,
  standing: 0,
  todayFinish: null,
  replan: null,
  morning: null,
  review: [],
  findings: [],
  ...over,
})

/** Seven days from a day on. */
export const weekOf = (from: string, over: Partial<WeekView> = {}): WeekView => {
  const zone = over.zone ?? 'UTC'
  const slots = over.slots ?? []
  const days = Array.from({ length: 7 }, (_, index): WeekDay => {
    const day = addDays(from, index)
    const own = slots.filter((slot) => slot.day === day)
    return {
      day,
      weekday: weekdayOf(day),
      kind: 'learn',
      dayOff: null,
      plannedMinutes: own.reduce((sum, slot) => sum + slot.minutes, 0),
      studiedMinutes: 0,
      hours: hoursInDay(day, zone),
    }
  })
  return {
    from,
    to: addDays(from, 6),
    today: from,
    zone,
    weekStart: weekdayOf(from),
    days,
    slots,
    sessions: [],
    busy: [],
    replan: null,
    bounds: null,
    ...over,
  }
}

export const topicOf = (id: string, over: Partial<TopicView> = {}): TopicView => ({
  id,
  key: id,
  title: `Topic ${id}`,
  detail: '',
  estimate: null,
  days: { min: 1, max: 1 },
  extraDays: 0,
  assumed: false,
  optional: false,
  included: true,
  status: 'pending',
  studiedMinutes: 0,
  links: [],
  planned: null,
  ...over,
})

export const blockOf = (id: string, topics: TopicView[], over: Partial<BlockView> = {}): BlockView => ({
  id,
  title: `Block ${id}`,
  weeks: null,
  estimate: null,
  option: null,
  included: true,
  topics,
  ...over,
})

export const phaseOf = (id: string, blocks: BlockView[], over: Partial<PhaseView> = {}): PhaseView => ({
  id,
  title: `Phase ${id}`,
  estimate: null,
  optional: false,
  topics: { done: 0, total: blocks.reduce((sum, block) => sum + block.topics.length, 0) },
  planned: null,
  blocks,
  projects: [],
  ...over,
})

/** A timer in the middle of nothing: idle, with nothing studied yet and nothing to suggest. */
export const timerView = (over: Partial<TimerView> = {}): TimerView => ({
  version: 1,
  phase: 'idle',
  interval: null,
  anchorMs: Date.UTC(2026, 10, 23, 10),
  topic: null,
  kind: null,
  question: null,
  cycle: { done: 0, every: 4 },
  due: 'focus',
  suggestion: null,
  ...over,
})

/** A focus interval of 25 minutes on "Decorators", running since 10:00 UTC. */
export const focusView = (over: Partial<TimerView> = {}): TimerView =>
  timerView({
    phase: 'running',
    interval: { kind: 'focus', mode: 'countdown', plannedMs: 1_500_000, countedMs: 0 },
    topic: { id: 'decorators', title: 'Decorators', status: 'in-progress' },
    kind: 'learn',
    due: 'short-break',
    ...over,
  })

/** The same day at every pace. */
export const finishOn = (day: string | null): Finish => ({ min: day, expected: day, max: day })

/** What a change would do: by itself, nothing. */
export const differenceOf = (over: Partial<PlanDifference> = {}): PlanDifference => ({
  planId: 'plan',
  roadmapTitle: 'A roadmap',
  pace: 'expected',
  basis: 'as it was',
  finish: { before: finishOn('2027-03-14'), after: finishOn('2027-03-14') },
  counts: { moved: 0, added: 0, removed: 0, unchanged: 12 },
  slots: [],
  isLocal: false,
  losses: [],
  winBack: [],
  ifResumed: [],
  findings: [],
  ...over,
})

/** A slot of an hour at 18:00 that goes from a day to another; null for none. */
export const slotMoveOf = (id: string, from: string | null, to: string | null): SlotMove => {
  const placeOf = (day: string | null) => (day === null ? null : { day, startMinute: 1080, minutes: 60 })
  return {
    slotId: id,
    topic: { id, title: `Topic ${id}` },
    kind: 'learn',
    pinned: false,
    from: placeOf(from),
    to: placeOf(to),
  }
}
