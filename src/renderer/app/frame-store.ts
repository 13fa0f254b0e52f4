import { create } from 'zustand'
import type { AppInfo, Settings } from '#contract/operations/app.ts'
import type { PlanSummary } from '#contract/operations/plan.ts'
import { client } from '../bridge.ts'
import { loading, loadOf, type Load } from '../ui/load.ts'

/** What the whole app goes by: settings, host and the active plan. */
export type Frame = {
  readonly info: AppInfo
  readonly settings: Settings
  /** Null on a first run. */
  readonly plan: PlanSummary | null
}

type FrameStore = {
  readonly frame: Load<Frame>
  readonly refetch: () => Promise<void>
}

const readFrame = async (): Promise<Load<Frame>> => {
  const [info, settings, plan] = await Promise.all([
    client.call('app.info', {}),
    client.call('settings.get', {}),
    client.call('plan.get', {}),
  ])
  if (!info.ok) return loadOf(info)
  if (!settings.ok) return loadOf(settings)
  if (!plan.ok) return loadOf(plan)
  return { state: 'ready', value: { info: info.value, settings: settings.value, plan: plan.value } }
}

/** The frame of the app, read at the start and after every change of it. */
export const useFrameStore = create<FrameStore>()((set, get) => ({
  frame: loading,
  refetch: async () => {
    const frame = await readFrame()
    // A reread that fails keeps what is on the screen; the connection banner says that the host is gone.
    if (frame.state === 'failed' && get().frame.state === 'ready') return
    set({ frame })
  },
}))
