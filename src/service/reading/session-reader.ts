/** Reads exports of other programs in a worker thread, which is ended when a file takes too long or too much memory. */
import type { Worker } from 'node:worker_threads'
import { err } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import type { ForeignError, ForeignSessions } from '#core/sessions/import/model.ts'
import { currentSpeech, i18n } from '#core/words/i18n.ts'
import type { SessionsReport, SessionsRequest } from './messages.ts'
import { createWorkerSource } from './spare-worker.ts'

type SessionsResult = Result<ForeignSessions, ForeignError>

export type SessionReader = {
  readonly read: (text: string, options?: { readonly signal?: AbortSignal }) => Promise<SessionsResult>
  /** Ends what is still being read; those promises are rejected. */
  readonly close: () => Promise<void>
}

export type SessionReaderOptions = {
  readonly workerUrl: URL
  /** A file that takes longer is given up. Starting the worker is not counted. */
  readonly timeoutMs?: number
}

const defaultTimeoutMs = 5000
/** Starting a thread takes well under a second where nothing else runs; this only keeps a broken installation from hanging. */
const startTimeoutMs = 30_000

const tooComplex = (): SessionsResult =>
  err({ message: i18n.t('This file takes too long to read. Export fewer years at a time and try again.') })

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error('Reading was cancelled.')

export const createSessionReader = ({
  workerUrl,
  timeoutMs = defaultTimeoutMs,
}: SessionReaderOptions): SessionReader => {
  const running = new Map<Worker, (reason: Error) => void>()
  const workers = createWorkerSource(workerUrl)

  const read: SessionReader['read'] = (text, { signal } = {}) => {
    if (signal?.aborted === true) return Promise.reject(asError(signal.reason))
    const worker = workers.take()
    return new Promise<SessionsResult>((resolve, reject) => {
      const finish = (isWhole: boolean): void => {
        clearTimeout(timer)
        running.delete(worker)
        signal?.removeEventListener('abort', abort)
        if (isWhole) workers.giveBack(worker)
        else void worker.terminate()
      }
      const giveUp = (): void => {
        finish(false)
        resolve(tooComplex())
      }
      const stop = (reason: Error): void => {
        finish(false)
        reject(reason)
      }
      const abort = (): void => stop(asError(signal?.reason))
      let timer = setTimeout(() => stop(new Error('The reading worker did not start.')), startTimeoutMs)
      running.set(worker, stop)
      signal?.addEventListener('abort', abort, { once: true })
      worker.on('message', (report: SessionsReport) => {
        if (report.kind === 'begun') {
          clearTimeout(timer)
          timer = setTimeout(giveUp, timeoutMs)
        } else {
          finish(true)
          resolve(report.result)
        }
      })
      worker.once('error', (error) => (isOutOfMemory(error) ? giveUp() : stop(error)))
      worker.once('exit', () => stop(new Error('The reading worker ended before it had read the file.')))
      worker.postMessage({ speech: currentSpeech(), sessions: text } satisfies SessionsRequest)
    })
  }

  const close = async (): Promise<void> => {
    for (const stop of running.values()) stop(new Error('The reader was closed.'))
    await workers.close()
  }

  return { read, close }
}
