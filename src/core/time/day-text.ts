/** Days and times of day in the words of findings and reports (English, independent of any locale data). */
import type { Weekday } from '../roadmap/model.ts'
import { dayNumber, weekdayIndex } from './day.ts'

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
