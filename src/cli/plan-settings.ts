import type { PlanDefaults } from '#contract/operations/plan.ts'
import type { OptionGroupView } from '#contract/operations/roadmap.ts'
import { dayOfMinutes } from '#core/planning/defaults.ts'
import { type Availability, type DayAvailability, Pace, type PlanSettings } from '#core/planning/model.ts'
import type { Hours } from '#core/planning/hours.ts'
import { recordOfWeek, withStudyDays } from '#core/planning/rhythm.ts'
import { type Result, ok } from '#core/result.ts'
import { Weekday } from '#core/roadmap/model.ts'
import { WEEKDAYS } from '#core/time/day.ts'
import { isZone } from '#core/time/zone.ts'
import { parseDayOption } from './arguments.ts'
import { type CliFailure, wrongUsage } from './outcome.ts'

/** The plan command's options as they were typed. */
export type PlanFlags = {
  readonly start?: string | undefined
  readonly hours?: string | undefined
  readonly days?: string | undefined
  readonly at?: string | undefined
  readonly choose?: readonly string[] | undefined
  readonly pace?: string | undefined
  readonly zone?: string | undefined
}

type Parsed<T> = Result<T, CliFailure>

const minutesPerDay = 1_440

/** Reads an option if it was given; null keeps the default. */
const optional = <T>(text: string | undefined, parse: (text: string) => Parsed<T>): Parsed<T | null> =>
  text === undefined ? ok(null) : parse(text)

const parseMinutes = (text: string): Parsed<number> => {
  const minutes = /^\d+(?:\.\d+)?$/.test(text) ? Math.round(Number(text) * 60) : 0
  if (minutes >= 1 && minutes <= minutesPerDay) return ok(minutes)
  return wrongUsage(`--hours takes the hours of a study day, such as 2 or 3.5, not "${text}".`)
}

const parseStartMinute = (text: string): Parsed<number> => {
  const match = /^(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)$/.exec(text)
  if (match === null) return wrongUsage(`--at takes a time such as 18:30, not "${text}".`)
  return ok(Number(match.groups?.['hour']) * 60 + Number(match.groups?.['minute']))
}

const parseDays = (text: string): Parsed<readonly Weekday[]> => {
  const days = text.split(',').map((day) => Weekday.safeParse(day.trim().toLowerCase()).data)
  const known = days.filter((day) => day !== undefined)
  if (known.length > 0 && known.length === days.length) return ok(known)
  return wrongUsage(`--days takes weekdays such as mon,tue,sat, not "${text}".`)
}

const parsePace = (text: string): Parsed<Pace> => {
  const pace = Pace.safeParse(text)
  return pace.success ? ok(pace.data) : wrongUsage(`--pace takes min, expected or max, not "${text}".`)
}

const parseZone = (text: string): Parsed<string> =>
  isZone(text) ? ok(text) : wrongUsage(`--zone takes a time zone such as Europe/Madrid, not "${text}".`)

type Time = {
  readonly minutes: number | null
  readonly startMinute: number | null
  readonly days: readonly Weekday[] | null
}

/** Hours asked for replace all the plan's hours; what is not said of them is as in those that hold last. */
const lastHours = ({ settings }: PlanDefaults): Hours => settings.laterHours.at(-1) ?? settings

/** A study day that was free takes its time from the longest one. */
const longestDay = (availability: Availability, minutesPerStudyDay: number): DayAvailability => {
  const days = WEEKDAYS.map((day) => availability[day])
  const longest = days.reduce((most, day) => (day.minutes > most.minutes ? day : most))
  return longest.minutes > 0 ? longest : dayOfMinutes(minutesPerStudyDay)
}

/** Other hours begin when the learner's plan has them begin, as long as they end that day; else when it is usual. */
const startOf = (minutes: number, { former, isOwn }: { former: DayAvailability; isOwn: boolean }): number =>
  minutes === former.minutes || (isOwn && former.startMinute + minutes <= minutesPerDay)
    ? former.startMinute
    : dayOfMinutes(minutes).startMinute

const chooseAvailability = (defaults: PlanDefaults, time: Time): Parsed<Availability> => {
  const { availability } = lastHours(defaults)
  const usual = longestDay(availability, defaults.settings.minutesPerStudyDay)
  const chosen = recordOfWeek((day) => {
    const isStudied = time.days === null ? availability[day].minutes > 0 : time.days.includes(day)
    if (!isStudied) return { ...availability[day], minutes: 0 }
    const former = availability[day].minutes > 0 ? availability[day] : usual
    const minutes = time.minutes ?? former.minutes
    const start = startOf(minutes, { former, isOwn: defaults.existingPlanId !== undefined })
    return { startMinute: time.startMinute ?? start, minutes }
  })
  const isTooLate = WEEKDAYS.some((day) => chosen[day].startMinute + chosen[day].minutes > minutesPerDay)
  if (!isTooLate) return ok(chosen)
  return wrongUsage('The study time must end by midnight: start earlier with --at, or give fewer --hours.')
}

const fitting = (groups: readonly OptionGroupView[], wanted: string): { group: string; name: string }[] => {
  const all = groups.flatMap(({ group, options }) => options.map(({ name }) => ({ group, name })))
  const lower = wanted.toLowerCase()
  const exact = all.filter(({ name }) => name.toLowerCase() === lower)
  return exact.length > 0 ? exact : all.filter(({ name }) => name.toLowerCase().includes(lower))
}

const chooseOptions = (
  { settings, optionGroups }: PlanDefaults,
  wanted: readonly string[],
): Parsed<PlanSettings['choices']> => {
  const options = { ...settings.choices.options }
  const names = optionGroups.flatMap((group) => group.options.map(({ name }) => name)).join(', ')
  for (const text of wanted) {
    const [found, ...others] = fitting(optionGroups, text)
    if (found === undefined) {
      const known = names === '' ? 'This roadmap has no options.' : `The options are: ${names}.`
      return wrongUsage(`No option fits "${text}". ${known}`)
    }
    if (others.length > 0) return wrongUsage(`"${text}" fits several options. The options are: ${names}.`)
    options[found.group] = found.name
  }
  return ok({ ...settings.choices, options })
}

const chooseHours = (
  defaults: PlanDefaults,
  time: Time,
): Parsed<Pick<PlanSettings, 'availability' | 'rhythm' | 'laterHours'>> => {
  if (time.minutes === null && time.startMinute === null && time.days === null) return ok(defaults.settings)
  const availability = chooseAvailability(defaults, time)
  if (!availability.ok) return availability
  const { rhythm } = lastHours(defaults)
  return ok({
    availability: availability.value,
    rhythm: time.days === null ? rhythm : withStudyDays(rhythm, time.days),
    laterHours: [],
  })
}

/** The settings of the roadmap's plan, or its own, with what the learner said on the command line. */
export const settingsFromFlags = (defaults: PlanDefaults, flags: PlanFlags): Parsed<PlanSettings> => {
  const { settings } = defaults
  const start = optional(flags.start, (text) => parseDayOption('--start', text))
  if (!start.ok) return start
  const minutes = optional(flags.hours, parseMinutes)
  if (!minutes.ok) return minutes
  const startMinute = optional(flags.at, parseStartMinute)
  if (!startMinute.ok) return startMinute
  const days = optional(flags.days, parseDays)
  if (!days.ok) return days
  const pace = optional(flags.pace, parsePace)
  if (!pace.ok) return pace
  const zone = optional(flags.zone, parseZone)
  if (!zone.ok) return zone
  const time = { minutes: minutes.value, startMinute: startMinute.value, days: days.value }
  const hours = chooseHours(defaults, time)
  if (!hours.ok) return hours
  const { availability, rhythm, laterHours } = hours.value
  const choices = chooseOptions(defaults, flags.choose ?? [])
  if (!choices.ok) return choices
  return ok({
    ...settings,
    start: start.value ?? settings.start,
    pace: pace.value ?? settings.pace,
    zone: zone.value ?? settings.zone,
    availability,
    rhythm,
    laterHours,
    choices: choices.value,
  })
}
