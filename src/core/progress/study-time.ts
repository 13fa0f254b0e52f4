/**
 * Focus time by day, weekday and hour, topic and kind of work, defined once. All are sums over the same pieces of sessions,
 * in ms, so that the parts of each add up to the same total exactly; minutes are cut off where they are shown, not before.
 */
import type { StudyKind } from '../planning/model.ts'
import type { Weekday } from '../roadmap/model.ts'
import type { Stretch } from '../sessions/stretch.ts'
import { studyClocks } from '../sessions/study-clock.ts'
import type { StudyClock, StudyDay } from '../sessions/study-clock.ts'
import { WEEKDAYS, weekdayIndex } from '../time/day.ts'
import { recordOfKinds } from './kinds.ts'

const HOURS_PER_DAY = 24
const DAYS_PER_WEEK = 7
const MS_PER_HOUR = 3_600_000
const MS_PER_DAY = 86_400_000

/**
 * Sessions that differ in nothing but when they were, as the figures need them: side by side, so that tens of thousands can be
 * walked through in no time. Quickest in order of time; any other gives the same figures.
 */
export type StudyRun = {
  /** Where they happened: decides their days and hours for ever. One that is not known is read as UTC. */
  readonly zone: string
  /** Null for sessions on nothing in particular. */
  readonly topicId: string | null
  readonly kind: StudyKind
  /** UTC ms. */
  readonly startMs: readonly number[]
  /** Ms from there on. */
  readonly lengthMs: readonly number[]
}

/** Ms of focus time. Days are numbers (days since 1970-01-01) of study days. */
export type StudyTime = {
  readonly totalMs: number
  /** In order; days without study are not in it. */
  readonly byDay: ReadonlyMap<number, number>
  /**
   * Seven rows from Monday on, each of 24 hours as clocks showed them where it happened. The weekday is the study day's:
   * at one in the night to Tuesday it is still Monday's, as it is everywhere else.
   */
  readonly byWeekdayHour: readonly (readonly number[])[]
  readonly byTopic: ReadonlyMap<string | null, number>
  readonly byKind: Readonly<Record<StudyKind, number>>
}

type StudyTimeOptions = {
  readonly dayStartMinute: number
  /** Study days to count, both ends included; all when absent. */
  readonly days?: { readonly first: number; readonly last: number }
}

const addTo = <K>(sums: Map<K, number>, key: K, ms: number): void => {
  sums.set(key, (sums.get(key) ?? 0) + ms)
}

/** Sums that pieces of sessions are added to. */
type Sums = {
  readonly first: number
  readonly last: number
  readonly byDay: Map<number, number>
  /** Of 7 × 24 hours. */
  readonly hours: Float64Array
}

const addHour = ({ hours }: Sums, at: number, ms: number): void => {
  hours[at] = (hours[at] ?? 0) + ms
}

/** A piece of a session within one day, on which clocks change. */
const addByClock = (sums: Sums, row: number, { startMs, endMs }: Stretch, clock: StudyClock): void => {
  for (let fromMs = startMs; fromMs < endMs;) {
    const untilMs = Math.min(endMs, clock.nextHour(fromMs))
    addHour(sums, row + clock.hourAt(fromMs), untilMs - fromMs)
    fromMs = untilMs
  }
}

/** A piece of a session within one day, whose clocks are ahead of UTC by the same all day long. */
const addByOffset = (sums: Sums, row: number, piece: Stretch, midnightMs: number): void => {
  let fromMs = piece.startMs
  let hour = Math.floor((fromMs - midnightMs) / MS_PER_HOUR)
  while (fromMs < piece.endMs) {
    const untilMs = Math.min(piece.endMs, midnightMs + (hour + 1) * MS_PER_HOUR)
    addHour(sums, row + (hour % HOURS_PER_DAY), untilMs - fromMs)
    fromMs = untilMs
    hour += 1
  }
}

const addPiece = (sums: Sums, { number, offsetMs }: StudyDay, piece: Stretch, clock: StudyClock): void => {
  const row = weekdayIndex(number) * HOURS_PER_DAY
  if (offsetMs === null) addByClock(sums, row, piece, clock)
  else addByOffset(sums, row, piece, number * MS_PER_DAY - offsetMs)
}

/** Adds what of a run lies on days that count, and gives how much that was. Each of its days is looked up once. */
const addRun = (sums: Sums, { startMs, lengthMs }: StudyRun, clock: StudyClock): number => {
  const { first, last, byDay } = sums
  let day: StudyDay | undefined
  let dayMs = 0
  let runMs = 0
  for (let index = 0; index < startMs.length; index += 1) {
    let fromMs = startMs[index] ?? 0
    const endMs = fromMs + (lengthMs[index] ?? 0)
    while (fromMs < endMs) {
      if (day === undefined || fromMs < day.startMs || fromMs >= day.endMs) {
        if (day !== undefined && dayMs > 0) addTo(byDay, day.number, dayMs)
        day = clock.dayHolding(fromMs)
        dayMs = 0
      }
      const untilMs = Math.min(endMs, day.endMs)
      if (day.number >= first && day.number <= last) {
        addPiece(sums, day, { startMs: fromMs, endMs: untilMs }, clock)
        dayMs += untilMs - fromMs
        runMs += untilMs - fromMs
      }
      fromMs = untilMs
    }
  }
  if (day !== undefined && dayMs > 0) addTo(byDay, day.number, dayMs)
  return runMs
}

/** Focus time of sessions, cut at study days; linear in the sessions. */
export const studyTime = (
  runs: Iterable<StudyRun>,
  { dayStartMinute, days }: StudyTimeOptions,
): StudyTime => {
  const sums: Sums = {
    first: days?.first ?? Number.NEGATIVE_INFINITY,
    last: days?.last ?? Number.POSITIVE_INFINITY,
    byDay: new Map(),
    hours: new Float64Array(DAYS_PER_WEEK * HOURS_PER_DAY),
  }
  const byTopic = new Map<string | null, number>()
  const byKind = recordOfKinds(() => 0)
  const clockOf = studyClocks(dayStartMinute)
  let totalMs = 0
  for (const run of runs) {
    const runMs = addRun(sums, run, clockOf(run.zone))
    if (runMs === 0) continue
    totalMs += runMs
    byKind[run.kind] += runMs
    addTo(byTopic, run.topicId, runMs)
  }
  return {
    totalMs,
    byDay: new Map([...sums.byDay].sort(([left], [right]) => left - right)),
    byWeekdayHour: WEEKDAYS.map((_, index) => [
      ...sums.hours.subarray(index * HOURS_PER_DAY, (index + 1) * HOURS_PER_DAY),
    ]),
    byTopic,
    byKind,
  }
}

/** All focus time of each topic by kind of work; null is what was on nothing in particular. */
export const timeByTopic = (
  runs: Iterable<StudyRun>,
): Map<string | null, Readonly<Record<StudyKind, number>>> => {
  const topics = new Map<string | null, Record<StudyKind, number>>()
  for (const { topicId, kind, lengthMs } of runs) {
    let byKind = topics.get(topicId)
    if (byKind === undefined) {
      byKind = recordOfKinds(() => 0)
      topics.set(topicId, byKind)
    }
    for (const ms of lengthMs) byKind[kind] += ms
  }
  return topics
}

/** Focus time of each topic before an instant. */
export const timeBefore = (runs: Iterable<StudyRun>, beforeMs: number): Map<string | null, number> => {
  const topics = new Map<string | null, number>()
  for (const { topicId, startMs, lengthMs } of runs) {
    let sum = 0
    for (const [index, ms] of lengthMs.entries()) {
      sum += Math.max(0, Math.min(ms, beforeMs - (startMs[index] ?? 0)))
    }
    addTo(topics, topicId, sum)
  }
  return topics
}

/** Sums of days by the weeks they lie in, each under the number of its first day. */
export const byWeek = (byDay: ReadonlyMap<number, number>, weekStart: Weekday): Map<number, number> => {
  const weeks = new Map<number, number>()
  const first = WEEKDAYS.indexOf(weekStart)
  for (const [day, sum] of byDay) {
    addTo(weeks, day - ((weekdayIndex(day) - first + DAYS_PER_WEEK) % DAYS_PER_WEEK), sum)
  }
  return weeks
}

/** Sums of topics by what they belong to; what belongs to nothing goes under null. */
export const byPhase = (
  byTopic: ReadonlyMap<string | null, number>,
  phaseOf: (topicId: string) => string | null,
): Map<string | null, number> => {
  const phases = new Map<string | null, number>()
  for (const [topicId, sum] of byTopic) addTo(phases, topicId === null ? null : phaseOf(topicId), sum)
  return phases
}

/** Planned minutes by day number: slots belong to the day they were planned on. */
export const plannedByDay = (
  slots: Iterable<{ readonly day: number; readonly minutes: number }>,
): Map<number, number> => {
  const days = new Map<number, number>()
  for (const { day, minutes } of slots) addTo(days, day, minutes)
  return days
}
