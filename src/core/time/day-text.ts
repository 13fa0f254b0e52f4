/** Days and times of day in the words of findings and reports (English, independent of any locale data). */
import type { Weekday } from '../roadmap/model.ts'
import { dayNumber, weekdayIndex, weekdayOf } from './day.ts'

/** "Monday" for mon. */
export const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "29 November"; with its year when that is not the year of `today`. */
export const dateText = (day: string, today: string): string => {
  const [year, month, dayOfMonth] = day.split('-')
  const date = `${Number(dayOfMonth)} ${LONG_MONTHS[Number(month) - 1]}`
  return year === today.slice(0, 4) ? date : `${date} ${year}`
}

/** "14–20 December", "28 November – 4 December"; a single day by itself. */
export const dateRangeText = (from: string, to: string, today: string): string => {
  if (from === to) return dateText(from, today)
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${Number(from.slice(8))}–${dateText(to, today)}`
    : `${dateText(from, today)} – ${dateText(to, today)}`
}

/** "Sunday 29 November" */
export const weekdayDateText = (day: string, today: string): string =>
  `${WEEKDAY_NAMES[weekdayOf(day)]} ${dateText(day, today)}`

/** "Sun 29 Mar 2026" */
export const dayText = (day: string): string => {
  const weekday = WEEKDAYS[weekdayIndex(dayNumber(day))]
  const [year, month, dayOfMonth] = day.split('-')
  return `${weekday} ${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]} ${year}`
}

/** "03:30" for 210 minutes from midnight; 1440 is "24:00". */
export const clockText = (minuteOfDay: number): string => {
  const pad2 = (value: number): string => String(value).padStart(2, '0')
  return `${pad2(Math.floor(minuteOfDay / 60))}:${pad2(minuteOfDay % 60)}`
}
