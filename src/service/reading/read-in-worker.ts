import type { Worker } from 'node:worker_threads'
import { err } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import type { ReadError, RoadmapDocument } from '#core/roadmap/model.ts'
import { tooComplexMessage } from '#core/roadmap/read.ts'
import { currentSpeech } from '#core/words/i18n.ts'
import type { ReadReport, ReadRequest } from './messages.ts'
import { createWorkerSource } from './spare-worker.ts'

type ReadResult = Result<RoadmapDocument, ReadError>

export type ReaderOptions = {
  /** worker.ts, or its bundled twin. */
  readonly workerUrl: URL
  /** A document that takes longer is given up. Starting the worker is not counted. */
  readonly timeoutMs?: number
}

export type ReadInWorkerOptions = {
  /** Called with the part of the work that is done, 0 to 1. */
  readonly onProgress?: (fraction: number) => void
  /** Aborting ends the worker; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal
  /** The title for a document that has none. */
  readonly title?: string
  /** Instead of the reader's own. */
  readonly timeoutMs?: number
}

export type Reader = {
  /** Reads a document. Each has a worker to itself: documents neither wait for nor end each other. */
  readonly read: (text: string, options?: ReadInWorkerOptions) => Promise<ReadResult>
  /** Ends what is still being read; those promises are rejected. */
  readonly close: () => Promise<void>
}

/** With a second for the start of a worker, an answer is there within six. */
const defaultTimeoutMs = 5000
/** Starting a thread takes well under a second; this only keeps a broken installation from hanging. */
const startTimeoutMs = 10_000

const tooComplex = (): ReadResult => err({ code: 'TOO_COMPLEX', message: tooComplexMessage() })

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

type Running = { readonly worker: Worker; readonly stop: (reason: Error) => void }

/** A reader that does its work in worker threads, so that the caller's event loop stays free. */
export const createReader = ({ workerUrl, timeoutMs = defaultTimeoutMs }: ReaderOptions): Reader => {
  const running = new Set<Running>()
  const workers = createWorkerSource(workerUrl)

  const read = (
    text: string,
    { onProgress, signal, title, timeoutMs: ownTimeoutMs = timeoutMs }: ReadInWorkerOptions = {},
  ): Promise<ReadResult> => {
    if (signal?.aborted === true) return Promise.reject(asError(signal.reason))
    const worker = workers.take()
    return new Promise<ReadResult>((resolve, reject) => {
      const finish = (isWhole: boolean): void => {
        clearTimeout(timer)
        running.delete(entry)
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
      const entry: Running = { worker, stop }
      let timer = setTimeout(() => stop(new Error('The reading worker did not start.')), startTimeoutMs)
      running.add(entry)
      signal?.addEventListener('abort', abort, { once: true })
      worker.on('message', (report: ReadReport) => {
        if (report.kind === 'begun') {
          clearTimeout(timer)
          timer = setTimeout(giveUp, ownTimeoutMs)
        } else if (report.kind === 'progress') onProgress?.(report.fraction)
        else {
          finish(true)
          resolve(report.result)
        }
      })
      worker.once('error', (error) => (isOutOfMemory(error) ? giveUp() : stop(error)))
      worker.once('exit', () => stop(new Error('The reading worker ended before it had read the document.')))
      const request: ReadRequest = {
        speech: currentSpeech(),
        text,
        ...(title === undefined ? {} : { title }),
      }
      worker.postMessage(request)
    })
  }

  const close = async (): Promise<void> => {
    const all = [...running]
    for (const { stop } of all) stop(new Error('The reader was closed.'))
    await Promise.all([workers.close(), ...all.map(({ worker }) => worker.terminate())])
  }

  return { read, close }
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error('Reading was cancelled.')
