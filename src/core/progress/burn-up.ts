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

type Step = readonly [day: number, minutes: number]

/** Steps up as a line from a first to a last day; what lies outside moves to its ends. */
const lineOf = (steps: readonly Step[], { first, last }: { first: number; last: number }): BurnUpPoint[] => {
  const byDay = new Map<number, number>([[first, 0]])
  for (const [day, minutes] of steps) {
    const within = Math.max(first, Math.min(last, day))
    byDay.set(within, (byDay.get(within) ?? 0) + minutes)
  }
  if (!byDay.has(last)) byDay.set(last, 0)
  let sum = 0
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([day, minutes]) => {
      sum += minutes
      return { day, minutes: sum }
    })
}

/**
 * A topic on the plan's line: its slots until its effort is reached, so that time planned again after a missed day counts
 * once. A topic that was done with less counts whole with its last slot, or when it was done if it never had one.
 */
const plannedSteps = ({ effortMinutes, isDone, doneDay, slots }: BurnUpTopic, first: number): Step[] => {
  let left = effortMinutes
  const steps: Step[] = []
  for (const { day, minutes } of slots) {
    const counted = Math.min(left, minutes)
    if (counted > 0) steps.push([day, counted])
    left -= counted
  }
  if (isDone && left > 0) steps.push([slots.at(-1)?.day ?? doneDay ?? first, left])
  return steps
}

/** Burn-up of the topics that count, from the plan's first day; days are numbers. */
export const burnUp = (
  topics: readonly BurnUpTopic[],
  { start, today }: { readonly start: number; readonly today: number },
): BurnUp => {
  const first = Math.min(start, today)
  const done = topics.filter(({ isDone }) => isDone)
  const planned = topics.flatMap((topic) => plannedSteps(topic, start))
  const lastPlanned = planned.reduce((last, [day]) => Math.max(last, day), start)
  return {
    totalMinutes: topics.reduce((sum, { effortMinutes }) => sum + effortMinutes, 0),
    real: lineOf(
      done.map(({ doneDay, effortMinutes }): Step => [doneDay ?? first, effortMinutes]),
      { first, last: today },
    ),
    plan: lineOf(planned, { first: start, last: lastPlanned }),
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
