/**
 * Focus time by day, weekday and hour, topic and kind of work, defined once. All are sums over the same pieces of sessions,
 * in ms, so that the parts of each add up to the same total exactly; minutes are cut off where they are shown, not before.
 */
import type { StudyKind } from '../planning/model.ts'
import type { Weekday } from '../roadmap/model.ts'
import { eachDayPart } from '../sessions/day-parts.ts'
import type { Stretch } from '../sessions/stretch.ts'
import { studyClocks } from '../sessions/study-clock.ts'
import type { StudyClock } from '../sessions/study-clock.ts'
import { WEEKDAYS, weekdayIndex } from '../time/day.ts'

const HOURS_PER_DAY = 24
const DAYS_PER_WEEK = 7

/** A session as the figures need it. */
export type StudiedSession = Stretch & {
  /** Where it happened: decides its days and hours for ever. One that is not known is read as UTC. */
  readonly zone: string
  /** Null for a session on nothing in particular. */
  readonly topicId: string | null
  readonly kind: StudyKind
}

/** Ms of focus time. Days are numbers (days since 1970-01-01) of study days. */
export type StudyTime = {
  readonly totalMs: number
  /** Days without study are not in it. */
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

const addHours = (row: number[], { startMs, endMs }: Stretch, clock: StudyClock): void => {
  let fromMs = startMs
  while (fromMs < endMs) {
    const untilMs = Math.min(endMs, clock.nextHour(fromMs))
    const hour = clock.hourAt(fromMs)
    row[hour] = (row[hour] ?? 0) + untilMs - fromMs
    fromMs = untilMs
  }
}

/** Focus time of sessions, cut at study days; linear in the sessions. */
export const studyTime = (
  sessions: Iterable<StudiedSession>,
  { dayStartMinute, days }: StudyTimeOptions,
): StudyTime => {
  const byDay = new Map<number, number>()
  const byTopic = new Map<string | null, number>()
  const byKind: Record<StudyKind, number> = { learn: 0, practice: 0, build: 0, review: 0 }
  const byWeekdayHour = WEEKDAYS.map(() => Array.from({ length: HOURS_PER_DAY }, () => 0))
  const clockOf = studyClocks(dayStartMinute)
  let totalMs = 0
  for (const session of sessions) {
    const clock = clockOf(session.zone)
    eachDayPart(session, clock, (day, part) => {
      const ms = part.endMs - part.startMs
      if (ms === 0 || (days !== undefined && (day < days.first || day > days.last))) return
      totalMs += ms
      addTo(byDay, day, ms)
      addTo(byTopic, session.topicId, ms)
      byKind[session.kind] += ms
      addHours(byWeekdayHour[weekdayIndex(day)] ?? [], part, clock)
    })
  }
  return { totalMs, byDay, byWeekdayHour, byTopic, byKind }
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
