/** The entry of the thread: does one task and ends. */
import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { TaskReport, TaskRequest } from './tasks.ts'

const port = parentPort
if (port === null) throw new Error('this file is the entry of a worker')

// Each task has a new thread: what was compiled once serves the next ones, also where hosts run from their sources.
enableCompileCache()

const run = async (): Promise<TaskReport> => {
  // The one place where the untyped data of the thread gets its type: care-worker.ts is its only sender.
  const { name, input } = workerData as TaskRequest
  try {
    const { tasks } = await import('./run-task.ts')
    return { ok: true, value: await (tasks[name] as (input: unknown) => unknown)(input) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null
    return { ok: false, message: error instanceof Error ? error.message : String(error), code }
  }
}

port.postMessage(await run())
