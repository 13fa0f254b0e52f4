/** The days to come, by what the plan has for them. */
import { calibration } from '../progress/calibration.ts'
import { dayNumber } from '../time/day.ts'
import { freeMinutesByDay } from './free-days.ts'
import type { ForecastInput } from './model.ts'
import { HORIZON_DAYS, MODEL } from './parameters.ts'
import { finishedTopic } from './topic-effort.ts'

const MINUTE_MS = 60_000
const DAYS_PER_WEEK = 7

/** Study minutes from today on, worth as much as an average minute of the learner's; `weeks` are sums of seven `days`. */
export type CalendarAhead = { readonly days: Float64Array; readonly weeks: Float64Array }

/** How far a minute of each kind of work brings the learner, against an average one; 1 for kinds too little is known of. */
const kindWeights = ({ topics, settings }: ForecastInput): ((kind: string) => number) => {
  const done = topics.filter(({ isDone }) => isDone)
  const { overall, byKind } = calibration(
    done.map((topic) => finishedTopic(topic, settings.minutesPerStudyDay)),
  )
  const weights = new Map(
    Object.entries(byKind).map(([kind, ratio]) => [kind, ratio === null ? 1 : overall.likely / ratio.likely]),
  )
  return (kind) => weights.get(kind) ?? 1
}

const sumOf = (byDay: ReadonlyMap<number, number>): number =>
  [...byDay.values()].reduce((sum, value) => sum + value, 0)

/**
 * The share of the plan's study time that went into days off so far. Who took days off takes more, although they are not
 * entered yet; a few weeks without any do not show that there will be none.
 */
export const daysOffShare = (input: ForecastInput): number => {
  const days = { first: dayNumber(input.settings.start), last: input.today - 1 }
  const weeks = (days.last - days.first + 1) / DAYS_PER_WEEK
  const kept = sumOf(freeMinutesByDay(input, days))
  const all = sumOf(freeMinutesByDay({ ...input, settings: { ...input.settings, daysOff: [] } }, days))
  return all === 0 ? 0 : (1 - kept / all) * (weeks / (weeks + MODEL.daysOffWeeks))
}

/** Whole weeks from today in which days off are entered. */
const weeksWithDaysOff = ({ today, settings }: ForecastInput): Set<number> => {
  const weekOf = (day: string): number => Math.floor((dayNumber(day) - today) / DAYS_PER_WEEK)
  const found = new Set<number>()
  for (const { from, to } of settings.daysOff) {
    const last = weekOf(to)
    for (let week = Math.max(0, weekOf(from)); week <= last; week += 1) found.add(week)
  }
  return found
}

/** Weeks so far ahead that not all days off are entered have less time by the share that days off took so far. */
const expectDaysOff = ({ days, weeks }: CalendarAhead, input: ForecastInput): void => {
  const left = 1 - daysOffShare(input)
  const entered = weeksWithDaysOff(input)
  for (let week = MODEL.daysOffKnownWeeks; week < weeks.length; week += 1) {
    if (entered.has(week)) continue
    weeks[week] = (weeks[week] ?? 0) * left
    const first = week * DAYS_PER_WEEK
    for (let day = first; day < Math.min(days.length, first + DAYS_PER_WEEK); day += 1) {
      days[day] = (days[day] ?? 0) * left
    }
  }
}

/** What was studied today already is no longer to come. */
export const calendarAhead = (input: ForecastInput): CalendarAhead => {
  const { today } = input
  const free = freeMinutesByDay(input, { first: today, last: today + HORIZON_DAYS - 1 }, kindWeights(input))
  const days = new Float64Array(HORIZON_DAYS)
  const weeks = new Float64Array(Math.ceil(HORIZON_DAYS / DAYS_PER_WEEK))
  const studiedToday = (input.studiedByDay.get(today) ?? 0) / MINUTE_MS
  for (const [day, minutes] of free) {
    const since = day - today
    const left = since === 0 ? Math.max(0, minutes - studiedToday) : minutes
    const week = Math.floor(since / DAYS_PER_WEEK)
    days[since] = left
    weeks[week] = (weeks[week] ?? 0) + left
  }
  const ahead = { days, weeks }
  expectDaysOff(ahead, input)
  return ahead
}
