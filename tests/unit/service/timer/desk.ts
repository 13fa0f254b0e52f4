/** A planned sample and a running service, with the words of a learner. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { ServiceEvent } from '#contract/events.ts'
import type { Input, Output } from '#contract/operations.ts'
import type { Answer } from '#core/timer/model.ts'
import { openDatabase } from '#db/open.ts'
import { listSessionsBetween } from '#db/session-repo.ts'
import type { StoredSession } from '#db/session-repo.ts'
import { listTimerEvents } from '#db/timer-repo.ts'
import type { StoredTimerEvent } from '#db/timer-repo.ts'
import { createFakeClocks } from '../../../support/fake-clocks.ts'
import type { FakeClocks } from '../../../support/fake-clocks.ts'
import { testFolder } from '../../../support/test-folder.ts'
import { MONDAY_MS, openTestService, planSample } from '../../../support/test-service.ts'
import type { TestOptions, TestService } from '../../../support/test-service.ts'

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE

type View = Output<'timer.get'>
type Command = Input<'timer.command'>['command']

export type Desk = TestService & {
  readonly view: () => Promise<View>
  /** The id of a topic of the sample by its key. */
  readonly topic: (key: string) => Promise<string>
  readonly start: (key: string | null, more?: Partial<Input<'timer.start'>>) => Promise<View>
  readonly does: (command: Command) => Promise<View>
  readonly answers: (answer: Answer) => Promise<View>
  readonly notices: () => { title: string; text: string }[]
  /** What the file holds at this moment, whether the service lives on or not. */
  readonly stored: () => Stored
}

export type Stored = {
  readonly sessions: StoredSession[]
  readonly events: StoredTimerEvent[]
  readonly timer: unknown
}

/** The data folder as a crash at this moment would leave it. */
export const crashImage = ({ dataFolder }: TestService): string => {
  const image = testFolder()
  for (const file of ['roadbook.db', 'roadbook.db-wal']) {
    cpSync(join(dataFolder, file), join(image, file), { force: true })
  }
  return image
}

const readStored = (folder: string): Stored => {
  const opened = openDatabase({ file: join(folder, 'roadbook.db'), nowMs: 0 })
  if (!opened.ok) throw new Error(opened.error.message)
  try {
    return opened.value.read((db) => ({
      sessions: listSessionsBetween(db, { fromMs: 0, beforeMs: Number.MAX_SAFE_INTEGER }),
      events: listTimerEvents(db, { limit: 1000 }),
      timer: db.get('SELECT * FROM timer'),
    }))
  } finally {
    opened.value.close()
  }
}

const isNotice = (event: ServiceEvent) => event.type === 'notice'

/** Sits down at a service that runs already, or that was started over what another one left. */
export const deskOver = (test: TestService): Desk => {
  const { call } = test
  const view = (): Promise<View> => call('timer.get', {})
  const topic = async (key: string): Promise<string> => {
    const slot = (await call('plan.slots', {})).find((one) => one.topic.key === key)
    if (slot === undefined) throw new Error(`the sample has no topic ${key}`)
    return slot.topic.id
  }
  return {
    ...test,
    view,
    topic,
    start: async (key, more = {}) => {
      const { version } = await view()
      return await call('timer.start', { version, topicId: key === null ? null : await topic(key), ...more })
    },
    does: async (command) => await call('timer.command', { version: (await view()).version, command }),
    answers: async (answer) => await call('timer.answer', { version: (await view()).version, answer }),
    notices: () => test.events.filter(isNotice).map(({ title, text }) => ({ title, text })),
    stored: () => readStored(crashImage(test)),
  }
}

/** A host that runs the timer, over a planned sample. */
export const openDesk = async (options: TestOptions = {}): Promise<Desk> => {
  const clocks: FakeClocks = options.clocks ?? createFakeClocks(options.nowMs ?? MONDAY_MS)
  const test = await openTestService({ host: 'web', ...options, clocks })
  await planSample(test)
  test.events.length = 0
  return deskOver(test)
}

/** The same folder after the host was killed and started again so much later. */
export const crashAndRestart = async (
  desk: Desk,
  downMs: number,
  options: TestOptions = {},
): Promise<Desk> => {
  const dataFolder = crashImage(desk)
  const clocks = createFakeClocks(desk.clocks.wall() + downMs)
  return deskOver(await openTestService({ host: 'web', dataFolder, clocks, ...options }))
}

/** Lengths of sessions in minutes, in time order. */
export const minutesOf = ({ sessions }: Stored): number[] =>
  sessions.map(({ startMs, endMs }) => (endMs - startMs) / MINUTE)
