import { create } from 'zustand'
import type { PlanState } from '#contract/operations/plan.ts'
import type { StateDifference } from '#contract/operations/plan-changes.ts'
import { client } from '../../bridge.ts'
import { loading, loadOf, type Load } from '../../ui/load.ts'

/** A plan that shall stand otherwise. */
export type StateRequest = {
  readonly planId: string
  readonly roadmapTitle: string
  readonly from: PlanState
  readonly to: PlanState
}

type DialogStore = {
  /** Stays when it is closed, so that the dialog does not go empty while it fades. */
  readonly request: StateRequest | null
  readonly difference: Load<StateDifference>
  readonly isOpen: boolean
  /** Whether the dialog was loaded and drawn: the first one opens a moment later. */
  readonly isThere: boolean
  readonly isApplying: boolean
  /** What gets the focus back. */
  readonly opener: HTMLElement | null
}

export const useStateDialog = create<DialogStore>()(() => ({
  request: null,
  difference: loading,
  isOpen: false,
  isThere: false,
  isApplying: false,
  opener: null,
}))

const { getState, setState } = useStateDialog

/** Reads what the request would do, again after a failure. */
export const readStateDifference = async (request: StateRequest): Promise<void> => {
  setState({ difference: loading })
  const { planId, to } = request
  const difference = loadOf(await client.call('plan.preview-state', { planId, state: to }))
  // Another one may have been asked for meanwhile.
  if (getState().request === request) setState({ difference })
}

export const openStateDialog = (request: StateRequest, opener: HTMLElement | null): void => {
  setState({ request, opener, isOpen: true, isApplying: false })
  void readStateDifference(request)
}

export const closeStateDialog = (): void => setState({ isOpen: false })
