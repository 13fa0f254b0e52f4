import { useEffect } from 'react'
import { preloadPlanMenu } from './life/plan-menu-on-demand.tsx'
import { preloadTopicPlanMenu } from './life/topic-plan-menu-on-demand.tsx'
import { preloadPalette } from './palette-on-demand.tsx'
import { preloadShortcutOverview } from './shortcut-overview-on-demand.tsx'
import { preloadTimerMenu } from './timer/timer-menu-on-demand.tsx'
import { preloadToasts } from './toasts-on-demand.tsx'
import { views } from './views.ts'

/** The first screen and what it reads come first. */
const AFTER_MS = 1500

const untilIdle = (): Promise<void> =>
  new Promise((done) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => done(), { timeout: 10_000 })
    else done()
  })

/** What the first screen opens, what is asked for by a key, then the heaviest screens. What the small window of the timer shows is not for this one. */
const allPreloads = (): (() => Promise<void>)[] => {
  const { today: _there, 'timer-window': _elsewhere, progress, week, ...others } = views
  return [
    preloadPlanMenu,
    preloadTopicPlanMenu,
    preloadTimerMenu,
    preloadPalette,
    preloadToasts,
    preloadShortcutOverview,
    ...[progress, week, ...Object.values(others)].map(({ preload }) => preload),
  ]
}

/** One after the other, so that a click in between waits for one of them at most. */
const preloadAll = async (isStopped: () => boolean): Promise<void> => {
  for (const preload of allPreloads()) {
    await untilIdle()
    if (isStopped()) return
    // One that cannot be loaded now says so when it is asked for.
    await preload().catch(() => undefined)
  }
}

/** Loads the rest of the window once nothing else is to be done: by the first click it is there. */
export const useIdlePreload = (): void =>
  useEffect(() => {
    let isStopped = false
    const timer = setTimeout(() => void preloadAll(() => isStopped), AFTER_MS)
    return () => {
      isStopped = true
      clearTimeout(timer)
    }
  }, [])
