/**
 * Calendar days. At the edges a day is ISO text ("2026-11-23"); inside it is an integer, the days since 1970-01-01,
 * so that planning is plain arithmetic: no zone, no clock and no time of day can slip in.
 */
import type { Weekday } from '../roadmap/model.ts'

declare const dayBrand: unique symbol

/** A calendar day that exists, as ISO text between 0000-01-01 and 9999-12-31. */
export type Day = string & { readonly [dayBrand]: true }

/** The days of the week from Monday on. */
export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

const ZERO = '0'.charCodeAt(0)
const DAYS_PER_400_YEARS = 146_097
/** Days from 0000-03-01 to 1970-01-01. Years are counted from March, so that the leap day is a year's last day. */
const EPOCH_OFFSET = 719_468
/** 1970-01-01 was a Thursday. */
const EPOCH_WEEKDAY = 3

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const civilToNumber = (year: number, month: number, dayOfMonth: number): number => {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_PER_400_YEARS + dayOfEra - EPOCH_OFFSET
}

/** The number written in digits from `start` to `end` (excluded); NaN when there is anything else. */
const digits = (text: string, start: number, end: number): number => {
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - ZERO
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** Number of the day if the text is a calendar day that exists. Read by hand: a plan reads tens of thousands. */
const readDay = (text: string): number | null => {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null
  const year = digits(text, 0, 4)
  const month = digits(text, 5, 7)
  const dayOfMonth = digits(text, 8, 10)
  if (Number.isNaN(year + month + dayOfMonth)) return null
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null
  return civilToNumber(year, month, dayOfMonth)
}

/** Number of the first day that can be written, 0000-01-01. */
export const FIRST_DAY_NUMBER = civilToNumber(0, 1, 1)
/** Number of the last day that can be written, 9999-12-31. */
export const LAST_DAY_NUMBER = civilToNumber(9999, 12, 31)

const isDay = (text: string): text is Day => readDay(text) !== null

/** The text as a day; null unless it is written YYYY-MM-DD and exists (2027-02-29 does not). */
export const parseDay = (text: string): Day | null => (isDay(text) ? text : null)

/** Days since 1970-01-01. Throws RangeError on text that is no day: check foreign text with `parseDay` first. */
export const dayNumber = (day: string): number => {
  const found = readDay(day)
  if (found === null) throw new RangeError(`not a calendar day: ${day}`)
  return found
}

const pad2 = (value: number): string => (value < 10 ? `0${value}` : `${value}`)

/** The day with this number of days since 1970-01-01. Throws RangeError outside the years 0000 to 9999. */
export const dayFromNumber = (value: number): Day => {
  if (!Number.isInteger(value) || value < FIRST_DAY_NUMBER || value > LAST_DAY_NUMBER) {
    throw new RangeError(`no calendar day has the number ${value}`)
  }
  const shifted = value + EPOCH_OFFSET
  const era = Math.floor(shifted / DAYS_PER_400_YEARS)
  const dayOfEra = shifted - era * DAYS_PER_400_YEARS
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${pad2(month)}-${pad2(dayOfMonth)}` as Day
}

/** The day `count` days later (earlier when negative). */
export const addDays = (day: string, count: number): Day => dayFromNumber(dayNumber(day) + count)

/** Days from `from` to `to`: 1 from a day to the next, negative backwards. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from)

/** Position in the week, Monday 0 to Sunday 6, of a day number. */
export const weekdayIndex = (value: number): number => (((value + EPOCH_WEEKDAY) % 7) + 7) % 7

/** Weekday of a day or of a day number. */
export const weekdayOf = (day: string | number): Weekday => {
  const weekday = WEEKDAYS[weekdayIndex(typeof day === 'number' ? day : dayNumber(day))]
  if (weekday === undefined) throw new RangeError(`not a day number: ${day}`)
  return weekday
}
