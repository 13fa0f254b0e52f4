/** Long jobs that can be cancelled, by the id the caller gave them. */
export type Jobs = {
  /** Registers a job while it runs; null when one with this id is running already. */
  readonly start: (jobId: string) => AbortSignal | null
  readonly end: (jobId: string) => void
  /** False when there is no such job, or no more. */
  readonly cancel: (jobId: string) => boolean
  readonly cancelAll: () => void
}

export const createJobs = (): Jobs => {
  const running = new Map<string, AbortController>()
  const cancel = (jobId: string): boolean => {
    const job = running.get(jobId)
    job?.abort()
    return job !== undefined
  }
  return {
    start: (jobId) => {
      if (running.has(jobId)) return null
      const job = new AbortController()
      running.set(jobId, job)
      return job.signal
    },
    end: (jobId) => {
      running.delete(jobId)
    },
    cancel,
    cancelAll: () => {
      for (const jobId of running.keys()) cancel(jobId)
    },
  }
}
