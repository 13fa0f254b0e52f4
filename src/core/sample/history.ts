/** About three months of study as a learner may have lived them, to try the app with: the same seed gives the same ones. */
import { createRandom } from '../forecast/random.ts'
import type { Random } from '../forecast/random.ts'
import type { StudyKind } from '../planning/model.ts'
import type { TopicStatus } from '../roadmap/model.ts'
import { instantOf } from '../time/zone.ts'

const MINUTE_MS = 60_000
const SHORTEST_MINUTES = 15
/** The last days are all studied, so that there is a streak. */
const STREAK_DAYS = 8
/** A few days in bed, in the second month. */
const ILL = { from: 31, days: 4 }
const SKIPPED_SHARE = 0.08

/** Minutes that a minute of the estimate really takes, by the kind of work. */
const BIAS: Readonly<Record<StudyKind, number>> = { learn: 0.95, practice: 1.25, build: 1.1, review: 0.9 }

export type SampleTopic = { readonly id: string; readonly title: string; readonly minutes: number }

/** A day with study time, and what it is for. */
export type SampleDay = {
  readonly day: string
  readonly startMinute: number
  readonly minutes: number
  readonly kind: StudyKind
}

export type SampleSession = {
  readonly topicId: string
  readonly title: string
  readonly kind: StudyKind
  readonly startMs: number
  readonly endMs: number
}

export type SampleStatusChange = {
  readonly topicId: string
  readonly from: TopicStatus
  readonly to: TopicStatus
  readonly atMs: number
}

export type SampleHistory = {
  readonly sessions: readonly SampleSession[]
  readonly changes: readonly SampleStatusChange[]
}

export type SampleLife = {
  /** In the order they are studied in. */
  readonly topics: readonly SampleTopic[]
  /** In order, the last one over. */
  readonly days: readonly SampleDay[]
  readonly zone: string
  readonly seed: number
}

/** Which share of its study time each day is really studied. */
const keptShares = (days: readonly SampleDay[], random: Random): number[] => {
  let week = 1
  return days.map((_day, index) => {
    if (index % 6 === 0) week = 0.8 + 0.3 * random.uniform()
    const noise = 0.85 + 0.3 * random.uniform()
    const isLeftOut = random.uniform() < SKIPPED_SHARE
    if (index >= days.length - STREAK_DAYS) return noise
    const isIll = index >= ILL.from && index < ILL.from + ILL.days
    return isLeftOut || isIll ? 0 : week * noise
  })
}

type Desk = {
  readonly topics: readonly SampleTopic[]
  readonly random: Random
  readonly sessions: SampleSession[]
  readonly changes: SampleStatusChange[]
  at: number
  isBegun: boolean
  /** What the topic at hand still takes, in minutes of the estimate. */
  left: number
}

const takeNext = (desk: Desk): void => {
  desk.at += 1
  desk.isBegun = false
  desk.left = (desk.topics[desk.at]?.minutes ?? 0) * Math.exp(0.25 * desk.random.normal())
}

/** One session on the topic at hand; who is through with it goes on with the next. */
const studyOnce = (desk: Desk, topic: SampleTopic, on: Omit<SampleSession, 'topicId' | 'title'>): void => {
  const change = (from: TopicStatus, to: TopicStatus, atMs: number): void => {
    desk.changes.push({ topicId: topic.id, from, to, atMs })
  }
  desk.sessions.push({ topicId: topic.id, title: topic.title, ...on })
  if (!desk.isBegun) change('pending', 'in-progress', on.startMs)
  desk.isBegun = true
  desk.left -= (on.endMs - on.startMs) / MINUTE_MS / BIAS[on.kind]
  if (desk.left > 0) return
  change('in-progress', 'done', on.endMs)
  takeNext(desk)
}

const studyDay = (desk: Desk, { day, startMinute, minutes, kind }: SampleDay, zone: string): void => {
  const { random } = desk
  const minuteOfDay = startMinute + Math.floor(25 * random.uniform())
  let startMs = instantOf({ day, minuteOfDay, zone })
  for (let left = minutes; left >= SHORTEST_MINUTES;) {
    const topic = desk.topics[desk.at]
    if (topic === undefined) return
    const length = Math.min(left, 22 + Math.floor(8 * random.uniform()))
    const endMs = startMs + length * MINUTE_MS
    studyOnce(desk, topic, { kind, startMs, endMs })
    left -= length
    startMs = endMs + (4 + Math.floor(4 * random.uniform())) * MINUTE_MS
  }
}

export const sampleHistory = ({ topics, days, zone, seed }: SampleLife): SampleHistory => {
  const random = createRandom(seed)
  const desk: Desk = { topics, random, sessions: [], changes: [], at: -1, isBegun: false, left: 0 }
  takeNext(desk)
  const shares = keptShares(days, random)
  for (const [index, day] of days.entries()) {
    const minutes = Math.round(day.minutes * (shares[index] ?? 0))
    studyDay(desk, { ...day, minutes }, zone)
  }
  return { sessions: desk.sessions, changes: desk.changes }
}
