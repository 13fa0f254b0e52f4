import { t } from '@lingui/core/macro'
import type { ChangedArea } from '#contract/events.ts'
import { useEffect } from 'react'
import { useFrameStore } from '../../app/frame-store.ts'
import { useTimer } from '../../app/timer/use-timer.ts'
import { useRefetch } from '../../app/use-refetch.ts'
import { loaded } from '../../ui/load.ts'
import { PageSkeleton } from '../../ui/skeletons.tsx'
import { useDocumentTitle } from '../../ui/use-document-title.ts'
import { TimerScreen } from './parts/timer-screen.tsx'
import { useTimerScreenStore } from './store.ts'

const AREAS: readonly ChangedArea[] = ['plan', 'progress', 'roadmaps', 'sessions', 'settings']

/** The timer, and nothing else. */
export const TimerScreenView = () => {
  const timer = useTimer()
  const frame = useFrameStore((store) => loaded(store.frame))
  const refetch = useTimerScreenStore((store) => store.refetch)
  useDocumentTitle(t`Timer`)
  useRefetch(AREAS, refetch)
  // A new day may have begun while nobody looked.
  useEffect(() => {
    const reread = (): void => {
      if (document.visibilityState === 'visible') void refetch()
    }
    document.addEventListener('visibilitychange', reread)
    return () => document.removeEventListener('visibilitychange', reread)
  }, [refetch])
  if (timer === null || frame === undefined) return <PageSkeleton label={t`Loading the timer`} />
  return <TimerScreen timer={timer} frame={frame} />
}
