import { useCallback, useLayoutEffect, useRef } from 'react'
import type { Screen } from './routes.ts'

const focusMain = (): void => document.getElementById('main')?.focus()

type OnArrival = (screen: Screen) => void

/**
 * After going to another screen the focus starts at its content, so that keys and readers do not stay behind. What it
 * gives back is for `Arrival`: a screen that brings its own main takes the place of what was focused while it was loaded.
 */
export const useFocusOnNavigation = (screen: Screen): OnArrival => {
  const former = useRef(screen)
  const arrived = useRef(screen)
  // With the screen, as its keys are: a key pressed at once would move the focus, which came here after it.
  useLayoutEffect(() => {
    if (former.current === screen) return
    former.current = screen
    focusMain()
  }, [screen])
  return useCallback((at) => {
    if (arrived.current === at) return
    arrived.current = at
    if (document.activeElement === document.body) focusMain()
  }, [])
}

type ArrivalProps = { readonly screen: Screen; readonly onArrival: OnArrival }

/** Beside a screen whose code may have to be loaded: says when it is there. */
export const Arrival = ({ screen, onArrival }: ArrivalProps): null => {
  useLayoutEffect(() => onArrival(screen), [screen, onArrival])
  return null
}
