/** How the plan form reads and changes the study week; pure, so that every rule of it can be tested. */
import type { PlanSettings, Rhythm, WorkKind } from '#core/planning/model.ts'
import type { Weekday } from '#core/roadmap/model.ts'
import { recordOfWeek, withStudyDays } from '#core/planning/rhythm.ts'
import { WEEKDAYS } from '#core/time/day.ts'

const MINUTES_PER_DAY = 1440

export type StudyWeek = Pick<PlanSettings, 'availability' | 'rhythm'>

/** One length and start for every study day, when the week has that simple shape. */
export type EvenWeek = { readonly minutes: number; readonly startMinute: number }

/** Days that are studied: with time, and not for rest. */
export const studyDays = ({ availability, rhythm }: StudyWeek): readonly Weekday[] =>
  WEEKDAYS.filter((day) => availability[day].minutes > 0 && rhythm[day] !== 'rest')

/** The length and start that all study days share; null when they differ or there is none. */
export const evenWeek = (week: StudyWeek): EvenWeek | null => {
  const [first, ...others] = studyDays(week).map((day) => week.availability[day])
  if (first === undefined) return null
  const same = others.every((day) => day.minutes === first.minutes && day.startMinute === first.startMinute)
  return same ? { minutes: first.minutes, startMinute: first.startMinute } : null
}

/** Study time ends by midnight: a longer day starts earlier. */
const fitted = ({ minutes, startMinute }: EvenWeek): EvenWeek => ({
  minutes,
  startMinute: Math.min(startMinute, MINUTES_PER_DAY - minutes),
})

/** Whether a study time starts earlier than it was asked to, because it has to end by midnight. */
export const isMovedByMidnight = (asked: number, { minutes, startMinute }: EvenWeek): boolean =>
  startMinute < asked && startMinute + minutes === MINUTES_PER_DAY

/** Whole minutes of hours, within the limits given in hours; null when there is no time in it. */
export const minutesOfHours = (hours: number, least: number, most: number): number | null =>
  hours > 0 ? Math.round(Math.min(most, Math.max(least, hours)) * 60) : null

/** Gives all study days the same length and start. */
export const withEvenWeek = (week: StudyWeek, even: EvenWeek): StudyWeek => {
  const days = new Set(studyDays(week))
  const fit = fitted(even)
  return {
    rhythm: week.rhythm,
    availability: recordOfWeek((day) => (days.has(day) ? fit : week.availability[day])),
  }
}

/** Gives study days the times they had on their own; those that had none keep theirs. */
export const withOwnTimes = (week: StudyWeek, own: StudyWeek['availability']): StudyWeek => {
  const days = new Set(studyDays(week))
  return {
    rhythm: week.rhythm,
    availability: recordOfWeek((day) =>
      days.has(day) && own[day].minutes > 0 ? own[day] : week.availability[day],
    ),
  }
}

/** Changes one day's time. */
export const withDayTime = (week: StudyWeek, day: Weekday, time: EvenWeek): StudyWeek => ({
  rhythm: week.rhythm,
  availability: { ...week.availability, [day]: fitted(time) },
})

export const withDayKind = (week: StudyWeek, day: Weekday, kind: WorkKind): StudyWeek => ({
  availability: week.availability,
  rhythm: { ...week.rhythm, [day]: kind },
})

export type ToggleOptions = {
  readonly day: Weekday
  readonly on: boolean
  /** What each day is for in the roadmap's own week. */
  readonly usual: Rhythm
  /** Its time when it has none yet. */
  readonly time: EvenWeek
}

/** Takes a weekday into the study week (a day of rest becomes one of practice) or out of it. */
export const withDayToggled = (week: StudyWeek, { day, on, usual, time }: ToggleOptions): StudyWeek => {
  if (!on) {
    const free = { startMinute: week.availability[day].startMinute, minutes: 0 }
    return withDayKind({ ...week, availability: { ...week.availability, [day]: free } }, day, usual[day])
  }
  const timed = week.availability[day].minutes > 0 ? week : withDayTime(week, day, time)
  return { availability: timed.availability, rhythm: withStudyDays(timed.rhythm, [day]) }
}

/** "HH:mm" of minutes from midnight, as time inputs take it. */
export const clockText = (minuteOfDay: number): string =>
  `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`

/** Minutes from midnight of "HH:mm"; null while it is unfinished. */
export const minuteOfClock = (text: string): number | null => {
  const match = /^(\d{1,2}):(\d{2})/.exec(text)
  if (match === null) return null
  const minute = Number(match[1]) * 60 + Number(match[2])
  return minute < MINUTES_PER_DAY ? minute : null
}
