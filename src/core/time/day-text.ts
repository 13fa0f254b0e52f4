/**
 * Days and times of day in the words of findings and reports. English is independent of any locale data; other languages are
 * written as `Intl` writes them.
 */
import type { Weekday } from '../roadmap/model.ts'
import { currentSpeech } from '../words/i18n.ts'
import { madeOnce } from '../words/made-once.ts'
import { WEEKDAYS, dayNumber, weekdayIndex, weekdayOf } from './day.ts'

const ENGLISH_WEEKDAYS: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
}

const SHORT_WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const MONTHS = [
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

const DAY_MS = 86_400_000
/** A Monday; its week names the weekdays. */
const SOME_MONDAY = '2024-01-01'

/** Writes days, by their numbers, as the locale in force has it: at midnight of UTC in UTC, so that no zone can move them. */
const localFormat = (fields: Intl.DateTimeFormatOptions): ((day: number) => string) => {
  const formatOf = madeOnce((locale) => new Intl.DateTimeFormat(locale, { ...fields, timeZone: 'UTC' }))
  return (day) => formatOf(currentSpeech().locale).format(day * DAY_MS)
}

const localWeekday = localFormat({ weekday: 'long' })
const localDate = localFormat({ day: 'numeric', month: 'long' })
const localDateWithYear = localFormat({ day: 'numeric', month: 'long', year: 'numeric' })
const localDay = localFormat({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })

const isEnglish = (): boolean => currentSpeech().language === 'en'

/** "Monday" for mon. */
export const weekdayText = (weekday: Weekday): string =>
  isEnglish() ? ENGLISH_WEEKDAYS[weekday] : localWeekday(dayNumber(SOME_MONDAY) + WEEKDAYS.indexOf(weekday))

const isInYearOf = (day: string, today: string): boolean => day.slice(0, 4) === today.slice(0, 4)

/** "29 November"; with its year when that is not the year of `today`. */
export const dateText = (day: string, today: string): string => {
  const isThisYear = isInYearOf(day, today)
  if (!isEnglish()) return (isThisYear ? localDate : localDateWithYear)(dayNumber(day))
  const [year, month, dayOfMonth] = day.split('-')
  const date = `${Number(dayOfMonth)} ${MONTHS[Number(month) - 1]}`
  return isThisYear ? date : `${date} ${year}`
}

/** A day whose month follows: "14", in German "14." */
export const dayOfMonthText = (day: string): string =>
  isEnglish() ? String(Number(day.slice(8))) : `${Number(day.slice(8))}.`

/** "14–20 December", "28 November – 4 December"; a single day by itself. */
export const dateRangeText = (from: string, to: string, today: string): string => {
  if (from === to) return dateText(from, today)
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${dayOfMonthText(from)}–${dateText(to, today)}`
    : `${dateText(from, today)} – ${dateText(to, today)}`
}

/** "Sunday 29 November" */
export const weekdayDateText = (day: string, today: string): string => {
  const weekday = weekdayText(weekdayOf(day))
  return isEnglish() ? `${weekday} ${dateText(day, today)}` : `${weekday}, ${dateText(day, today)}`
}

/** "Sun 29 Mar 2026" */
export const dayText = (day: string): string => {
  const number = dayNumber(day)
  if (!isEnglish()) return localDay(number)
  const [year, month, dayOfMonth] = day.split('-')
  return `${SHORT_WEEKDAYS[weekdayIndex(number)]} ${Number(dayOfMonth)} ${SHORT_MONTHS[Number(month) - 1]} ${year}`
}

/** "03:30" for 210 minutes from midnight; 1440 is "24:00". */
export const clockText = (minuteOfDay: number): string => {
  const pad2 = (value: number): string => String(value).padStart(2, '0')
  return `${pad2(Math.floor(minuteOfDay / 60))}:${pad2(minuteOfDay % 60)}`
}
