import { create } from 'zustand'
import type { Output } from '#contract/operations.ts'
import type { Failure } from '#contract/errors.ts'
import type { ServiceEvent } from '#contract/events.ts'
import type { TimerView } from '#contract/operations/timer.ts'
import { client } from '../../bridge.ts'
import { showFailure, showToast } from '../../ui/toast.tsx'

type Answer =
  { readonly ok: true; readonly value: Output<'timer.get'> } | { readonly ok: false; readonly error: Failure }

type TimerStore = {
  /** As the service said it last; null until the first read. */
  readonly timer: TimerView | null
  /** Another database may have taken the place of the one it was read from: its versions say nothing any more. */
  readonly isOutdated: boolean
  /**
   * A command of this window is on its way, and nothing was heard of it: what is pressed meanwhile is the same press twice. News
   * of what it did may come before its answer; what is pressed after them is another command.
   */
  readonly isBusy: boolean
  /** How many commands of this window have been carried out. */
  readonly acts: number
  readonly refetch: () => Promise<void>
  /** Takes what the service says, unless something newer is known. */
  readonly take: (timer: TimerView) => void
  /**
   * Sends a command with the version that the learner saw. What fails is said (`failure` heads the message), what came
   * too late is said quietly and never tried again. True when it was carried out.
   */
  readonly send: (failure: string, call: (version: number) => Promise<Answer>) => Promise<boolean>
}

/** The number of the command that was sent last. */
let latest = 0

/** The running timer as every screen draws it. */
export const useTimerStore = create<TimerStore>()((set, get) => ({
  timer: null,
  isOutdated: false,
  isBusy: false,
  acts: 0,
  refetch: async () => {
    const answer = await client.call('timer.get', {})
    if (answer.ok) get().take(answer.value)
  },
  take: (timer) => {
    const { timer: known, isOutdated, isBusy } = get()
    if (known !== null && !isOutdated && timer.version < known.version) return
    set({ timer, isOutdated: false })
    if (!isBusy || timer.version === known?.version) return
    const heardOf = latest
    // Not before it can be seen: what is pressed in the same moment is still the same press.
    setTimeout(() => {
      if (heardOf === latest) set({ isBusy: false })
    })
  },
  send: async (failure, call) => {
    const { timer, isBusy, take, refetch } = get()
    if (timer === null || isBusy) return false
    latest += 1
    const own = latest
    set({ isBusy: true })
    const answer = await call(timer.version)
    set((now) => ({ isBusy: own !== latest && now.isBusy, acts: answer.ok ? now.acts + 1 : now.acts }))
    if (answer.ok) {
      take(answer.value)
      return true
    }
    if (answer.error.code === 'CONFLICT') {
      await refetch()
      showToast({ message: answer.error.message, about: 'timer' })
    } else {
      showFailure(failure, answer.error)
    }
    return false
  },
}))

/** Everything changes at once when another database is open, or may be after a break of the line. */
const isOfAll = (event: ServiceEvent): boolean =>
  event.type === 'changed' && event.areas.includes('care') && event.areas.includes('plan')

/** What the service pushes about the timer. */
export const takeTimerEvent = (event: ServiceEvent): void => {
  if (isOfAll(event)) useTimerStore.setState({ isOutdated: true })
  if (event.type === 'timer') useTimerStore.getState().take(event.timer)
}
