import { create } from 'zustand'
import type { ForecastView } from '#contract/operations/forecast.ts'
import { client } from '../../bridge.ts'
import { loading, loadOf, type Load } from '../../ui/load.ts'

type ForecastStore = {
  /** Null inside: there is no plan. The last one stays while the next is worked out. */
  readonly forecast: Load<ForecastView | null>
  /** Works it out anew; one that is under way already is given up. */
  readonly refetch: () => Promise<void>
  /** Nobody waits for it any more. */
  readonly leave: () => void
}

/** The forecast, which takes its time beside everything else on the screen. */
export const useForecastStore = create<ForecastStore>()((set, get) => {
  let jobId: string | null = null
  const cancel = (): void => {
    if (jobId !== null) void client.call('job.cancel', { jobId })
    jobId = null
  }
  return {
    forecast: loading,
    refetch: async () => {
      cancel()
      const own = crypto.randomUUID()
      jobId = own
      const read = loadOf(await client.call('progress.forecast', { jobId: own }))
      if (jobId !== own) return
      jobId = null
      if (read.state === 'failed' && get().forecast.state === 'ready') return
      set({ forecast: read })
    },
    leave: cancel,
  }
})
