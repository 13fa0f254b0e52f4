/** How things stand, in lines: the same on `status` and in the Markdown export. */
import type { Status } from '#contract/operations/views.ts'
import type { Figure } from '#core/export/plan-markdown.ts'
import { durationText } from '#core/export/text.ts'
import { count } from './layout.ts'
import { dayText, finishText } from './plan-text.ts'

/** "on plan", "1.5 study days ahead of the plan" */
const standingText = (standing: number): string => {
  if (standing === 0) return 'on plan'
  return `${count(Math.abs(standing), 'study day')} ${standing < 0 ? 'behind' : 'ahead of'} the plan`
}

const progressText = ({ progress, standing }: Status): string => {
  const { topics, effort } = progress
  return `${topics.done} of ${count(topics.total, 'topic')}, ${durationText(effort.doneMinutes)} of ${durationText(effort.totalMinutes)}, ${standingText(standing)}`
}

const streakText = ({ streak }: Status): string =>
  streak.longest === 0
    ? 'no day of study yet'
    : `${count(streak.current, 'day')} in a row, ${streak.longest} at most`

const studiedText = ({ studied, week }: Status): string =>
  `${durationText(studied.minutes)} on ${count(studied.days, 'day')}; this week ${durationText(week.studiedMinutes)} of ${durationText(week.plannedMinutes)} planned`

const whyNoForecast = ({ plan, progress }: Status) => {
  if (progress.topics.done === progress.topics.total) return 'nothing-left'
  return plan.paused === null ? 'out-of-reach' : 'paused'
}

/** Without history the forecast is the plan's range, and the plan's pace says which day of it is meant. */
const forecastText = (status: Status): string => {
  const { forecast, plan } = status
  const { p10, p50, p90, basis } = forecast
  const isFromPlan = basis === 'plan'
  const finish = finishText(
    { min: p10, expected: p50, max: p90 },
    { pace: isFromPlan ? plan.pace : 'expected', why: whyNoForecast(status) },
  )
  return `${finish} (from ${isFromPlan ? 'the plan' : 'your pace'})`
}

const NEEDS = {
  week: 'the range of the plan, until a week of it is over',
  topics: 'the range of the plan, until three topics are done',
  study: 'the range of the plan, until there was study in one of its weeks',
  resume: null,
  nothing: null,
} as const

const inHundredths = (value: number): string => String(Math.round(value * 100) / 100)

/** Why this day: what the forecast was worked out from, or what it lacks. */
const reasonText = ({ forecast }: Status): string | null => {
  const { reasons, needs } = forecast
  if (reasons === null) return needs === null ? null : NEEDS[needs]
  const { weeks, kept, ratio, topicsLeft, minutesLeft } = reasons
  return `${Math.round(kept * 100)} % of the plan kept in ${count(weeks, 'week')}; topics take ${inHundredths(ratio)} times their estimate; ${count(topicsLeft, 'topic')} left, about ${durationText(Math.round(minutesLeft / 60) * 60)}`
}

const driftText = ({ forecast }: Status): string | null => {
  if (forecast.drift === null || forecast.drift.days === null) return null
  const { days, since } = forecast.drift
  if (days === 0) return `as on ${dayText(since)}`
  return `${count(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'} than on ${dayText(since)}`
}

/** Figures with a name each; those that are not there are left out. */
export const figuresOf = (status: Status): Figure[] =>
  [
    ['Progress', progressText(status)] as const,
    ['Studied', studiedText(status)] as const,
    ['Streak', streakText(status)] as const,
    ['Finish', forecastText(status)] as const,
    ['Because', reasonText(status)] as const,
    ['Moved', driftText(status)] as const,
  ].flatMap(([name, text]) => (text === null ? [] : [[name, text] as const]))
