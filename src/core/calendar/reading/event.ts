/** One event of a file: when it is, how it repeats, and whether it takes time at all. */
import ICAL from 'ical.js'
import { dayNumber } from '../../time/day.ts'
import { cleanText } from '../clean-text.ts'
import { cutToUnits } from '../octets.ts'
import type { RawEvent } from './calendar-text.ts'
import { addWallDays, wallOf } from './event-zones.ts'
import type { EventZone, EventZones, WallTime } from './event-zones.ts'

const MS_PER_SECOND = 1000
const MAX_TITLE_UNITS = 120

/** A moment as the file writes it: `wall` in `zone`, and which instant that is. */
export type Moment = {
  readonly wall: WallTime
  readonly zone: EventZone
  readonly atMs: number
  /** A whole day: it belongs to no zone. */
  readonly isDay: boolean
}

/** Why an event takes no time. */
export type IgnoredReason =
  'cancelled' | 'free' | 'own' | 'no-time' | 'unreadable' | 'too-often' | 'all-day' | 'outside'

export type ReadEvent = {
  readonly uid: string
  readonly title: string
  readonly start: Moment
  /** Its length: whole days of what has whole days. */
  readonly lengthMs: number
  readonly days: number
  readonly rules: readonly ICAL.Recur[]
  readonly extra: readonly Moment[]
  readonly except: readonly Moment[]
  /** The occurrence of another event with this UID that it stands for. */
  readonly recurrence: Moment | null
  /** The same for all occurrences after that one. */
  readonly isFromThenOn: boolean
  readonly takesNoTime: 'cancelled' | 'free' | null
}

export const isOwnUid = (uid: string): boolean => uid.endsWith('@roadbook.invalid')

type Properties = ReadonlyMap<string, readonly ICAL.Property[]>

/** Throws where a line cannot be read. */
const propertiesOf = (lines: readonly string[]): Properties =>
  Map.groupBy(
    lines.map((line) => ICAL.Property.fromString(line)),
    ({ name }) => name.toUpperCase(),
  )

const parameterOf = (property: ICAL.Property, name: string): string | null => {
  const value = property.getFirstParameter(name)
  return typeof value === 'string' ? value : null
}

const momentOf = (time: ICAL.Time, property: ICAL.Property, zones: EventZones): Moment => {
  const wall = wallOf(time)
  if (time.isDate) {
    const zone = zones.find(null, false)
    return { wall, zone, atMs: zone.instantOf(wall), isDay: true }
  }
  // The reader gives UTC its own zone; every other is told by its name.
  const isUtc = time.zone === ICAL.Timezone.utcTimezone
  const zone = zones.find(parameterOf(property, 'tzid'), isUtc)
  return { wall, zone, atMs: zone.instantOf(wall), isDay: false }
}

/** All moments of a property that may hold several; of periods the start. */
const momentsOf = (properties: readonly ICAL.Property[], zones: EventZones): Moment[] =>
  properties.flatMap((property) =>
    property.getValues().flatMap((value: unknown) => {
      const time = value instanceof ICAL.Period ? value.start : value
      return time instanceof ICAL.Time ? [momentOf(time, property, zones)] : []
    }),
  )

const textOf = (properties: Properties, name: string): string => {
  const value = properties.get(name)?.[0]?.getFirstValue()
  return typeof value === 'string' ? value : ''
}

const titleOf = (properties: Properties): string => {
  const text = cleanText(textOf(properties, 'SUMMARY')).replace(/\s+/g, ' ').trim()
  return text.length <= MAX_TITLE_UNITS ? text : `${cutToUnits(text, MAX_TITLE_UNITS - 1)}…`
}

const lengthOf = (
  start: Moment,
  end: Moment | undefined,
  duration: unknown,
): Pick<ReadEvent, 'lengthMs' | 'days'> => {
  if (start.isDay) {
    const last = end === undefined ? null : dayNumber(end.wall.day) - dayNumber(start.wall.day)
    const given = duration instanceof ICAL.Duration ? Math.ceil(duration.toSeconds() / 86_400) : 1
    const days = Math.max(1, last ?? given)
    return { days, lengthMs: start.zone.instantOf(addWallDays(start.wall, days)) - start.atMs }
  }
  if (end !== undefined) return { days: 0, lengthMs: end.atMs - start.atMs }
  const seconds = duration instanceof ICAL.Duration ? duration.toSeconds() : 0
  return { days: 0, lengthMs: seconds * MS_PER_SECOND }
}

const takesNoTime = (properties: Properties): ReadEvent['takesNoTime'] => {
  if (textOf(properties, 'STATUS').toUpperCase() === 'CANCELLED') return 'cancelled'
  const isFree =
    textOf(properties, 'TRANSP').toUpperCase() === 'TRANSPARENT' ||
    textOf(properties, 'X-MICROSOFT-CDO-BUSYSTATUS').toUpperCase() === 'FREE'
  return isFree ? 'free' : null
}

/** Null for one that is damaged, or has no start. */
export const readEvent = ({ lines, isWhole }: RawEvent, zones: EventZones): ReadEvent | null => {
  if (!isWhole) return null
  try {
    const properties = propertiesOf(lines)
    const of = (name: string): readonly ICAL.Property[] => properties.get(name) ?? []
    const [start] = momentsOf(of('DTSTART'), zones)
    if (start === undefined) return null
    const [end] = momentsOf(of('DTEND'), zones)
    const [recurrence = null] = momentsOf(of('RECURRENCE-ID'), zones)
    const range = of('RECURRENCE-ID')[0]?.getFirstParameter('range')
    return {
      uid: textOf(properties, 'UID'),
      title: titleOf(properties),
      start,
      ...lengthOf(start, end, of('DURATION')[0]?.getFirstValue()),
      rules: of('RRULE').flatMap((rule) =>
        rule.getValues().filter((value: unknown): value is ICAL.Recur => value instanceof ICAL.Recur),
      ),
      extra: momentsOf(of('RDATE'), zones),
      except: momentsOf(of('EXDATE'), zones),
      recurrence,
      isFromThenOn: range === 'THISANDFUTURE',
      takesNoTime: takesNoTime(properties),
    }
  } catch {
    return null
  }
}

/** Whether anything about it repeats. */
export const isRepeated = ({ rules, extra }: ReadEvent): boolean => rules.length + extra.length > 0
