import { useEffect } from 'react'
import { views } from './views.ts'

/** The first screen and what it reads come first. */
const AFTER_MS = 1500

const whenIdle = (run: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 10_000 })
  else run()
}

/** Loads the one screen that is heavy to load, once nothing else is to be done: by its first click it is there. */
export const useIdlePreload = (): void =>
  useEffect(() => {
    const timer = setTimeout(() => whenIdle(() => void views.progress.preload()), AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
