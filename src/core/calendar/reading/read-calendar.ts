/** Reads which times a calendar file takes: a pure function that never throws for what is in the file. */
import { err, ok } from '../../result.ts'
import type { Result } from '../../result.ts'
import { isZone } from '../../time/zone.ts'
import { cleanText } from '../clean-text.ts'
import { octetLength } from '../octets.ts'
import { cutCalendar } from './calendar-text.ts'
import { addWallDays, createEventZones } from './event-zones.ts'
import { isOwnUid, isRepeated, readEvent } from './event.ts'
import type { IgnoredReason, Moment, ReadEvent } from './event.ts'
import { calendarLimits } from './limits.ts'
import type { CalendarLimits } from './limits.ts'
import { isSameOccurrence, momentsOfEvent, movedLike, repeatsTooOften } from './occurrences.ts'
import type { Window } from './occurrences.ts'
import { noCalendar, tooLargeCalendar, tooManyEvents } from './refusals.ts'

/** A stretch of real time that an event takes, as far as it lies between the two instants that are read. */
export type TakenTime = {
  readonly title: string
  readonly startMs: number
  readonly endMs: number
  /** Whole days, from the beginning of the first to the end of the last. */
  readonly isAllDay: boolean
}

export type ReadCalendar = {
  /** What the file calls itself; "" when it does not. */
  readonly name: string
  /** How many events it holds; occurrences of one that repeats are one. */
  readonly events: number
  /** In order of time. */
  readonly times: readonly TakenTime[]
  /** How many events take no time, by the reason. */
  readonly ignored: Readonly<Partial<Record<IgnoredReason, number>>>
  /** Tasks and other entries that are no events. */
  readonly others: number
  /** Zones that nothing is known of: their times were read as those of the plan's zone. */
  readonly unknownZones: readonly string[]
  /** More times than are kept: those after the last of `times` are missing. */
  readonly isCut: boolean
}

export type ReadCalendarOptions = Window & {
  /** The plan's zone: of whole days, and of times without a zone. */
  readonly zone: string
  readonly limits?: CalendarLimits
  /** Events (by their place in the file) whose rules cannot be followed: what a former attempt hung on. */
  readonly skip?: ReadonlySet<number>
  /** Told which event's rules are followed now; null when that is done. */
  readonly onRule?: (index: number | null) => void
}

type Counts = Map<IgnoredReason, number>

const countIgnored = (counts: Counts, reason: IgnoredReason): void => {
  counts.set(reason, (counts.get(reason) ?? 0) + 1)
}

type Numbered = ReadEvent & { readonly index: number }

/** Occurrences of an event, each with the event whose length and title it has. */
type Occurrence = { readonly moment: Moment; readonly event: ReadEvent }

/** What stands in place of an occurrence, by the exceptions of its event. */
const changedBy = (moment: Moment, event: ReadEvent, changes: readonly ReadEvent[]): Occurrence | null => {
  const own = changes.find(({ recurrence }) => recurrence !== null && isSameOccurrence(recurrence, moment))
  // It is among the events itself.
  if (own !== undefined) return null
  const later = changes.findLast(
    ({ recurrence, isFromThenOn }) => isFromThenOn && recurrence !== null && recurrence.atMs <= moment.atMs,
  )
  if (later === undefined) return { moment, event }
  return later.takesNoTime === null ? { moment: movedLike(moment, later), event: later } : null
}

const occurrencesOf = (
  event: Numbered,
  changes: readonly ReadEvent[],
  options: Required<Pick<ReadCalendarOptions, 'limits'>> & ReadCalendarOptions,
): Occurrence[] => {
  const isRule = isRepeated(event)
  if (isRule) options.onRule?.(event.index)
  const moments = momentsOfEvent(event, { window: options, steps: options.limits.steps })
  if (isRule) options.onRule?.(null)
  return moments.flatMap((moment) => changedBy(moment, event, changes) ?? [])
}

const byRecurrence = (a: ReadEvent, b: ReadEvent): number =>
  (a.recurrence?.atMs ?? 0) - (b.recurrence?.atMs ?? 0)

/** What it takes of the window; where it ends before it begins, nothing. */
const takenBy = ({ moment, event }: Occurrence, { fromMs, beforeMs }: Window): TakenTime => {
  const endMs = event.start.isDay
    ? moment.zone.instantOf(addWallDays(moment.wall, event.days))
    : moment.atMs + event.lengthMs
  return {
    title: event.title,
    startMs: Math.max(moment.atMs, fromMs),
    endMs: Math.min(endMs, beforeMs),
    isAllDay: event.start.isDay,
  }
}

const whyIgnored = (event: Numbered, skip: ReadonlySet<number>): IgnoredReason | null => {
  if (isOwnUid(event.uid)) return 'own'
  if (event.takesNoTime !== null) return event.takesNoTime
  if (event.lengthMs <= 0) return 'no-time'
  return repeatsTooOften(event) || skip.has(event.index) ? 'too-often' : null
}

/** Which times are taken between two instants. Fails with a message for the learner. */
export const readCalendar = (text: string, given: ReadCalendarOptions): Result<ReadCalendar, string> => {
  const options = { limits: calendarLimits, skip: new Set<number>(), ...given }
  const { limits, skip } = options
  if (text.length > limits.bytes || octetLength(text.toWellFormed()) > limits.bytes) {
    return err(tooLargeCalendar())
  }
  const raw = cutCalendar(text)
  if (!raw.isCalendar) return err(noCalendar())
  if (raw.events.length > limits.events) return err(tooManyEvents(limits.events))
  const zones = createEventZones(raw.zones, isZone(options.zone) ? options.zone : 'UTC')
  const counts: Counts = new Map()
  const events: Numbered[] = []
  for (const [index, one] of raw.events.entries()) {
    const event = readEvent(one, zones)
    if (event === null) countIgnored(counts, 'unreadable')
    else events.push({ ...event, index })
  }
  const changes = Map.groupBy(
    events.filter(({ recurrence, uid }) => recurrence !== null && uid !== ''),
    ({ uid }) => uid,
  )
  const times: TakenTime[] = []
  for (const event of events) {
    const reason = whyIgnored(event, skip)
    if (reason !== null) {
      countIgnored(counts, reason)
      continue
    }
    const own = event.recurrence === null ? (changes.get(event.uid)?.toSorted(byRecurrence) ?? []) : []
    const taken = follow(event, own, options)
    if (taken === null) countIgnored(counts, 'unreadable')
    else if (taken.length === 0) countIgnored(counts, 'outside')
    else for (const one of taken) times.push(one)
  }
  times.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs)
  return ok({
    name: nameOfCalendar(raw.name),
    events: raw.events.length,
    times: times.slice(0, limits.times),
    ignored: Object.fromEntries(counts),
    others: raw.others,
    unknownZones: [...zones.unknown],
    isCut: times.length > limits.times,
  })
}

/** Null for a rule that cannot be followed. */
const follow = (
  event: Numbered,
  changes: readonly ReadEvent[],
  options: Required<Pick<ReadCalendarOptions, 'limits'>> & ReadCalendarOptions,
): TakenTime[] | null => {
  try {
    return occurrencesOf(event, changes, options)
      .map((occurrence) => takenBy(occurrence, options))
      .filter(({ startMs, endMs }) => startMs < endMs)
  } catch {
    return null
  }
}

const MAX_NAME_UNITS = 80

/** The name of the file with its escapes taken off. */
const nameOfCalendar = (text: string): string =>
  cleanText(text.replace(/\\n/gi, ' ').replace(/\\(.)/g, '$1'))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_NAME_UNITS)
    .toWellFormed()
