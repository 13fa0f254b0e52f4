/** Moments as they are typed: with an offset they are instants, without one what clocks in a zone show. */
import { PlanDay } from '#core/planning/model.ts'
import { type Result, ok } from '#core/result.ts'
import { clockText, dayText } from '#core/time/day-text.ts'
import { dayNumber } from '#core/time/day.ts'
import { laterInstantOf, minuteOfDayAt, resolveLocalTime } from '#core/time/zone.ts'
import { type CliFailure, wrongUsage } from './outcome.ts'

const MINUTE_MS = 60_000
const MINUTES_PER_DAY = 1_440
/** The first day that lies behind 1970-01-01T00:00Z in every zone. */
const FIRST_DAY = '1970-01-02'

/** A day, a minute of it and what lies beyond the minute. */
export type Moment = {
  readonly option: string
  readonly day: string
  readonly minuteOfDay: number
  readonly restMs: number
  /** Minutes ahead of UTC; null where none was written. */
  readonly offset: number | null
}

/** An instant, and what the learner should know about how it was read. */
export type ReadMoment = { readonly ms: number; readonly remarks: readonly string[] }

const MOMENT =
  /^(?<day>\d{4}-\d{2}-\d{2})[Tt ](?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d)(?::(?<second>[0-5]\d)(?:\.(?<fraction>\d{1,9}))?)?(?<offset>[Zz]|[+-](?:[01]\d|2[0-3]):?[0-5]\d)?$/

const offsetMinutes = (text: string): number => {
  if (text.toUpperCase() === 'Z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2))
  return text.startsWith('-') ? -minutes : minutes
}

const offsetText = (minutes: number): string => `${minutes < 0 ? '-' : '+'}${clockText(Math.abs(minutes))}`

/** The text as a moment. `option` is named in the failure. */
export const parseMoment = (option: string, text: string): Result<Moment, CliFailure> => {
  const groups = MOMENT.exec(text)?.groups
  const day = PlanDay.safeParse(groups?.['day'])
  if (groups === undefined || !day.success || day.data < FIRST_DAY) {
    return wrongUsage(
      `${option} takes a time such as 2026-11-23T18:30, or 2026-11-23T18:30+01:00, not "${text}".`,
    )
  }
  const { hour, minute, second = '0', fraction = '', offset } = groups
  return ok({
    option,
    day: day.data,
    minuteOfDay: Number(hour) * 60 + Number(minute),
    restMs: Number(second) * 1000 + Number(fraction.padEnd(3, '0').slice(0, 3)),
    offset: offset === undefined ? null : offsetMinutes(offset),
  })
}

/** As if clocks showed UTC. */
const utcMs = ({ day, minuteOfDay, restMs }: Moment): number =>
  (dayNumber(day) * MINUTES_PER_DAY + minuteOfDay) * MINUTE_MS + restMs

const isoOf = ({ day, minuteOfDay }: Moment, offset: number): string =>
  `${day}T${clockText(minuteOfDay)}${offsetText(offset)}`

/**
 * The instant of a moment, local ones in the zone. A time that clocks skip lies later by what they skip. Of one that they
 * show twice the first after `afterMs` is meant; where that leaves a choice, the other is named.
 */
export const instantOfMoment = (
  moment: Moment,
  zone: string,
  afterMs = Number.NEGATIVE_INFINITY,
): ReadMoment => {
  const { option, day, minuteOfDay, restMs, offset } = moment
  if (offset !== null) return { ms: utcMs(moment) - offset * MINUTE_MS, remarks: [] }
  const { instantMs, change } = resolveLocalTime({ day, minuteOfDay, zone })
  const ms = instantMs + restMs
  const where = `Clocks in ${zone}`
  if (change === 'gap') {
    const real = clockText(minuteOfDayAt(ms, zone))
    const remark = `${where} skip ${clockText(minuteOfDay)} on ${dayText(day)}: ${option} counts as ${real}.`
    return { ms, remarks: [remark] }
  }
  if (change === 'none') return { ms, remarks: [] }
  const laterMs = laterInstantOf({ day, minuteOfDay, zone }) + restMs
  if (ms <= afterMs) return { ms: laterMs, remarks: [] }
  const other = isoOf(moment, (utcMs(moment) - laterMs) / MINUTE_MS)
  const remark = `${where} show ${clockText(minuteOfDay)} twice on ${dayText(day)}: ${option} is the first one. For the second write ${other}.`
  return { ms, remarks: [remark] }
}
