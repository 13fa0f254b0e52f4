import { create } from 'zustand'
import type { TodayView } from '#contract/operations/views.ts'
import { client } from '../../bridge.ts'
import { loading, loadOf, type Load } from '../../ui/load.ts'

type TodayStore = {
  /** Null inside: there is no plan yet. */
  readonly today: Load<TodayView | null>
  readonly refetch: () => Promise<void>
}

/** The last read of Today. */
export const useTodayStore = create<TodayStore>()((set, get) => ({
  today: loading,
  refetch: async () => {
    const today = loadOf(await client.call('today.get', {}))
    // A reread that fails keeps what is on the screen; the connection banner says that the host is gone.
    if (today.state === 'failed' && get().today.state === 'ready') return
    set({ today })
  },
}))
