/** Which time zone a file means: by its name, whatever program wrote it, or as the file itself defines it. */
import ICAL from 'ical.js'
import { dayFromNumber, dayNumber } from '../../time/day.ts'
import { instantOf, isZone } from '../../time/zone.ts'
import { nameOf } from './calendar-text.ts'
import { zoneOfWindows } from './windows-zones.ts'

const MS_PER_SECOND = 1000
const SECONDS_PER_MINUTE = 60
const MS_PER_DAY = 86_400_000

/** What clocks show: a time without a zone, seconds from midnight. */
export type WallTime = { readonly day: string; readonly second: number }

export type EventZone = {
  /** UTC ms of what clocks in the zone show. */
  readonly instantOf: (wall: WallTime) => number
}

const UTC: EventZone = {
  instantOf: ({ day, second }) => dayNumber(day) * MS_PER_DAY + second * MS_PER_SECOND,
}

export const namedZone = (zone: string): EventZone => ({
  instantOf: ({ day, second }) => {
    const minuteOfDay = Math.floor(second / SECONDS_PER_MINUTE)
    const rest = second - minuteOfDay * SECONDS_PER_MINUTE
    return instantOf({ day, minuteOfDay, zone }) + rest * MS_PER_SECOND
  },
})

const definedZone = (timezone: ICAL.Timezone): EventZone => ({
  instantOf: (wall) => {
    const [year = 1970, month = 1, day = 1] = wall.day.split('-').map(Number)
    const time = new ICAL.Time(
      { year, month, day, second: wall.second, isDate: false },
      ICAL.Timezone.localTimezone,
    )
    return UTC.instantOf(wall) - timezone.utcOffset(time) * MS_PER_SECOND
  },
})

/** "/freeassociation.sourceforge.net/Tzfile/Europe/Berlin": the IANA name stands at the end of what some write. */
const ianaWithin = (name: string): string | null => {
  const parts = name
    .replace(/^"|"$/g, '')
    .split('/')
    .filter((part) => part !== '')
  for (const length of [3, 2, 1]) {
    const end = parts.slice(-length).join('/')
    if (parts.length >= length && isZone(end)) return end
  }
  return null
}

/** The IANA zone that is meant by a name; null when that cannot be told. */
export const zoneNamed = (name: string): string | null => zoneOfWindows(name) ?? ianaWithin(name)

const valueOf = (lines: readonly string[], name: string): string | null => {
  const line = lines.find((one) => nameOf(one) === name)
  return line === undefined ? null : line.slice(line.indexOf(':') + 1).trim()
}

/** The zone a definition in the file is for; null when it cannot be read. */
const readDefinition = (text: string): readonly [id: string, zone: EventZone] | null => {
  const lines = text.split('\r\n')
  const id = valueOf(lines, 'TZID')
  if (id === null) return null
  const iana = zoneNamed(id) ?? zoneNamed(valueOf(lines, 'X-LIC-LOCATION') ?? '')
  if (iana !== null) return [id, namedZone(iana)]
  try {
    const timezone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)))
    return [id, definedZone(timezone)]
  } catch {
    return null
  }
}

export type EventZones = {
  /** The zone of a time: `null` for one that floats. Unknown names are noted, and are read as where the plan is. */
  readonly find: (tzid: string | null, isUtc: boolean) => EventZone
  /** Names of zones that could not be told. */
  readonly unknown: ReadonlySet<string>
}

/** `home`: where the plan is; what floats, and what is of an unknown zone, is read as there. */
export const createEventZones = (definitions: readonly string[], home: string): EventZones => {
  const here = namedZone(home)
  const known = new Map<string, EventZone>()
  const unknown = new Set<string>()
  for (const definition of definitions) {
    const found = readDefinition(definition)
    if (found !== null) known.set(...found)
  }
  return {
    unknown,
    find: (tzid, isUtc) => {
      if (isUtc) return UTC
      if (tzid === null) return here
      const found = known.get(tzid)
      if (found !== undefined) return found
      const iana = zoneNamed(tzid)
      if (iana === null) unknown.add(tzid)
      const zone = iana === null ? here : namedZone(iana)
      known.set(tzid, zone)
      return zone
    },
  }
}

export const wallOf = (time: ICAL.Time): WallTime => {
  const pad = (value: number, length: number): string => String(value).padStart(length, '0')
  return {
    day: `${pad(time.year, 4)}-${pad(time.month, 2)}-${pad(time.day, 2)}`,
    second: time.hour * 3600 + time.minute * SECONDS_PER_MINUTE + time.second,
  }
}

export const addWallDays = ({ day, second }: WallTime, days: number): WallTime => ({
  day: dayFromNumber(dayNumber(day) + days),
  second,
})
