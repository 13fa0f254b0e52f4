/**
 * Fills a data folder with years of study, for measuring and for screenshots. The roadmap is read, planned and planned
 * again by the service itself; what was studied in between is written in one transaction, as the app would have stored it.
 * The same options make the same history (ids aside).
 */
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Client } from '#contract/client.ts'
import type { Input, OperationName, Output } from '#contract/operations.ts'
import { createRandom } from '#core/forecast/random.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { readRoadmap } from '#core/roadmap/read.ts'
import { openDatabase } from '#db/open.ts'
import type { DocumentReader } from '#service/document-reader.ts'
import { openService } from '#service/open-service.ts'
import type { Service } from '#service/service.ts'
import { longRoadmap } from './long-roadmap.ts'
import { listTopics, storeHistory } from './store-history.ts'
import { liveHistory } from './study-history.ts'

const DAY_MS = 86_400_000
const MINUTES_PER_SESSION = 25
const STUDIED_WEEKDAYS = 6
const EXPECTED_DAYS_PER_TOPIC = 1.5
const RATIO = 1.15
const root = fileURLToPath(new URL('../../', import.meta.url))

export type BigOptions = {
  readonly folder: string
  readonly sessions: number
  readonly topics: number
  /** Days of study before `nowMs`. */
  readonly days: number
  /** Share of the roadmap that is done by then. */
  readonly doneShare: number
  readonly nowMs: number
  readonly seed: number
}

/** As much as anyone will ever have: fifty thousand sessions on five thousand topics. */
export const EIGHT_YEARS = { sessions: 50_000, topics: 5000, days: 2922, doneShare: 0.8, seed: 1 } as const

/** Reads in this process, however long that takes on a busy computer: nobody waits for it. */
const reader: DocumentReader = {
  read: (text, options) => Promise.resolve(readRoadmap(text, options)),
  close: () => undefined,
}

type Call = <N extends OperationName>(op: N, input: Input<N>) => Promise<Output<N>>

const callOf =
  (client: Client): Call =>
  async (op, input) => {
    const answer = await client.call(op, input)
    if (!answer.ok) throw new Error(`${op}: ${answer.error.code} ${answer.error.message}`)
    return answer.value
  }

/** The service as it would have run at a moment. */
const openAt = async (folder: string, nowMs: number): Promise<Service> => {
  const opened = await openService({
    dataFolder: folder,
    host: 'cli',
    capabilities: [],
    version: '0.0.0-bench',
    resourcesFolder: join(root, 'resources'),
    readerWorkerUrl: pathToFileURL(join(root, 'src/service/reading/worker.ts')),
    careWorkerUrl: pathToFileURL(join(root, 'src/service/care/worker.ts')),
    reader,
    systemZone: () => 'Europe/Berlin',
    locale: 'en-GB',
    clock: () => nowMs,
  })
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

/** Does something with the service as it would have run at a moment. */
const at = async <T>(folder: string, nowMs: number, work: (call: Call) => Promise<T>): Promise<T> => {
  const service = await openAt(folder, nowMs)
  try {
    return await work(callOf(service.client))
  } finally {
    service.close()
  }
}

const clamped = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, Math.round(value)))

/** Study time that the sessions take up nearly, and a study day by which they bring the learner as far as asked for. */
const paceOf = ({ sessions, topics, days, doneShare }: BigOptions) => {
  const minutes = sessions * MINUTES_PER_SESSION
  const perDay = minutes / ((days * STUDIED_WEEKDAYS) / 7)
  return {
    minutesPerDay: clamped(perDay * 1.2, 30, 900),
    minutesPerStudyDay: clamped(minutes / RATIO / doneShare / (topics * EXPECTED_DAYS_PER_TOPIC), 15, 960),
  }
}

/** Reads and plans the roadmap; gives its id. */
const planFirst = async (call: Call, options: BigOptions): Promise<string> => {
  const { minutesPerDay, minutesPerStudyDay } = paceOf(options)
  const text = longRoadmap(options.topics, minutesPerStudyDay)
  const { draftId, document } = await call('draft.read', { source: { from: 'text', name: 'long.md', text } })
  const roadmap = { draftId, roadmapKey: document.roadmaps[0]?.key ?? '' }
  const { settings } = await call('plan.defaults', { roadmap })
  const availability = recordOfWeek((day) => ({
    startMinute: Math.min(540, 1440 - minutesPerDay),
    minutes: day === 'sun' ? 0 : minutesPerDay,
  }))
  const planned = { ...settings, availability, minutesPerStudyDay }
  return (await call('plan.make', { roadmap, settings: planned })).plan.roadmapId
}

/** Makes the folder's database; it must not have one yet. */
export const makeBigDatabase = async (options: BigOptions): Promise<void> => {
  const { folder, days, nowMs, seed, sessions } = options
  const startMs = nowMs - days * DAY_MS
  const roadmapId = await at(folder, startMs, async (call) => planFirst(call, options))
  const opened = openDatabase({ file: join(folder, 'roadbook.db'), nowMs })
  if (!opened.ok) throw new Error(opened.error.message)
  const { minutesPerStudyDay } = paceOf(options)
  try {
    opened.value.write((db) => {
      const topics = listTopics(db, roadmapId)
      const topicMinutes = EXPECTED_DAYS_PER_TOPIC * minutesPerStudyDay * RATIO
      storeHistory(
        db,
        liveHistory(topics, { startMs, nowMs, sessions, topicMinutes, random: createRandom(seed) }),
      )
    })
  } finally {
    opened.value.close()
  }
  await at(folder, nowMs, async (call) => call('plan.change', { changes: [{ type: 'replan' }] }))
}
