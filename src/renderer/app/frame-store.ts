import { create } from 'zustand'
import type { ChangedArea } from '#contract/events.ts'
import type { AppInfo, Settings } from '#contract/operations/app.ts'
import type { PlanSummary } from '#contract/operations/plan.ts'
import { client } from '../bridge.ts'
import { loading, loadOf, type Load } from '../ui/load.ts'

/** What the whole app goes by: settings, host and the plans that run. */
export type Frame = {
  readonly info: AppInfo
  readonly settings: Settings
  /** The active one; null on a first run, and when those there are rest or are archived. */
  readonly plan: PlanSummary | null
  /** The plans whose slots the days hold: the active one first, then those beside it. */
  readonly running: readonly PlanSummary[]
  /** The plans that rest or are archived. */
  readonly idle: readonly PlanSummary[]
}

/** A first run, or as good as one: there is no plan of any kind. */
export const hasNoPlan = ({ plan, idle }: Frame): boolean => plan === null && idle.length === 0

/** Whose changes change the frame. */
export const FRAME_AREAS: readonly ChangedArea[] = ['settings', 'plan', 'roadmaps']

type FrameStore = {
  readonly frame: Load<Frame>
  readonly refetch: () => Promise<void>
}

const isRunning = ({ state }: PlanSummary): boolean => state === 'active' || state === 'beside'

const readFrame = async (): Promise<Load<Frame>> => {
  const [info, settings, plans] = await Promise.all([
    client.call('app.info', {}),
    client.call('settings.get', {}),
    client.call('plan.list', {}),
  ])
  if (!info.ok) return loadOf(info)
  if (!settings.ok) return loadOf(settings)
  if (!plans.ok) return loadOf(plans)
  const plan = plans.value.find(({ state }) => state === 'active') ?? null
  const running = plans.value.filter(isRunning)
  const idle = plans.value.filter((one) => !isRunning(one))
  return { state: 'ready', value: { info: info.value, settings: settings.value, plan, running, idle } }
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
