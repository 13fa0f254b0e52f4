/** The weeks the learner really had, each against what the plan had for it. */
import type { DayRange } from '../planning/free-time.ts'
import { isTimed } from '../progress/ratio.ts'
import { dayNumber } from '../time/day.ts'
import { freeMinutesByDay } from './free-days.ts'
import type { ForecastInput } from './model.ts'
import { MODEL } from './parameters.ts'
import { finishedTopic } from './topic-effort.ts'

const MINUTE_MS = 60_000
const DAYS_PER_WEEK = 7
/** A week with less study time than this says nothing. */
const LEAST_FREE_MINUTES = 30

/** A week that is over. */
export type PastWeek = {
  /** Time studied over the plan's study time. */
  readonly kept: number
  /** How much it counts: a full week of late 1, a short or long past one less. */
  readonly weight: number
}

/** Estimated minutes of topics that were ticked off without the timer, by the day they were done. */
const tickedByDay = ({ topics, settings }: ForecastInput): Map<number, number> => {
  const ticked = new Map<number, number>()
  for (const topic of topics) {
    const finished = finishedTopic(topic, settings.minutesPerStudyDay)
    if (topic.doneDay === null || isTimed(finished)) continue
    ticked.set(topic.doneDay, (ticked.get(topic.doneDay) ?? 0) + finished.estimatedMinutes)
  }
  return ticked
}

/** Weeks of seven days back from yesterday to the plan's first day, latest first; the first one may be shorter. */
const weeksBack = ({ today, settings }: ForecastInput): DayRange[] => {
  const start = dayNumber(settings.start)
  const weeks: DayRange[] = []
  for (let last = today - 1; last >= start && weeks.length < MODEL.mostWeeks; last -= DAYS_PER_WEEK) {
    weeks.push({ first: Math.max(start, last - DAYS_PER_WEEK + 1), last })
  }
  return weeks
}

const sumOf = (byDay: ReadonlyMap<number, number>, { first, last }: DayRange): number => {
  let sum = 0
  for (let day = first; day <= last; day += 1) sum += byDay.get(day) ?? 0
  return sum
}

type Reckoned = { readonly free: number; readonly kept: number; readonly ago: number }

/**
 * Weeks that are over and in which the plan had study time, earliest first. Focus time on the plan's topics counts, and
 * what was ticked off without the timer as long as it was estimated to take, as far as the week's study time reaches.
 */
export const pastWeeks = (input: ForecastInput): PastWeek[] => {
  const weeks = weeksBack(input)
  const free = freeMinutesByDay(input, { first: dayNumber(input.settings.start), last: input.today - 1 })
  const ticked = tickedByDay(input)
  const reckoned = weeks
    .map((week, ago): Reckoned => {
      const planned = sumOf(free, week)
      const studied = sumOf(input.studiedByDay, week) / MINUTE_MS
      const credited = Math.min(sumOf(ticked, week), Math.max(0, planned - studied))
      return { free: planned, kept: (studied + credited) / planned, ago }
    })
    .filter((week) => week.free >= LEAST_FREE_MINUTES)
  const usual = reckoned.reduce((sum, week) => sum + week.free, 0) / reckoned.length
  return reckoned.toReversed().map((week) => ({
    kept: Math.min(MODEL.mostKept, week.kept),
    weight: Math.min(1, week.free / usual) * 0.5 ** (week.ago / MODEL.halfLifeWeeks),
  }))
}
