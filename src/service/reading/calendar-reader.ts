/**
 * Reads calendar files in a worker thread. One step of a recurrence rule can take for ever inside the library: then the
 * worker is ended, and the file is read again without that rule.
 */
import type { Worker } from 'node:worker_threads'
import { err } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import type { ReadCalendar } from '#core/calendar/reading/read-calendar.ts'
import { currentSpeech, i18n } from '#core/words/i18n.ts'
import type { CalendarReport, CalendarRequest } from './messages.ts'
import { createWorkerSource } from './spare-worker.ts'
import type { WorkerSource } from './spare-worker.ts'

export type CalendarToRead = Omit<CalendarRequest, 'skip' | 'speech'>

export type CalendarReader = {
  readonly read: (file: CalendarToRead) => Promise<Result<ReadCalendar, string>>
  /** Ends what is still being read. */
  readonly close: () => unknown
}

export type CalendarReaderOptions = {
  readonly workerUrl: URL
  /** For the whole file, all attempts together. Starting the first worker is not counted. */
  readonly timeoutMs?: number
  /** For one rule. */
  readonly ruleTimeoutMs?: number
}

const startTimeoutMs = 10_000

const tooComplex = (): string =>
  i18n.t(
    'This calendar file is too complex: events in it repeat by rules that never come to an end. Export a shorter time from your calendar, and read that.',
  )

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

/** What an attempt came to: the file, an event it hung on, or nothing in time. */
type Attempt =
  | { readonly kind: 'read'; readonly result: Result<ReadCalendar, string> }
  | { readonly kind: 'hung'; readonly index: number }
  | { readonly kind: 'too-complex' }

type Times = {
  readonly leftMs: number
  readonly ruleMs: number
  /** The worker is there. */
  readonly onBegun: () => void
}

const attempt = (
  workers: WorkerSource,
  running: Set<Worker>,
  request: CalendarRequest,
  { leftMs, ruleMs, onBegun }: Times,
): Promise<Attempt> => {
  const worker = workers.take()
  running.add(worker)
  return new Promise<Attempt>((resolve, reject) => {
    let ruleTimer: NodeJS.Timeout | undefined
    const finish = (isWhole: boolean): void => {
      clearTimeout(timer)
      clearTimeout(ruleTimer)
      running.delete(worker)
      if (isWhole) workers.giveBack(worker)
      else void worker.terminate()
    }
    const end = (come: Attempt): void => {
      finish(come.kind === 'read')
      resolve(come)
    }
    const stop = (reason: Error): void => {
      finish(false)
      reject(reason)
    }
    let timer = setTimeout(() => stop(new Error('The reading worker did not start.')), startTimeoutMs)
    worker.on('message', (report: CalendarReport) => {
      if (report.kind === 'begun') {
        onBegun()
        clearTimeout(timer)
        timer = setTimeout(() => end({ kind: 'too-complex' }), leftMs)
      } else if (report.kind === 'rule') {
        clearTimeout(ruleTimer)
        const { index } = report
        if (index !== null) ruleTimer = setTimeout(() => end({ kind: 'hung', index }), ruleMs)
      } else end({ kind: 'read', result: report.result })
    })
    worker.once('error', (error) => (isOutOfMemory(error) ? end({ kind: 'too-complex' }) : stop(error)))
    worker.once('exit', () => stop(new Error('The reading worker ended before it had read the file.')))
    worker.postMessage(request)
  })
}

export const createCalendarReader = ({
  workerUrl,
  timeoutMs = 4000,
  ruleTimeoutMs = 1500,
}: CalendarReaderOptions): CalendarReader => {
  const running = new Set<Worker>()
  const workers = createWorkerSource(workerUrl)
  return {
    read: async (file) => {
      const skip: number[] = []
      let beganMs: number | null = null
      const onBegun = (): void => {
        beganMs ??= performance.now()
      }
      for (let leftMs = timeoutMs; leftMs > 0; leftMs = timeoutMs - (performance.now() - (beganMs ?? 0))) {
        const times = { leftMs, ruleMs: ruleTimeoutMs, onBegun }
        const come = await attempt(workers, running, { ...file, speech: currentSpeech(), skip }, times)
        if (come.kind === 'read') return come.result
        if (come.kind === 'too-complex') break
        skip.push(come.index)
      }
      return err(tooComplex())
    },
    close: async () => {
      await Promise.all([workers.close(), ...[...running].map((worker) => worker.terminate())])
    },
  }
}
