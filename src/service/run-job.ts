/** Long work that tells how far it is and can be cancelled. */
import { fail } from './failures.ts'
import type { Outcome } from './failures.ts'
import type { Runtime } from './runtime.ts'

export type Job = {
  readonly signal: AbortSignal
  /** Tells everyone how much of it is done, 0 to 1. */
  readonly onProgress: (fraction: number) => void
}

/** What the learner is told when it does not come to an end. */
export type JobWords = { readonly isRunning: () => string; readonly cancelled: () => string }

/**
 * Runs work as the job of this id. Work that is cancelled may throw, or end as if nothing was. Fails with CONFLICT when it
 * was cancelled, or while a job of the same id is running.
 */
export const runJob = async <T>(
  { jobs, emit }: Pick<Runtime, 'jobs' | 'emit'>,
  jobId: string,
  words: JobWords,
  work: (job: Job) => Promise<Outcome<T>>,
): Promise<Outcome<T>> => {
  const signal = jobs.start(jobId)
  if (signal === null) return fail('CONFLICT', words.isRunning())
  const onProgress = (fraction: number): void => emit({ type: 'job-progress', jobId, fraction })
  try {
    const done = await work({ signal, onProgress })
    return signal.aborted ? fail('CONFLICT', words.cancelled()) : done
  } catch (error) {
    if (signal.aborted) return fail('CONFLICT', words.cancelled())
    throw error
  } finally {
    jobs.end(jobId)
  }
}
