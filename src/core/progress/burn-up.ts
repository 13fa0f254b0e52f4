/**
 * The burn-up, defined once: how much of the expected effort is done by each day, in whole minutes at the plan's pace, as
 * `progressFigures` counts them. A topic counts on the day it is done; skipped topics are not in the total.
 */
import type { Estimate } from '../roadmap/model.ts'
import { Temporal } from '../time/temporal.ts'
import { addDays, dayNumber } from '../time/day.ts'
import type { Day } from '../time/day.ts'

/** 365.25 / 12, for parts of months. */
const DAYS_PER_MONTH = 30.4375
const DAYS_PER_WEEK = 7

/** A topic that counts, with its slots in order of their days. */
export type BurnUpTopic = {
  /** See `effortMinutes`. */
  readonly effortMinutes: number
  readonly isDone: boolean
  /** Number of the study day on which it was done; null when it is not, or was from the beginning. */
  readonly doneDay: number | null
  readonly slots: readonly { readonly day: number; readonly minutes: number }[]
}

/** Minutes done (or planned) by the end of a day. */
export type BurnUpPoint = { readonly day: number; readonly minutes: number }

export type BurnUp = {
  readonly totalMinutes: number
  /** What is really done: a point for each day it changed, from the plan's first to today. */
  readonly real: readonly BurnUpPoint[]
  /** What the plan has, past days as they were planned: a point for each day it changes, from its first on. */
  readonly plan: readonly BurnUpPoint[]
}

/** Minutes by the day they are added on. */
type Steps = Map<number, number>

const addStep = (steps: Steps, day: number, minutes: number): void => {
  steps.set(day, (steps.get(day) ?? 0) + minutes)
}

/** Steps up as a line from a first to a last day, between which all of them lie. */
const lineOf = (steps: Steps, { first, last }: { first: number; last: number }): BurnUpPoint[] => {
  addStep(steps, first, 0)
  addStep(steps, last, 0)
  let sum = 0
  return [...steps.keys()]
    .sort((a, b) => a - b)
    .map((day) => {
      sum += steps.get(day) ?? 0
      return { day, minutes: sum }
    })
}

const realSteps = (topics: readonly BurnUpTopic[], first: number, last: number): Steps => {
  const steps: Steps = new Map()
  for (const { effortMinutes, isDone, doneDay } of topics) {
    if (isDone) addStep(steps, Math.max(first, Math.min(last, doneDay ?? first)), effortMinutes)
  }
  return steps
}

/**
 * A topic on the plan's line: its slots until its effort is reached, so that time planned again after a missed day counts
 * once. A topic that was done with less counts whole with its last slot, or when it was done if it never had one.
 */
const addPlanned = (steps: Steps, { effortMinutes, isDone, doneDay, slots }: BurnUpTopic, first: number) => {
  let left = effortMinutes
  for (const { day, minutes } of slots) {
    if (left <= 0) return
    addStep(steps, Math.max(first, day), Math.min(left, minutes))
    left -= minutes
  }
  if (isDone && left > 0) addStep(steps, Math.max(first, slots.at(-1)?.day ?? doneDay ?? first), left)
}

/** Burn-up of the topics that count, from the plan's first day; days are numbers. */
export const burnUp = (
  topics: readonly BurnUpTopic[],
  { start, today }: { readonly start: number; readonly today: number },
): BurnUp => {
  const first = Math.min(start, today)
  const planned: Steps = new Map()
  let totalMinutes = 0
  let last = start
  for (const topic of topics) {
    totalMinutes += topic.effortMinutes
    addPlanned(planned, topic, start)
  }
  for (const day of planned.keys()) last = Math.max(last, day)
  return {
    totalMinutes,
    real: lineOf(realSteps(topics, first, today), { first, last: today }),
    plan: lineOf(planned, { first: start, last }),
  }
}

/** Days of calendar time from a first day on; null for units that are none (a day may be a study day). */
const lastDayOf = (start: string, amount: number, unit: Estimate['unit']): Day | null => {
  if (unit === 'week') return addDays(start, Math.max(0, Math.round(amount * DAYS_PER_WEEK) - 1))
  if (unit !== 'month') return null
  const whole = Math.floor(amount)
  const rest = Math.round((amount - whole) * DAYS_PER_MONTH)
  const end = Temporal.PlainDate.from(start).add({ months: whole, days: rest })
  return addDays(start, Math.max(0, dayNumber(end.toString()) - dayNumber(start) - 1))
}

/**
 * The roadmap's own band: the days on which its earliest and latest total ("6-9 months") end, counted from the plan's
 * first day. Null when it states none, or in a unit that is no calendar time.
 */
export const roadmapBand = (
  start: string,
  total: Estimate | null,
): { readonly earliest: Day; readonly latest: Day } | null => {
  if (total === null || total.max === 0) return null
  const earliest = lastDayOf(start, total.min, total.unit)
  const latest = lastDayOf(start, total.max, total.unit)
  return earliest === null || latest === null ? null : { earliest, latest }
}
