/** What the changes that life brings are called, and what is said when they are done. Pure. */
import { plural, t } from '@lingui/core/macro'
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
  const days = dayRangeWithYear(from, to)
  const what = from === to ? t`Day off ${days}` : t`Days off ${days}`
  return name === '' ? what : `${what}: ${name}`
}

/** "Holiday, 14–20 Dec 2026" as a row of a list. */
export const daysOffRow = (
  { from, to, name }: DaysOff,
  { dayRangeWithYear }: Pick<Format, 'dayRangeWithYear'>,
): string => (name === '' ? dayRangeWithYear(from, to) : `${name}, ${dayRangeWithYear(from, to)}`)

/** What is asked, and what is said when it is done. */
type RequestWords = { readonly title: string; readonly done: string }

/** What is asked and said when days off are removed. */
export const daysOffRemovalWords = (
  { from, to, name }: DaysOff,
  { dayRangeWithYear }: Pick<Format, 'dayRangeWithYear'>,
): RequestWords => {
  const days = name === '' ? dayRangeWithYear(from, to) : `${dayRangeWithYear(from, to)}: ${name}`
  return from === to
    ? { title: t`Remove day off ${days}`, done: t`Removed: Day off ${days}` }
    : { title: t`Remove days off ${days}`, done: t`Removed: Days off ${days}` }
}

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
  { duration }: Pick<Format, 'duration'>,
): string => {
  const chosen = new Set(studyDays(week))
  const days = weekdays.filter((day) => chosen.has(day))
  if (days.length === 0) return t`No study time`
  const even = evenWeek(week)
  if (even !== null) {
    const length = duration(even.minutes)
    const names = dayNames(days)
    return days.length === 7 ? t`${length} every day` : t`${length} on ${names}`
  }
  const length = duration(days.reduce((sum, day) => sum + week.availability[day].minutes, 0))
  const count = days.length
  return plural(count, { one: `${length} a week on # day`, other: `${length} a week on # days` })
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
): string => {
  if (until !== null) return dayRangeWithYear(from, until)
  const day = dayMedium(from)
  return t`From ${day} on`
}

/** "Other hours from 1 Feb 2027 on", "Other hours 1–14 Feb 2027" */
export const otherHoursWords = (
  { from, until }: Pick<HoursStretch, 'from' | 'until'>,
  { dayMedium, dayRangeWithYear }: Pick<Format, 'dayMedium' | 'dayRangeWithYear'>,
): string => {
  const day = dayMedium(from)
  if (until === null) return t`Other hours from ${day} on`
  const days = dayRangeWithYear(from, until)
  return t`Other hours ${days}`
}

/** What is asked and said when other hours are removed. */
export const hoursRemovalWords = (
  { from, until }: Pick<HoursStretch, 'from' | 'until'>,
  { dayMedium, dayRangeWithYear }: Pick<Format, 'dayMedium' | 'dayRangeWithYear'>,
): RequestWords => {
  const day = dayMedium(from)
  if (until === null)
    return { title: t`Remove other hours from ${day} on`, done: t`Removed: Other hours from ${day} on` }
  const days = dayRangeWithYear(from, until)
  return { title: t`Remove other hours ${days}`, done: t`Removed: Other hours ${days}` }
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
  const not = dayRanges(except, format)
  if (giveWayOn === null)
    return not === '' ? '' : t`They hold for good, but not ${not}: the plan has other hours then.`
  const last = format.dayMedium(addDays(giveWayOn, -1))
  const next = format.dayMedium(giveWayOn)
  return not === ''
    ? t`They hold until ${last}. From ${next} on it has others already.`
    : t`They hold until ${last}, but not ${not}: the plan has other hours then. From ${next} on it has others already.`
}

/** What a topic was given before, if that is known, and how to take it back. */
export const givenWords = (extraDays: number | undefined, { number }: Pick<Format, 'number'>): string => {
  if (extraDays === 0) return t`So far it has what the roadmap says.`
  if (extraDays === undefined) return t`With a number below zero you take back what you gave it before.`
  const given = number(extraDays)
  return t`With a number below zero you take back the ${given} you have given it.`
}

/** What a topic is given: "1.5 study days more for “Decorators”", "1 study day less for …". */
export const extendWords = (title: string, days: number, { number }: Pick<Format, 'number'>): string => {
  const amount = Math.abs(days)
  const written = number(amount)
  return days < 0
    ? plural(amount, {
        one: `${written} study day less for “${title}”`,
        other: `${written} study days less for “${title}”`,
      })
    : plural(amount, {
        one: `${written} study day more for “${title}”`,
        other: `${written} study days more for “${title}”`,
      })
}

/** "Not today (sick): what is left moves"; the reason as it stands within a sentence, "" for none. */
export const moveTodayWords = (reason: string): string =>
  reason === '' ? t`Not today: what is left moves` : t`Not today (${reason}): what is left moves`

/** Since when the plan stands still: "The plan is paused since 23 Nov 2026." */
export const pausedWords = (
  paused: NonNullable<PlanSettings['paused']>,
  { dayMedium }: Pick<Format, 'dayMedium'>,
): string => {
  const day = dayMedium(paused)
  return t`The plan has been paused since ${day}.`
}

/** A topic's status and the plan with it: what is asked, and what is said when it is done. */
export const statusRequestWords = (title: string, status: TopicStatus): RequestWords => {
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
