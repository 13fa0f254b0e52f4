import { createStore, type StoreApi } from 'zustand'
import type { Failure } from '#contract/errors.ts'
import type { Output } from '#contract/operations.ts'
import type { PlanDifference, WinBack } from '#contract/operations/plan-changes.ts'
import type { PlanChange } from '#core/planning/change.ts'
import { client } from '../../bridge.ts'
import { loaded, loading, loadOf, type Load } from '../../ui/load.ts'

export type Applied = Output<'plan.change'>

/** A change of the plan that is being looked at: nothing is done before `apply`. */
export type ChangeDraft = {
  readonly changes: readonly PlanChange[]
  /** The plan they are for; undefined is the active one. */
  readonly planId: string | undefined
  /** Whether what is shown is that of former changes, and the answer to these is on its way. */
  readonly isReading: boolean
  /** What the changes alone would do. */
  readonly alone: Load<PlanDifference>
  /** The way to win the finish back that is taken with them. */
  readonly chosen: WinBack | null
  /** What they would do together with it; null while none is chosen. */
  readonly together: Load<PlanDifference> | null
  readonly isApplying: boolean
  /** Why applying did not work; null when it was not tried or is tried again. */
  readonly failure: Failure | null
  /** The plan was changed by something else meanwhile, and what is shown was read again. */
  readonly wasRenewed: boolean
  /** Reads what changes would do; of none nothing is asked. The former answer stays until the new one is here. */
  readonly show: (changes: readonly PlanChange[], planId?: string) => Promise<void>
  /** Other changes are about to be asked for: what is shown cannot be applied, nor what is still on its way. */
  readonly expire: () => void
  readonly retry: () => Promise<void>
  readonly choose: (winBack: WinBack | null) => Promise<void>
  /** Does it; null when it was not done, and the draft says why. */
  readonly apply: () => Promise<Applied | null>
}

export type ChangeDraftStore = StoreApi<ChangeDraft>

/** What is to be seen: with the chosen way to win back, once that is read. */
export const shownDifference = ({ alone, together }: ChangeDraft): Load<PlanDifference> =>
  together === null || together.state === 'loading' ? alone : together

/** Whether what is shown is what `apply` would do. */
export const isShownCurrent = ({ alone, together, isReading }: ChangeDraft): boolean =>
  !isReading && alone.state === 'ready' && (together === null || together.state === 'ready')

const target = (planId: string | undefined): { planId?: string } => (planId === undefined ? {} : { planId })

const preview = async (
  changes: readonly PlanChange[],
  planId: string | undefined,
): Promise<Load<PlanDifference>> =>
  loadOf(await client.call('plan.preview-change', { ...target(planId), changes: [...changes] }))

const NOTHING_ASKED = {
  changes: [],
  planId: undefined,
  isReading: false,
  alone: loading,
  chosen: null,
  together: null,
  isApplying: false,
  failure: null,
  wasRenewed: false,
} as const

/** A draft of its own for each dialog. */
export const createChangeDraft = (): ChangeDraftStore =>
  createStore<ChangeDraft>()((set, get) => {
    /** Counts the questions: an answer to an older one changes nothing. */
    let asked = 0
    const read = async (changes: readonly PlanChange[], planId: string | undefined): Promise<void> => {
      asked += 1
      const own = asked
      set({ isReading: true })
      const alone = await preview(changes, planId)
      if (own === asked) set({ alone, isReading: false })
    }
    return {
      ...NOTHING_ASKED,
      show: async (changes, planId) => {
        const { alone } = get()
        const isNone = changes.length === 0
        set({
          ...NOTHING_ASKED,
          changes,
          planId,
          isReading: !isNone,
          alone: isNone || alone.state === 'failed' ? loading : alone,
        })
        asked += 1
        if (!isNone) await read(changes, planId)
      },
      expire: () => {
        asked += 1
        set({ isReading: true })
      },
      retry: async () => {
        const { changes, planId } = get()
        set({ alone: loading, chosen: null, together: null, failure: null })
        await read(changes, planId)
      },
      choose: async (chosen) => {
        asked += 1
        const own = asked
        set({ chosen, together: chosen === null ? null : loading, failure: null })
        if (chosen === null) return
        const { changes, planId } = get()
        const together = await preview([...changes, ...chosen.changes], planId)
        if (own !== asked) return
        // A way that does not work is not taken; what the changes do alone is still true.
        if (together.state === 'failed') set({ chosen: null, together: null, failure: together.error })
        else set({ together })
      },
      apply: async () => {
        const { changes, chosen, planId, isApplying } = get()
        const difference = loaded(shownDifference(get()))
        if (difference === undefined || isApplying || !isShownCurrent(get())) return null
        set({ isApplying: true, failure: null, wasRenewed: false })
        const answer = await client.call('plan.change', {
          ...target(planId),
          changes: [...changes, ...(chosen?.changes ?? [])],
          basis: difference.basis,
        })
        set({ isApplying: false })
        if (answer.ok) return answer.value
        if (answer.error.code !== 'CONFLICT') set({ failure: answer.error })
        else {
          await get().retry()
          set({ wasRenewed: get().alone.state === 'ready' })
        }
        return null
      },
    }
  })
