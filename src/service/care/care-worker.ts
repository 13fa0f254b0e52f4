import { Worker } from 'node:worker_threads'
import type { TaskInput, TaskName, TaskOutput, TaskReport, TaskRequest } from './tasks.ts'

export type CareWorker = {
  /** Rejects when the task failed, took too long, or was ended. */
  readonly run: <N extends TaskName>(name: N, input: TaskInput<N>) => Promise<TaskOutput<N>>
  readonly close: () => void
}

/** Copying gigabytes to a slow disk takes minutes; a file that keeps SQLite longer is given up. */
const TIMEOUT_MS = 300_000
const resourceLimits = { maxOldGenerationSizeMb: 512, stackSizeMb: 4 }

/** A failed task, with the code of the file system or of SQLite. */
class TaskFailure extends Error {
  readonly code: string | undefined
  constructor(message: string, code: string | null) {
    super(message)
    this.code = code ?? undefined
  }
}

/** Each task has a thread to itself, which can be ended whatever the file does. */
export const createCareWorker = (workerUrl: URL, timeoutMs = TIMEOUT_MS): CareWorker => {
  const running = new Map<Worker, (reason: Error) => void>()
  return {
    run: <N extends TaskName>(name: N, input: TaskInput<N>) =>
      new Promise<TaskOutput<N>>((resolve, reject) => {
        const worker = new Worker(workerUrl, {
          resourceLimits,
          workerData: { name, input } satisfies TaskRequest,
        })
        const finish = (end: () => void): void => {
          clearTimeout(timer)
          running.delete(worker)
          void worker.terminate()
          end()
        }
        const fail = (reason: Error): void => finish(() => reject(reason))
        const timer = setTimeout(() => fail(new TaskFailure(`${name} took too long`, null)), timeoutMs)
        running.set(worker, fail)
        worker.once('message', (report: TaskReport) =>
          report.ok
            ? finish(() => resolve(report.value as TaskOutput<N>))
            : fail(new TaskFailure(report.message, report.code)),
        )
        worker.once('error', fail)
        worker.once('exit', () => fail(new TaskFailure(`${name} ended early`, null)))
      }),
    close: () => {
      for (const fail of running.values()) fail(new TaskFailure('the host is closing', null))
    },
  }
}
