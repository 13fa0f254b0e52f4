/** Weeks: where they begin, and their ISO number. */
import type { Weekday } from '../roadmap/model.ts'
import { WEEKDAYS, dayFromNumber, dayNumber, weekdayIndex } from './day.ts'
import type { Day } from './day.ts'

/** What Intl says about a locale's weeks: days count 1 (Monday) to 7 (Sunday). */
type WeekInfo = { readonly firstDay: number }
/** Engines have the method, the property (older ones) or neither. */
type LocaleWithWeek = Intl.Locale & { readonly getWeekInfo?: () => WeekInfo; readonly weekInfo?: WeekInfo }

/** Weekday that weeks begin with where this locale is used ("en-US" sun, "de" mon); mon when it is not known. */
export const weekStartFor = (locale: string): Weekday => {
  try {
    const known: LocaleWithWeek = new Intl.Locale(locale)
    const info = known.getWeekInfo?.() ?? known.weekInfo
    return (info && WEEKDAYS[info.firstDay - 1]) ?? 'mon'
  } catch {
    return 'mon'
  }
}

/** First day of the week that holds `day`. */
export const startOfWeek = (day: string, weekStart: Weekday): Day => {
  const number = dayNumber(day)
  return dayFromNumber(number - ((weekdayIndex(number) - WEEKDAYS.indexOf(weekStart) + 7) % 7))
}

/** ISO week of a day. `year` is the week's own: 2027-01-01 lies in week 53 of 2026. */
export const isoWeek = (day: string): { readonly year: number; readonly week: number } => {
  const number = dayNumber(day)
  // The Thursday decides which year a week belongs to.
  const thursday = number - weekdayIndex(number) + 3
  const year = Number(dayFromNumber(thursday).slice(0, 4))
  const firstDay = dayNumber(`${String(year).padStart(4, '0')}-01-01`)
  return { year, week: Math.floor((thursday - firstDay) / 7) + 1 }
}

/** ISO week number to show beside a week, or null: the numbers are defined for weeks that begin on Monday only. */
export const weekNumber = (day: string, weekStart: Weekday): number | null =>
  weekStart === 'mon' ? isoWeek(day).week : null
