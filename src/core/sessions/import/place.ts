/** Finds each entry of an export its place among the sessions there are. Pure and deterministic. */
import { addDays } from '../../time/day.ts'
import { instantOf, startOfDay, startOfStudyDay } from '../../time/zone.ts'
import { refuseTimes } from '../hand-made.ts'
import { placeFree } from '../stretch.ts'
import type { Stretch } from '../stretch.ts'
import type { ForeignEntry, ForeignWhen, WallTime } from './model.ts'
import { createTaken } from './taken.ts'
import type { Taken } from './taken.ts'

/** What lies in the way: a session there is, or an entry that was placed before. */
export type Other = Stretch & { readonly name: string }

/** `leave-out`: what overlaps is not imported. `cut`: the longest part of it that is free is. */
export type Overlaps = 'leave-out' | 'cut'

export type Placed = {
  readonly entry: ForeignEntry
  readonly startMs: number
  readonly endMs: number
  /** Less than the entry: the rest was taken. */
  readonly isCut: boolean
}

/**
 * `overlaps`: its time is taken. `day-full`: so much time is not left in its day. `future`: it is not over yet. `unfit`: by
 * the clocks of this zone it lasts no time, or more than 24 hours.
 */
export type Refused = {
  readonly entry: ForeignEntry
  readonly reason: 'overlaps' | 'day-full' | 'future' | 'unfit'
  readonly stretch: Stretch | null
  readonly other: Other | null
}

export type PlaceContext = {
  /** The zone whose clocks the entries were read from. */
  readonly zone: string
  readonly nowMs: number
  readonly overlaps: Overlaps
  readonly dayStartMinute: number
  /** Sessions there are, in time order. One that is running has all the time to come. */
  readonly taken: readonly Other[]
  readonly nameOf: (entry: ForeignEntry) => string
}

export type Placement = { readonly placed: readonly Placed[]; readonly refused: readonly Refused[] }

const SECOND_MS = 1000
const MINUTE_MS = 60_000
/** Slivers between two sessions are no sessions. */
const LEAST_PART_MS = MINUTE_MS
/** Where nothing says when a day's work began. */
const USUAL_START_MINUTE = 9 * 60

const instantOfWall = ({ day, second }: WallTime, zone: string): number =>
  instantOf({ day, minuteOfDay: Math.floor(second / 60), zone }) + (second % 60) * SECOND_MS

type When<K extends ForeignWhen['kind']> = Extract<ForeignWhen, { kind: K }>

const stretchOf = ({ start, end, lengthMs }: When<'wall'>, zone: string): Stretch => {
  const startMs = instantOfWall(start, zone)
  return { startMs, endMs: lengthMs === null ? instantOfWall(end, zone) : startMs + lengthMs }
}

/** The longest part that is free; null when none is worth it. */
const longestFree = (stretch: Stretch, others: readonly Stretch[]): Stretch | null => {
  let best: Stretch | null = null
  let fromMs = stretch.startMs
  const consider = (untilMs: number): void => {
    if (untilMs - fromMs < LEAST_PART_MS) return
    if (best === null || untilMs - fromMs > best.endMs - best.startMs)
      best = { startMs: fromMs, endMs: untilMs }
  }
  for (const other of others) {
    consider(other.startMs)
    fromMs = Math.max(fromMs, other.endMs)
  }
  consider(stretch.endMs)
  return best
}

type Tried = Placed | Refused

const placeWall = (
  entry: ForeignEntry,
  stretch: Stretch,
  taken: Taken<Other>,
  context: PlaceContext,
): Tried => {
  const refusal = refuseTimes(stretch, context.nowMs)
  if (refusal !== null) {
    return { entry, reason: refusal === 'future' ? 'future' : 'unfit', stretch, other: null }
  }
  const others = taken.touching(stretch)
  if (others.length === 0) return { entry, ...stretch, isCut: false }
  const part = context.overlaps === 'cut' ? longestFree(stretch, others) : null
  return part === null
    ? { entry, reason: 'overlaps', stretch, other: others[0] ?? null }
    : { entry, ...part, isCut: true }
}

/** So much of a day, from when its work began, around what is there; else from the day's beginning. */
const placeInDay = (
  entry: ForeignEntry,
  { day, lengthMs, startSecond }: When<'day'>,
  taken: Taken<Other>,
  { zone, nowMs, dayStartMinute }: PlaceContext,
): Tried => {
  const dayStartMs = startOfStudyDay({ day, zone, dayStartMinute })
  const dayEndMs = Math.min(startOfDay(addDays(day, 1), zone), nowMs)
  const begins = [
    startSecond === null
      ? instantOf({ day, minuteOfDay: USUAL_START_MINUTE, zone })
      : instantOfWall({ day, second: startSecond }, zone),
    dayStartMs,
    startOfDay(day, zone),
  ]
  for (const beginMs of begins) {
    const others = taken.touching({ startMs: beginMs, endMs: Math.max(dayEndMs, beginMs + 1) })
    const startMs = placeFree(beginMs, lengthMs, others)
    if (startMs + lengthMs <= dayEndMs) return { entry, startMs, endMs: startMs + lengthMs, isCut: false }
  }
  const reason = startOfDay(day, zone) + lengthMs > nowMs ? 'future' : 'day-full'
  return { entry, reason, stretch: null, other: null }
}

type Timed<K extends ForeignWhen['kind']> = { readonly entry: ForeignEntry; readonly when: When<K> }

const ofKind = <K extends ForeignWhen['kind']>(entries: readonly ForeignEntry[], kind: K): Timed<K>[] =>
  entries.flatMap((entry) => (entry.when.kind === kind ? [{ entry, when: entry.when as When<K> }] : []))

/** Entries that say when they were come first, in the order of time; the others find what is left of their days. */
export const placeEntries = (entries: readonly ForeignEntry[], context: PlaceContext): Placement => {
  const taken = createTaken(context.taken)
  const placed: Placed[] = []
  const refused: Refused[] = []
  const keep = (tried: Tried): void => {
    if ('reason' in tried) {
      refused.push(tried)
      return
    }
    placed.push(tried)
    taken.add({ startMs: tried.startMs, endMs: tried.endMs, name: context.nameOf(tried.entry) })
  }
  const walls = ofKind(entries, 'wall').map(({ entry, when }) => ({
    entry,
    stretch: stretchOf(when, context.zone),
  }))
  for (const { entry, stretch } of walls.toSorted((a, b) => a.stretch.startMs - b.stretch.startMs)) {
    keep(placeWall(entry, stretch, taken, context))
  }
  for (const { entry, when } of ofKind(entries, 'day').toSorted((a, b) =>
    a.when.day === b.when.day ? a.entry.line - b.entry.line : a.when.day < b.when.day ? -1 : 1,
  )) {
    keep(placeInDay(entry, when, taken, context))
  }
  return { placed: placed.toSorted((a, b) => a.startMs - b.startMs), refused }
}
