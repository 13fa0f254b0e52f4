/** The real service over a real database, with a clock to turn and a reader that needs no worker. */
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect, onTestFinished } from 'vitest'
import type { Input, OperationName, Output } from '#contract/operations.ts'
import type { Failure } from '#contract/errors.ts'
import type { PlanSummary } from '#contract/operations/plan.ts'
import type { ServiceEvent } from '#contract/events.ts'
import { err, ok } from '#core/result.ts'
import type { RoadmapDocument } from '#core/roadmap/model.ts'
import type { DocumentReader } from '#service/document-reader.ts'
import { readForeignSessions } from '#core/sessions/import/read-foreign.ts'
import type { SessionReader } from '#service/reading/session-reader.ts'
import { openService } from '#service/open-service.ts'
import type { Service, ServiceOptions } from '#service/service.ts'
import { createFakeClocks } from './fake-clocks.ts'
import type { FakeClocks } from './fake-clocks.ts'
import { editedRoadmap, sampleDocument } from './sample-roadmap.ts'
import { testFolder } from './test-folder.ts'

export const repoFolder = fileURLToPath(new URL('../../', import.meta.url))

/** Monday, 2026-11-23, 10:00 UTC. */
export const MONDAY_MS = Date.UTC(2026, 10, 23, 10)
export const DAY_MS = 86_400_000

/** The text whose document is the sample, edited. */
export const EDITED_TEXT = '# Sample, edited'

/**
 * Whatever the text is, it holds this document; "unreadable" is refused, "slow" waits until it is cancelled, and
 * `EDITED_TEXT` holds the sample as it was edited.
 */
export const readerOf = (document: RoadmapDocument = sampleDocument()): DocumentReader => ({
  read: async (text, options) => {
    options?.onProgress?.(0.5)
    if (text === 'unreadable') return err({ code: 'NO_TOPICS', message: 'Nothing to learn was found.' })
    if (text === 'slow') {
      await new Promise((_resolve, reject) => {
        options?.signal?.addEventListener('abort', () => reject(new Error('cancelled')), { once: true })
      })
    }
    return ok(text === EDITED_TEXT ? sampleDocument([editedRoadmap()]) : document)
  },
  close: () => undefined,
})

/** Reads exports as the worker does, without one. */
const sessionReader: SessionReader = {
  read: async (text) => readForeignSessions(text),
  close: async () => undefined,
}

export type TestService = {
  readonly service: Service
  readonly dataFolder: string
  /** Calls an operation that must succeed. */
  readonly call: <N extends OperationName>(op: N, input: Input<N>) => Promise<Output<N>>
  /** Calls an operation that must fail. */
  readonly failing: <N extends OperationName>(op: N, input: Input<N>) => Promise<Failure>
  readonly events: ServiceEvent[]
  readonly logged: { readonly op: string; readonly error: unknown }[]
  /** Moves both clocks to a moment (back: the wall clock only); nothing that is due on the way runs. */
  readonly setNow: (nowMs: number) => void
  /** Lets time pass as it really does, timers included. */
  readonly clocks: FakeClocks
}

export type TestOptions = Partial<Omit<ServiceOptions, 'clock' | 'monotonic' | 'schedule' | 'log'>> & {
  readonly nowMs?: number
  readonly document?: RoadmapDocument
  /** Those of another service to go on with; by default new ones at `nowMs`. */
  readonly clocks?: FakeClocks
}

export const baseOptions = (dataFolder: string): ServiceOptions => ({
  dataFolder,
  host: 'cli',
  capabilities: [],
  version: '0.0.0-test',
  resourcesFolder: join(repoFolder, 'resources'),
  readerWorkerUrl: pathToFileURL(join(repoFolder, 'src/service/reading/worker.ts')),
  careWorkerUrl: pathToFileURL(join(repoFolder, 'src/service/care/worker.ts')),
  backups: 'none',
  systemZone: () => 'UTC',
  locale: 'de-DE',
  systemLanguage: 'en-GB',
})

export const openTestService = async (options: TestOptions = {}): Promise<TestService> => {
  const { nowMs = MONDAY_MS, document, dataFolder = testFolder(), ...more } = options
  const { clocks = createFakeClocks(nowMs), ...given } = more
  const logged: { op: string; error: unknown }[] = []
  const opened = await openService({
    ...baseOptions(dataFolder),
    reader: readerOf(document),
    sessionReader,
    ...given,
    clock: clocks.wall,
    monotonic: clocks.monotonic,
    schedule: clocks.schedule,
    log: ({ op, error }) => logged.push({ op, error }),
  })
  if (!opened.ok) throw new Error(opened.error.message)
  const service = opened.value
  onTestFinished(() => service.close())
  const events: ServiceEvent[] = []
  service.subscribe((event) => events.push(event))
  return {
    service,
    dataFolder,
    events,
    logged,
    clocks,
    setNow: (ms) => {
      const byMs = ms - clocks.wall()
      if (byMs >= 0) clocks.stall(byMs)
      else clocks.setClock(byMs)
    },
    call: async (op, input) => {
      const answer = await service.client.call(op, input)
      if (!answer.ok) throw new Error(`${op}: ${answer.error.code} ${answer.error.message}`)
      return answer.value
    },
    failing: async (op, input) => {
      const answer = await service.client.call(op, input)
      expect(answer).toMatchObject({ ok: false })
      if (answer.ok) throw new Error(`${op} succeeded`)
      return answer.error
    },
  }
}

/** Reads the sample and gives a reference to its first roadmap. */
export const draftSample = async ({
  call,
}: TestService): Promise<{ draftId: string; roadmapKey: string }> => {
  const draft = await call('draft.read', { source: { from: 'text', name: 'sample.md', text: '# Sample' } })
  return { draftId: draft.draftId, roadmapKey: draft.document.roadmaps[0]?.key ?? '' }
}

/** Stores the sample and plans it with the defaults, changed as given. */
export const planSample = async (
  test: TestService,
  change: Partial<Output<'plan.defaults'>['settings']> = {},
): Promise<PlanSummary> => {
  const roadmap = await draftSample(test)
  const { settings } = await test.call('plan.defaults', { roadmap })
  return (await test.call('plan.make', { roadmap, settings: { ...settings, ...change } })).plan
}
