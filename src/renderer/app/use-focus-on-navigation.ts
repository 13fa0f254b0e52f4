import { useCallback, useLayoutEffect, useRef } from 'react'
import type { Route, Screen } from './routes.ts'

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

/** Screens of several pages; elsewhere the path names what is looked for on the screen. */
const PAGED: ReadonlySet<Screen> = new Set(['settings', 'guide'])

/**
 * Another screen, or another page of one, begins at its top: what scrolls is the same for all of them. Whatever leads further
 * down (a link to a topic, to a heading) does so after that.
 */
export const useTopOnNavigation = ({ screen, path }: Route): void => {
  const place = screen !== null && PAGED.has(screen) ? `${screen}/${path[0] ?? ''}` : screen
  const former = useRef(place)
  useLayoutEffect(() => {
    if (former.current === place) return
    former.current = place
    document.getElementById('main')?.scrollTo(0, 0)
  }, [place])
}

type ArrivalProps = { readonly screen: Screen; readonly onArrival: OnArrival }

/** Beside a screen whose code may have to be loaded: says when it is there. */
export const Arrival = ({ screen, onArrival }: ArrivalProps): null => {
  useLayoutEffect(() => onArrival(screen), [screen, onArrival])
  return null
}
