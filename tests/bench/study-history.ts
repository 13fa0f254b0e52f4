/** Years of study of one learner: sessions on topics in their order, with weeks off, bad weeks and a stay abroad. */
import type { Random } from '#core/forecast/random.ts'
import type { StudyKind } from '#core/planning/model.ts'
import { DEFAULT_RHYTHM } from '#core/planning/rhythm.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { dayFromNumber, weekdayOf } from '#core/time/day.ts'
import { instantOf } from '#core/time/zone.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
const HOME = 'Europe/Berlin'
const AWAY = 'America/New_York'
const [EARLIEST_MINUTE, LATEST_MINUTE] = [7 * 60 + 30, 23 * 60]
/** A session and the break after it, on average. */
const STEP_MINUTES = 30
const DAYS_PER_HOLIDAY = 170

export type HistoryTopic = { readonly id: string; readonly title: string }
export type HistorySession = {
  readonly topic: HistoryTopic | null
  readonly kind: StudyKind
  readonly startMs: number
  readonly endMs: number
  readonly zone: string
}
export type HistoryChange = {
  readonly topicId: string
  readonly from: TopicStatus
  readonly to: TopicStatus
  readonly atMs: number
  readonly zone: string
}
export type History = { readonly sessions: HistorySession[]; readonly changes: HistoryChange[] }

export type HistoryOptions = {
  readonly startMs: number
  readonly nowMs: number
  readonly sessions: number
  /** Minutes a topic takes on average. */
  readonly topicMinutes: number
  readonly random: Random
}

/** Days on which there is study, each with how much of it, on average 1. */
const studiedDays = ({ startMs, nowMs, random }: HistoryOptions): { day: number; weight: number }[] => {
  const days: { day: number; weight: number }[] = []
  const last = Math.floor(nowMs / DAY_MS) - 1
  let week = 1
  for (let day = Math.ceil(startMs / DAY_MS); day <= last; day += 1) {
    const weekday = weekdayOf(day)
    if (weekday === 'mon') week = 0.75 + 0.5 * random.uniform()
    const isHoliday = day % DAYS_PER_HOLIDAY < 9
    if (weekday === 'sun' || isHoliday || random.uniform() < 0.08) continue
    days.push({ day, weight: week * (0.8 + 0.4 * random.uniform()) })
  }
  return days
}

/** Whose turn it is, and how long still. */
type Progress = { at: number; leftMinutes: number; isBegun: boolean }

const nextTopic = (progress: Progress, { topicMinutes, random }: HistoryOptions): void => {
  progress.at += 1
  progress.leftMinutes = topicMinutes * Math.exp(0.35 * random.normal())
  progress.isBegun = false
}

/** Studies a topic in one session; who is done with it goes on with the next. Now and then one is left out. */
const advance = (
  session: HistorySession & { readonly topic: HistoryTopic },
  progress: Progress,
  { options, changes }: { readonly options: HistoryOptions; readonly changes: HistoryChange[] },
): void => {
  const { topic, startMs, endMs, zone } = session
  const change = (from: TopicStatus, to: TopicStatus, atMs: number): void => {
    changes.push({ topicId: topic.id, from, to, atMs, zone })
  }
  if (!progress.isBegun) change('pending', 'in-progress', startMs)
  progress.isBegun = true
  progress.leftMinutes -= (endMs - startMs) / MINUTE_MS
  if (progress.leftMinutes > 0) return
  change('in-progress', options.random.uniform() < 0.03 ? 'skipped' : 'done', endMs)
  nextTopic(progress, options)
}

/** So many sessions up to now. When all topics are done the rest is on nothing in particular. */
export const liveHistory = (topics: readonly HistoryTopic[], options: HistoryOptions): History => {
  const { random } = options
  const days = studiedDays(options)
  const all = days.reduce((sum, { weight }) => sum + weight, 0)
  const history: History = { sessions: [], changes: [] }
  const progress: Progress = { at: -1, leftMinutes: 0, isBegun: false }
  nextTopic(progress, options)
  let weighed = 0
  for (const [index, { day, weight }] of days.entries()) {
    weighed += weight
    const count = Math.round((weighed / all) * options.sessions) - history.sessions.length
    const zone = index > days.length * 0.6 && index < days.length * 0.65 ? AWAY : HOME
    const latest = Math.max(EARLIEST_MINUTE, LATEST_MINUTE - count * STEP_MINUTES)
    const minuteOfDay = Math.floor(EARLIEST_MINUTE + (latest - EARLIEST_MINUTE) * random.uniform())
    let startMs = instantOf({ day: dayFromNumber(day), minuteOfDay, zone })
    const rhythm = DEFAULT_RHYTHM[weekdayOf(day)]
    const kind = rhythm === 'rest' ? 'learn' : rhythm
    for (let one = 0; one < count; one += 1) {
      const endMs = startMs + Math.floor((15 + 20 * random.uniform()) * MINUTE_MS)
      const topic = random.uniform() < 0.04 ? null : (topics[progress.at] ?? null)
      history.sessions.push({ topic, kind, startMs, endMs, zone })
      if (topic !== null)
        advance({ topic, kind, startMs, endMs, zone }, progress, { options, changes: history.changes })
      startMs = endMs + Math.floor((3 + 4 * random.uniform()) * MINUTE_MS)
    }
  }
  return history
}
