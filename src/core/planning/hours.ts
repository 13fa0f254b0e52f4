/** Which study time and rhythm hold on a day. */
import { weekdayOf } from '../time/day.ts'
import type { Availability, DayAvailability, HoursFrom, PlanSettings, Rhythm, WorkKind } from './model.ts'

export type Hours = { readonly availability: Availability; readonly rhythm: Rhythm }

type WithHours = Pick<PlanSettings, 'availability' | 'rhythm' | 'laterHours'>

/** The last of the plan's hours that begin on or before a day; before all of them, those it started with. */
export const hoursOn = (settings: WithHours, day: string): Hours => {
  const { availability, rhythm } = settings.laterHours.findLast(({ from }) => from <= day) ?? settings
  return { availability, rhythm }
}

/** The kind of work a day is for, days off aside. */
export const kindOn = (settings: WithHours, day: string): WorkKind =>
  hoursOn(settings, day).rhythm[weekdayOf(day)]

/** A day's study time, days off and busy times aside. */
export const studyTimeOn = (settings: WithHours, day: string): DayAvailability =>
  hoursOn(settings, day).availability[weekdayOf(day)]

/** The hours in force on a day, then those that follow them, each with the day it begins on. */
export const hoursFrom = (settings: WithHours, day: string): readonly [HoursFrom, ...HoursFrom[]] => [
  { from: day, ...hoursOn(settings, day) },
  ...settings.laterHours.filter(({ from }) => from > day),
]
