import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react'
import type { ChangedArea } from '#contract/events.ts'
import type { TimerView } from '#contract/operations/timer.ts'
import { client, connectionStore } from '../../bridge.ts'
import { useRefetch } from '../use-refetch.ts'
import { runClock, type ClockOptions } from './run-clock.ts'
import { takeTimerEvent, useTimerStore } from './timer-store.ts'

/** What can change the suggestion or the lengths; the transport names them all after a break of the line. */
const AREAS: readonly ChangedArea[] = ['plan', 'progress', 'roadmaps', 'settings']

/** Slots begin and end: what an idle timer suggests is read again this often. */
const REREAD_MS = 60_000

/** Keeps the timer's store up to date; the app calls it once. */
export const useTimerUpdates = (): void => {
  const refetch = useTimerStore((store) => store.refetch)
  const isIdle = useTimerStore((store) => store.timer?.phase === 'idle')
  useRefetch(AREAS, refetch)
  useEffect(() => client.subscribe(takeTimerEvent), [])
  useEffect(() => {
    if (!isIdle) return undefined
    let isFirst = true
    return runClock(() => {
      if (!isFirst) void refetch()
      isFirst = false
      return REREAD_MS
    })
  }, [isIdle, refetch])
}

/** The timer as it is; null until it was read. Changes when something happens, never because time passes. */
export const useTimer = (): TimerView | null => useTimerStore((store) => store.timer)

/** Whether the open session stands still: the learner is away, or is asked what counts. */
export const useIsWaiting = (): boolean =>
  useTimerStore(({ timer }) => timer?.phase === 'asking' || timer?.phase === 'away')

/**
 * Runs a clock while shown, from before the first paint. Without a line to the host it stands still, because nobody
 * counts. Keep `draw` the same function between renders (useCallback).
 */
export const useClock = (
  draw: (wallMs: number) => number | null,
  { whileHidden = false }: ClockOptions = {},
): void => {
  const isConnected = useSyncExternalStore(connectionStore.subscribe, connectionStore.get) === 'ready'
  useLayoutEffect(
    () => (isConnected ? runClock(draw, { whileHidden }) : undefined),
    [draw, whileHidden, isConnected],
  )
}
