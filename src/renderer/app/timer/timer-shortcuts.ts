import { t } from '@lingui/core/macro'
import { showToast } from '../../ui/toast.tsx'
import { navigate } from '../routes.ts'
import type { Shortcut } from '../shortcuts.ts'
import { extendInterval, finishInterval, skipInterval, toggleTimer } from './timer-actions.ts'
import { useTimerStore } from './timer-store.ts'

/** Whether there is an interval that a command could be about. */
const isUnderWay = (): boolean => {
  const phase = useTimerStore.getState().timer?.phase
  return phase === 'running' || phase === 'paused'
}

const whenUnderWay = (act: () => Promise<boolean>) => (): void => {
  if (isUnderWay()) void act()
  else showToast({ message: t`The timer is not running`, about: 'timer' })
}

/** The timer's keys, the same on every screen. Each has its button in the header or on the timer's screen. */
export const timerShortcuts: readonly Shortcut[] = [
  { keys: 'Space', label: t`Start, pause or go on`, run: () => void toggleTimer() },
  { keys: 'f', label: t`Show the timer`, run: () => navigate('focus') },
  { keys: '+', label: t`Add five minutes`, run: whenUnderWay(extendInterval) },
  { keys: 'e', label: t`Finish the interval`, run: whenUnderWay(finishInterval) },
  { keys: 'x', label: t`Skip the interval`, run: whenUnderWay(skipInterval) },
]

/** The space bar on a screen of topics, with `toggleSelected`. */
export const spaceKey = { keys: 'Space', label: t`Start the topic, pause, go on` } as const
