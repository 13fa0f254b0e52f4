/** Dates, times and amounts as the learner reads them. Pure: locale and clock come in; ISO days and minutes go in. */
import { plural, t } from '@lingui/core/macro'
import { madeOnce } from '#core/words/made-once.ts'
import type { Estimate, EstimateUnit, Range } from '#core/roadmap/model.ts'

export type ClockSetting = 'auto' | '12h' | '24h'

export type FormatOptions = {
  /** BCP 47: of the window's language (`windowLocale`), so that a sentence is in one. */
  readonly locale: string
  readonly clock: ClockSetting
}

/** Everything a screen needs to print; made once per locale and clock. */
export type Format = ReturnType<typeof createFormat>

const EN_DASH = '–'

/** `a–b`, or just `a` when both are the same. */
const between = (a: string, b: string): string => (a === b ? a : `${a}${EN_DASH}${b}`)

/** "7. August": in languages that write a day with a point, it stays on the line of its month. */
const unbroken = (text: string): string => text.replaceAll(/(?<=\d\.) /g, '\u00A0')

const utcMidnight = (isoDay: string): Date => new Date(`${isoDay}T00:00:00Z`)

/** Twelve hours are written "6:30 PM", twenty-four "06:30", whatever the locale does by itself. */
const clockOptionsOf = (locale: string, clock: ClockSetting): Intl.DateTimeFormatOptions => {
  const usual = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hourCycle ?? 'h23'
  const isTwelveHour = clock === 'auto' ? usual.startsWith('h1') : clock === '12h'
  return isTwelveHour
    ? { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }
    : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
}

/** Made at its first use: a browser takes milliseconds for each, and a screen needs few of them. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => (made ??= make())
}

export const createFormat = ({ locale, clock }: FormatOptions) => {
  /** Days and spans of days. A calendar day is formatted at UTC midnight in UTC: no zone can move it. */
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }))
    return {
      day: (isoDay: string): string => unbroken(format().format(utcMidnight(isoDay))),
      range: (from: string, to: string): string =>
        unbroken(format().formatRange(utcMidnight(from), utcMidnight(to))),
    }
  }
  const dayFormat = (options: Intl.DateTimeFormatOptions): ((isoDay: string) => string) => dates(options).day
  const numbers = (options: Intl.NumberFormatOptions): (() => Intl.NumberFormat) =>
    once(() => new Intl.NumberFormat(locale, options))
  const clockOptions = once(() => clockOptionsOf(locale, clock))
  const timeFormat = once(() => new Intl.DateTimeFormat(locale, { ...clockOptions(), timeZone: 'UTC' }))
  const numberFormat = numbers({ maximumFractionDigits: 1 })
  const ratioFormat = numbers({ maximumFractionDigits: 2 })
  const percentFormat = numbers({ style: 'percent', maximumFractionDigits: 0 })

  const rangeFormat = dates({ day: 'numeric', month: 'short' })
  const rangeWithYearFormat = dates({ day: 'numeric', month: 'short', year: 'numeric' })

  /** "18:30" or "6:30 PM" for minutes from midnight; 1440 reads as midnight. */
  const time = (minuteOfDay: number): string => timeFormat().format(new Date((minuteOfDay % 1440) * 60_000))
  const zonedTimeFormat = madeOnce(
    (zone) => new Intl.DateTimeFormat(locale, { ...clockOptions(), timeZone: zone }),
  )
  const number = (value: number): string => numberFormat().format(value)
  const dayShort = dayFormat({ day: 'numeric', month: 'short' })
  const dayMedium = dayFormat({ day: 'numeric', month: 'short', year: 'numeric' })

  return {
    locale,
    /** "Mon, 23 Nov" */
    day: dayFormat({ weekday: 'short', day: 'numeric', month: 'short' }),
    /** "Monday, 23 November" */
    dayLong: dayFormat({ weekday: 'long', day: 'numeric', month: 'long' }),
    /** "Monday, 23 November 2026" */
    dayFull: dayFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    /** "23 Nov" */
    dayShort,
    /** "23 Nov 2026" */
    dayMedium,
    /** "Mon, 30 Nov 2026" */
    dayWithWeekday: dayFormat({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' }),
    /** "Nov" */
    monthShort: dayFormat({ month: 'short' }),
    /** "November 2026" */
    month: dayFormat({ month: 'long', year: 'numeric' }),
    /** "23" */
    dayOfMonth: dayFormat({ day: 'numeric' }),
    /** "Mon" */
    weekdayShort: dayFormat({ weekday: 'short' }),
    /** "Monday" */
    weekday: dayFormat({ weekday: 'long' }),
    /** "23–27 Nov" as the locale joins them; one day when both are the same; years only across a new year. */
    dayRange: (from: string, to: string): string =>
      (from.slice(0, 4) === to.slice(0, 4) ? rangeFormat : rangeWithYearFormat).range(from, to),
    /** "23–27 Nov 2026" */
    dayRangeWithYear: rangeWithYearFormat.range,
    /** Whether times are written with am and pm. */
    get isTwelveHour(): boolean {
      return clockOptions().hourCycle === 'h12'
    },
    time,
    /** "18:00–21:30" for a start (minutes from midnight) and a length in minutes. */
    timeRange: (startMinute: number, minutes: number): string =>
      `${time(startMinute)}${EN_DASH}${time(startMinute + minutes)}`,
    /** "18:00" of an instant (UTC ms) in an IANA zone. */
    instantTime: (ms: number, zone: string): string => zonedTimeFormat(zone).format(new Date(ms)),
    /** "23 Nov 2026" of an instant (UTC ms) in an IANA zone. */
    instantDay: (ms: number, zone: string): string =>
      unbroken(
        new Intl.DateTimeFormat(locale, {
          day: 'numeric',
          month: 'short',
          year: 'numeric',
          timeZone: zone,
        }).format(new Date(ms)),
      ),
    number,
    /** "1.15" */
    ratio: (value: number): string => ratioFormat().format(value),
    percent: (fraction: number): string => percentFormat().format(fraction),
    duration,
    /** "3–4" or "3" */
    range: (range: Range): string => between(number(range.min), number(range.max)),
    /** "3–4 study days", "1 study day" */
    studyDays: ({ min, max }: Range): string => {
      const from = number(min)
      const to = number(max)
      return from === to
        ? plural(max, { one: `${to} study day`, other: `${to} study days` })
        : t`${from}–${to} study days`
    },
    /** "9 days", "3.1 weeks", "1 month" */
    amount: (value: number, unit: EstimateUnit): string => amountWords[unit](value, number(value)),
    /** The roadmap's own words in even typography: "3–4 days", "1 hour". */
    estimate: ({ min, max, unit }: Estimate): string => {
      const from = number(min)
      const to = number(max)
      return from === to ? amountWords[unit](max, to) : rangeWords[unit](from, to)
    },
  }
}

/** How much in each unit; `written` is `value` as the locale writes it. */
const amountWords: Readonly<Record<EstimateUnit, (value: number, written: string) => string>> = {
  minute: (value, written) => plural(value, { one: `${written} minute`, other: `${written} minutes` }),
  hour: (value, written) => plural(value, { one: `${written} hour`, other: `${written} hours` }),
  day: (value, written) => plural(value, { one: `${written} day`, other: `${written} days` }),
  week: (value, written) => plural(value, { one: `${written} week`, other: `${written} weeks` }),
  month: (value, written) => plural(value, { one: `${written} month`, other: `${written} months` }),
}

const rangeWords: Readonly<Record<EstimateUnit, (from: string, to: string) => string>> = {
  minute: (from, to) => t`${from}–${to} minutes`,
  hour: (from, to) => t`${from}–${to} hours`,
  day: (from, to) => t`${from}–${to} days`,
  week: (from, to) => t`${from}–${to} weeks`,
  month: (from, to) => t`${from}–${to} months`,
}

/** "3 h 30 min", "45 min", "2 h"; 0 reads "0 min". */
export const duration = (minutes: number): string => {
  const whole = Math.round(minutes)
  const hours = Math.floor(whole / 60)
  const rest = whole % 60
  if (hours === 0) return t`${rest} min`
  return rest === 0 ? t`${hours} h` : t`${hours} h ${rest} min`
}
