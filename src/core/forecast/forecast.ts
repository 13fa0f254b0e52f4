/**
 * When the learner will be done: a seeded Monte-Carlo. Each run draws how much effort is left and how the weeks to come
 * go, lays the one into the other day by day, and notes the day on which nothing is left. See docs/forecast.md.
 */
import { dayNumber } from '../time/day.ts'
import { calendarAhead } from './calendar-ahead.ts'
import type { CalendarAhead } from './calendar-ahead.ts'
import type { Forecast, ForecastInput, ForecastNeed } from './model.ts'
import { createOutcomes } from './outcomes.ts'
import type { Outcomes } from './outcomes.ts'
import { pastWeeks } from './past-weeks.ts'
import type { PastWeek } from './past-weeks.ts'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import { effortDraws, likelyLeft, openTopics, ratioForWeeks } from './topic-effort.ts'
import { keptShare, weekDraws } from './week-draws.ts'
import type { WeekDraws } from './week-draws.ts'

const DAYS_PER_WEEK = 7
/** Days in a whole week, so that at least one of each weekday is known … */
const LEAST_DAYS = 7
/** … and topics done by which study time got somewhere. */
const LEAST_TOPICS = 3

export type ForecastOptions = { readonly seed: number; readonly runs?: number }

const DEFAULT_RUNS = 10_000
/** Runs between two looks at whether to go on: a few ms. */
const RUNS_PER_STEP = 500

/** What a run is drawn from. */
type Drawn = {
  readonly effort: (random: Random) => number
  readonly weeks: WeekDraws
  readonly ahead: CalendarAhead
}

/** The day of a week on which its time reaches so many minutes; `pace`: how much of the time is used. */
const dayWithin = (days: Float64Array, week: number, minutes: number, pace: number): number => {
  const first = week * DAYS_PER_WEEK
  let left = minutes
  let last = first
  for (let day = first; day < Math.min(days.length, first + DAYS_PER_WEEK); day += 1) {
    const time = (days[day] ?? 0) * pace
    if (time === 0) continue
    last = day
    left -= time
    if (left <= 0) break
  }
  return last
}

const run = ({ effort, weeks, ahead }: Drawn, random: Random, outcomes: Outcomes): void => {
  const whole = effort(random)
  const nextKept = weeks(random)
  let left = whole
  for (let week = 0; week < ahead.weeks.length; week += 1) {
    const time = ahead.weeks[week] ?? 0
    if (time > 0) {
      const kept = nextKept()
      if (time * kept >= left) {
        outcomes.finished(dayWithin(ahead.days, week, left, kept))
        return
      }
      left -= time * kept
    }
    outcomes.passed(week, 1 - left / whole)
  }
}

const byPlan = ({ planned }: ForecastInput, needs: ForecastNeed): Forecast => ({
  p10: planned.min,
  p50: planned.expected,
  p90: planned.max,
  basis: 'plan',
  cone: [],
  reasons: null,
  needs,
})

/** What is missing before the weeks the learner had say anything; null when they do. */
const missing = (
  past: readonly PastWeek[],
  { today, settings, topics }: ForecastInput,
): ForecastNeed | null => {
  if (topics.every(({ isDone }) => isDone)) return 'nothing'
  if (settings.paused !== null) return 'resume'
  if (today - dayNumber(settings.start) < LEAST_DAYS) return 'week'
  const done = topics.filter(({ isDone, doneDay }) => isDone && doneDay !== null)
  if (done.length < LEAST_TOPICS) return 'topics'
  return past.some(({ kept }) => kept > 0) ? null : 'study'
}

/** Share of the expected effort that is done: where the cone begins. */
const doneShareOf = ({ topics }: ForecastInput): number => {
  const daysOf = (some: typeof topics): number => some.reduce((sum, { days }) => sum + days.min + days.max, 0)
  const all = daysOf(topics)
  return all === 0 ? 1 : daysOf(topics.filter(({ isDone }) => isDone)) / all
}

/**
 * Works out a forecast in steps of a few ms, each yielding the share of the runs that is done: whoever pulls may wait in
 * between, or stop. The same input and seed give the same forecast. While the plan is paused, while no week of it is over
 * and when nothing is left it is the plan's own range.
 */
export function* forecastInSteps(
  input: ForecastInput,
  { seed, runs = DEFAULT_RUNS }: ForecastOptions,
): Generator<number, Forecast, void> {
  const past = pastWeeks(input)
  const needs = missing(past, input)
  if (needs !== null) return byPlan(input, needs)
  const open = openTopics(input)
  const ratio = ratioForWeeks(input)
  const drawn: Drawn = {
    effort: effortDraws(open, ratio),
    weeks: weekDraws(past),
    ahead: calendarAhead(input),
  }
  const random = createRandom(seed)
  const outcomes = createOutcomes({ today: input.today, doneShare: doneShareOf(input), runs })
  for (let done = 0; done < runs; done += 1) {
    if (done > 0 && done % RUNS_PER_STEP === 0) yield done / runs
    run(drawn, random, outcomes)
  }
  return {
    p10: outcomes.dayOf(0.1),
    p50: outcomes.dayOf(0.5),
    p90: outcomes.dayOf(0.9),
    basis: 'history',
    cone: outcomes.cone(),
    reasons: {
      weeks: past.length,
      kept: keptShare(past),
      ratio: ratio.likely,
      topicsLeft: open.length,
      minutesLeft: Math.round(likelyLeft(open, ratio)),
    },
    needs: null,
  }
}

/** `forecastInSteps` in one go. */
export const forecast = (input: ForecastInput, options: ForecastOptions): Forecast => {
  const steps = forecastInSteps(input, options)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
