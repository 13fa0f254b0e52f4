/** What the changes that life brings are called, and what is said when they are done. Pure. */
import { t } from '@lingui/core/macro'
import type { DaysOff, PlanSettings } from '#core/planning/model.ts'
import { addDays } from '#core/time/day.ts'
import type { TopicStatus, Weekday } from '#core/roadmap/model.ts'
import type { Format } from '../../ui/format.ts'
import { evenWeek, studyDays, type StudyWeek } from '../../ui/plan-form/study-week.ts'
import type { HoursAround } from './later-hours.ts'
import { weekdayWords } from '../../ui/weekday-words.ts'

/** "Days off 14–20 Dec 2026: Holiday", "Day off 14 Dec 2026" */
export const daysOffWords = (
  { from, to, name }: DaysOff,
  { dayRangeWithYear }: Pick<Format, 'dayRangeWithYear'>,
): string => {
  const days = t`${from === to ? t`Day` : t`Days`} off ${dayRangeWithYear(from, to)}`
  return name === '' ? days : `${days}: ${name}`
}

/** "Holiday, 14–20 Dec 2026" as a row of a list. */
export const daysOffRow = (
  { from, to, name }: DaysOff,
  { dayRangeWithYear }: Pick<Format, 'dayRangeWithYear'>,
): string => (name === '' ? dayRangeWithYear(from, to) : `${name}, ${dayRangeWithYear(from, to)}`)

/** "Mon, Wed and Fri" */
const joined = (items: readonly string[]): string => {
  const last = items.at(-1) ?? ''
  const others = items.slice(0, -1).join(', ')
  return others === '' ? last : t`${others} and ${last}`
}

/** Weekdays in the learner's order: "Mon, Wed and Fri". */
const dayNames = (days: readonly Weekday[]): string => {
  const names = days.map((day) => weekdayWords[day].short)
  return joined(names)
}

/** "2 h on Mon, Wed and Fri", "13 h a week on 6 days", "No study time". */
export const hoursWords = (
  week: StudyWeek,
  weekdays: readonly Weekday[],
  { duration, number }: Pick<Format, 'duration' | 'number'>,
): string => {
  const chosen = new Set(studyDays(week))
  const days = weekdays.filter((day) => chosen.has(day))
  if (days.length === 0) return t`No study time`
  const even = evenWeek(week)
  if (even !== null && days.length === 7) return t`${duration(even.minutes)} every day`
  if (even !== null) return t`${duration(even.minutes)} on ${dayNames(days)}`
  const minutes = days.reduce((sum, day) => sum + week.availability[day].minutes, 0)
  return t`${duration(minutes)} a week on ${number(days.length)} days`
}

export type HoursStretch = StudyWeek & {
  readonly from: string
  /** The last day they hold; null for good. */
  readonly until: string | null
}

/** "1–14 Feb 2027", "From 1 Feb 2027 on" */
export const stretchWords = (
  { from, until }: Pick<HoursStretch, 'from' | 'until'>,
  { dayMedium, dayRangeWithYear }: Pick<Format, 'dayMedium' | 'dayRangeWithYear'>,
): string => (until === null ? t`From ${dayMedium(from)} on` : dayRangeWithYear(from, until))

/** "Other hours from 1 Feb 2027 on", "Other hours 1–14 Feb 2027" */
export const otherHoursWords = (
  stretch: Pick<HoursStretch, 'from' | 'until'>,
  format: Pick<Format, 'dayMedium' | 'dayRangeWithYear'>,
): string => {
  const words = stretchWords(stretch, format)
  return t`Other hours ${words.charAt(0).toLowerCase()}${words.slice(1)}`
}

const dayRanges = (
  stretches: readonly Pick<HoursStretch, 'from' | 'until'>[],
  format: Pick<Format, 'dayMedium' | 'dayRangeWithYear'>,
): string => {
  const ranges = stretches.map((stretch) => stretchWords(stretch, format))
  return joined(ranges)
}

/** Where hours that are meant for good do not hold, because the plan has others then; "" when they hold throughout. */
export const hoursAroundWords = (
  { except, giveWayOn }: HoursAround,
  format: Pick<Format, 'dayMedium' | 'dayRangeWithYear'>,
): string => {
  const not =
    except.length === 0 ? '' : t`, but not ${dayRanges(except, format)}: the plan has other hours then`
  if (giveWayOn !== null) {
    const { dayMedium } = format
    return t`They hold until ${dayMedium(addDays(giveWayOn, -1))}${not}. From ${dayMedium(giveWayOn)} on it has others already.`
  }
  return not === '' ? '' : t`They hold for good${not}.`
}

/** What is asked and said when "Days off 14 Dec 2026" or "Other hours …" is removed. */
export const removalWords = (what: string): { readonly title: string; readonly done: string } => ({
  title: t`Remove ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
  done: t`Removed: ${what}`,
})

/** What a topic was given before, if that is known, and how to take it back. */
export const givenWords = (extraDays: number | undefined, { number }: Pick<Format, 'number'>): string => {
  if (extraDays === 0) return t`So far it has what the roadmap says.`
  const before =
    extraDays === undefined ? t`what you gave it before` : t`the ${number(extraDays)} you have given it`
  return t`With a number below zero you take back ${before}.`
}

/** What a topic is given: "1.5 study days more for “Decorators”", "1 study day less for …". */
export const extendWords = (title: string, days: number, { number }: Pick<Format, 'number'>): string => {
  const amount = Math.abs(days)
  return t`${number(amount)} study ${amount === 1 ? 'day' : 'days'} ${days < 0 ? 'less' : 'more'} for “${title}”`
}

/** "Today becomes a day off: Sick" */
export const moveTodayWords = (name: string): string =>
  name === '' ? t`Not today: what is left moves` : t`Not today (${name.toLowerCase()}): what is left moves`

/** Since when the plan stands still: "The plan is paused since 23 Nov 2026." */
export const pausedWords = (
  paused: NonNullable<PlanSettings['paused']>,
  { dayMedium }: Pick<Format, 'dayMedium'>,
): string => t`The plan has been paused since ${dayMedium(paused)}.`

/** A topic's status and the plan with it: what is asked, and what is said when it is done. */
export const statusRequestWords = (
  title: string,
  status: TopicStatus,
): { readonly title: string; readonly done: string } => {
  switch (status) {
    case 'done':
      return { title: t`“${title}” is done: replan`, done: t`${title}: done, and replanned` }
    case 'skipped':
      return { title: t`Skip “${title}” and replan`, done: t`${title}: skipped, and replanned` }
    case 'pending':
    case 'in-progress':
      return { title: t`Take “${title}” back in and replan`, done: t`${title}: back in the plan` }
  }
}
