import type { ChangedArea } from '#contract/events.ts'
import { useEffect } from 'react'
import { useFrameStore } from '../../app/frame-store.ts'
import { runClock } from '../../app/timer/run-clock.ts'
import { useTimer } from '../../app/timer/use-timer.ts'
import { useRefetch } from '../../app/use-refetch.ts'
import { loaded } from '../../ui/load.ts'
import { PageSkeleton } from '../../ui/skeletons.tsx'
import { useDocumentTitle } from '../../ui/use-document-title.ts'
import { TimerScreen } from './parts/timer-screen.tsx'
import { useTimerScreenStore } from './store.ts'

const AREAS: readonly ChangedArea[] = ['plan', 'progress', 'roadmaps', 'sessions', 'settings']

/** The minutes studied today grow while the timer runs: they are read again this often. */
const REREAD_MS = 60_000

/** The timer, and nothing else. */
export const TimerScreenView = () => {
  const timer = useTimer()
  const frame = useFrameStore((store) => loaded(store.frame))
  const refetch = useTimerScreenStore((store) => store.refetch)
  const isRunning = timer?.phase === 'running'
  useDocumentTitle('Timer')
  useRefetch(AREAS, refetch)
  useEffect(() => {
    if (!isRunning) return undefined
    let isFirst = true
    return runClock(() => {
      if (!isFirst) void refetch()
      isFirst = false
      return REREAD_MS
    })
  }, [isRunning, refetch])
  if (timer === null || frame === undefined) return <PageSkeleton label="Loading the timer" />
  return <TimerScreen timer={timer} frame={frame} />
}
