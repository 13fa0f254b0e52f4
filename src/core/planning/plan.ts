/**
 * The planner: fills the learner's free time with the topics' remaining effort, in order, day after day. A pure function
 * of its input, linear in topics and days. Taking all free time in order is what makes the promises hold: more time can
 * never finish later, and planning again changes nothing.
 */
import { LAST_DAY_NUMBER, dayFromNumber, dayNumber } from '../time/day.ts'
import type { Day } from '../time/day.ts'
import { inputFindings, outcomeFindings } from './findings.ts'
import type { KeptStretch } from './findings.ts'
import { freeTime, stretchOf } from './free-time.ts'
import type { DayRange, FreeStretch, Stretch } from './free-time.ts'
import type { KeptSlot, Pace, PlanInput, PlannedSlot, PlanResult, PlanTopic } from './model.ts'

/** How far a plan reaches: what lies beyond is reported as unplaced. */
export type PlanLimits = {
  /** Days from the first day on. */
  readonly horizonDays: number
  /** New slots; kept ones come on top. */
  readonly maxSlots: number
}

/** Ten years, and more slots than any calendar takes in. */
export const PLAN_LIMITS: PlanLimits = { horizonDays: 3653, maxSlots: 5000 }

type Remaining = { readonly topicKey: string; readonly minutes: number }

/** Study days of a topic at a pace; `expected` is the middle. */
export const daysAtPace = (days: PlanTopic['days'], pace: Pace): number =>
  pace === 'expected' ? (days.min + days.max) / 2 : days[pace]

/** Minutes a topic still needs: effort at the pace, less what is logged; none once done. Never negative. */
export const remainingMinutes = (topic: PlanTopic, pace: Pace, minutesPerStudyDay: number): number => {
  if (topic.done) return 0
  return Math.max(0, Math.round(daysAtPace(topic.days, pace) * minutesPerStudyDay) - topic.loggedMinutes)
}

/** Kept slots of today and later: they hold their place, and their minutes to come need no other. */
const keptFrom = (input: PlanInput): KeptSlot[] => {
  const today = dayNumber(input.today)
  return input.kept.filter((slot) => dayNumber(slot.day) >= today)
}

const plannedSlot = ({ minutesToCome: _minutesToCome, ...slot }: KeptSlot): PlannedSlot => slot

/** What of a slot that has begun was studied is logged, and what was not is planned again: it covers the rest of it. */
const toPlace = (input: PlanInput, kept: readonly KeptSlot[]): Remaining[] => {
  const { pace, minutesPerStudyDay } = input.settings
  const covered = new Map<string, number>()
  for (const { topicKey, minutes, minutesToCome } of kept) {
    covered.set(topicKey, (covered.get(topicKey) ?? 0) + (minutesToCome ?? minutes))
  }
  return input.topics
    .map((topic) => ({
      topicKey: topic.key,
      minutes: remainingMinutes(topic, pace, minutesPerStudyDay) - (covered.get(topic.key) ?? 0),
    }))
    .filter(({ minutes }) => minutes > 0)
}

/** Lays the topics into the stretches until one of the two is used up; what is left comes back as unplaced. */
const fill = (
  topics: readonly Remaining[],
  stretches: Iterable<FreeStretch>,
  maxSlots: number,
): { slots: PlannedSlot[]; unplaced: Remaining[] } => {
  const slots: PlannedSlot[] = []
  let next = 0
  let left = topics[0]?.minutes ?? 0
  let writtenNumber = Number.NaN
  let day: Day | undefined
  for (const stretch of topics.length === 0 ? [] : stretches) {
    if (day === undefined || writtenNumber !== stretch.dayNumber) {
      day = dayFromNumber(stretch.dayNumber)
      writtenNumber = stretch.dayNumber
    }
    let startMinute = stretch.startMinute
    const end = startMinute + stretch.minutes
    for (let topic = topics[next]; topic !== undefined && startMinute < end; topic = topics[next]) {
      if (slots.length >= maxSlots) return { slots, unplaced: restOf(topics, next, left) }
      const minutes = Math.min(left, end - startMinute)
      slots.push({ topicKey: topic.topicKey, day, startMinute, minutes, kind: stretch.kind, pinned: false })
      startMinute += minutes
      left -= minutes
      if (left === 0) {
        next += 1
        left = topics[next]?.minutes ?? 0
      }
    }
    if (next >= topics.length) break
  }
  return { slots, unplaced: restOf(topics, next, left) }
}

const restOf = (topics: readonly Remaining[], next: number, left: number): Remaining[] =>
  topics
    .slice(next)
    .map(({ topicKey, minutes }, index) => ({ topicKey, minutes: index === 0 ? left : minutes }))

const inTimeOrder = (slots: readonly PlannedSlot[], kept: readonly PlannedSlot[]): PlannedSlot[] => {
  if (kept.length === 0) return [...slots]
  // ISO days sort as text. A kept slot comes behind a new one that begins with it.
  const inOrder = (a: PlannedSlot, b: PlannedSlot): number =>
    a.day === b.day ? a.startMinute - b.startMinute : a.day < b.day ? -1 : 1
  const merged: PlannedSlot[] = []
  let next = 0
  for (const one of [...kept].sort(inOrder)) {
    for (let slot = slots[next]; slot !== undefined && inOrder(slot, one) <= 0; slot = slots[next]) {
      merged.push(slot)
      next += 1
    }
    merged.push(one)
  }
  return [...merged, ...slots.slice(next)]
}

const keptStretch = (slot: KeptSlot): KeptStretch => ({
  ...stretchOf(slot),
  isGoingOn: slot.minutesToCome !== undefined,
})

/** What a planner fills: the minutes each topic still needs, in order, and where there is time for them. */
export type ToFill = {
  /** Kept slots of today and later. */
  readonly kept: readonly KeptSlot[]
  readonly topics: readonly Remaining[]
  readonly days: DayRange
  /** Busy times, and the kept slots; in no order, overlapping where the learner's times do. */
  readonly taken: { readonly busy: readonly Stretch[]; readonly kept: readonly KeptStretch[] }
}

/** Throws RangeError on text that is no calendar day. */
export const toFill = (input: PlanInput, { horizonDays }: PlanLimits = PLAN_LIMITS): ToFill => {
  const first = Math.max(dayNumber(input.settings.start), dayNumber(input.today))
  const kept = keptFrom(input)
  return {
    kept,
    topics: toPlace(input, kept),
    days: { first, last: Math.min(LAST_DAY_NUMBER, first + horizonDays - 1) },
    taken: { busy: input.busy.map(stretchOf), kept: kept.map(keptStretch) },
  }
}

/**
 * Plans the topics' remaining effort into the free time from `today` (or `start`, if that is later) on, up to the day of a
 * pause. Days and times are local; slots come in time order. What does not fit is in `unplaced`; then, and while the plan
 * is paused, `finish` is null. Throws RangeError on text that is no calendar day.
 */
export const planRoadmap = (input: PlanInput, limits: PlanLimits = PLAN_LIMITS): PlanResult => {
  const { kept, topics, days, taken } = toFill(input, limits)
  const free = freeTime(input.settings, days, [...taken.busy, ...taken.kept])
  const { slots: placed, unplaced } = fill(topics, free, limits.maxSlots)
  const slots = inTimeOrder(placed, kept.map(plannedSlot))
  const first = dayFromNumber(days.first)
  const isFinished = unplaced.length === 0 && input.settings.paused === null
  return {
    slots,
    finish: isFinished ? (slots.at(-1)?.day ?? null) : null,
    unplaced,
    findings: [
      ...inputFindings(input, { first, ...taken }),
      ...outcomeFindings({ input, first, slots, unplaced, slotsUsedUp: placed.length >= limits.maxSlots }),
    ],
  }
}
