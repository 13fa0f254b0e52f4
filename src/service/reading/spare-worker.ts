import { Worker } from 'node:worker_threads'

/** Megabytes. Reading the largest document allowed takes about a third of it. */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }

export type WorkerSource = {
  /** A worker that nobody else uses: the spare one, else a new one. */
  readonly take: () => Worker
  /** Takes back a worker that has finished its work whole. */
  readonly giveBack: (worker: Worker) => void
  readonly close: () => Promise<void>
}

/**
 * Keeps one worker that has nothing to do: starting one costs more than reading most documents. A spare worker does
 * not keep the process alive, and ends after a while without work.
 */
export const createWorkerSource = (workerUrl: URL, idleMs = 30_000): WorkerSource => {
  let spare: Worker | null = null
  let timer: NodeJS.Timeout | undefined

  const release = (): Worker | null => {
    clearTimeout(timer)
    const released = spare
    spare = null
    return released
  }
  return {
    take: () => {
      const worker = release() ?? new Worker(workerUrl, { resourceLimits })
      worker.ref()
      return worker
    },
    giveBack: (worker) => {
      // One by one: removing all at once removes the worker's own, too, and it would never speak again.
      for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
      if (spare !== null) {
        void worker.terminate()
        return
      }
      spare = worker
      // A spare worker that fails is simply gone.
      worker.once('error', release)
      worker.once('exit', release)
      worker.unref()
      timer = setTimeout(() => void release()?.terminate(), idleMs).unref()
    },
    close: async () => {
      await release()?.terminate()
    },
  }
}
