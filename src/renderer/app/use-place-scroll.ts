import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Route, Screen } from './routes.ts'

/** Screens of several pages; elsewhere the path names what is looked for on the screen. */
const PAGED: ReadonlySet<Screen> = new Set(['settings', 'guide'])

/** What is kept with an entry of the browser's history. */
type HistoryState = { readonly scrollTop?: number } | null

const keptTop = (): number => (history.state as HistoryState)?.scrollTop ?? 0

/** What may be drawn late (charts) is waited for as long. */
const SETTLED_AFTER_MS = 1000

/** What the learner does from then on decides where it is scrolled to. */
const TOUCHES = ['wheel', 'pointerdown', 'keydown'] as const

/** Scrolls there as soon as what is drawn reaches that far. Gives the end of it. */
const settleAt = (top: number): AbortSignal => {
  const main = document.getElementById('main')
  const settled = new AbortController()
  const end = (): void => settled.abort()
  const untilMs = performance.now() + SETTLED_AFTER_MS
  for (const touch of TOUCHES)
    document.addEventListener(touch, end, { capture: true, signal: settled.signal })
  const settle = (): void => {
    if (settled.signal.aborted) return
    main?.scrollTo(0, top)
    if (main === null || main.scrollTop >= top - 1 || performance.now() > untilMs) end()
    else requestAnimationFrame(settle)
  }
  settle()
  return settled.signal
}

/**
 * Another screen, or another page of one, begins at its top, and where it was left when one goes back to it: what scrolls is
 * the same for all of them. Whatever leads further down (a link to a topic, to a heading) does so after that.
 */
export const usePlaceScroll = ({ screen, path }: Route): void => {
  const place = screen !== null && PAGED.has(screen) ? `${screen}/${path[0] ?? ''}` : screen
  const former = useRef(place)
  const settled = useRef<AbortSignal>(null)
  const shownHash = useRef(window.location.hash)
  useLayoutEffect(() => {
    shownHash.current = window.location.hash
  })
  useLayoutEffect(() => {
    const left = former.current
    if (left === place) return
    former.current = place
    // Nothing was scrolled before there was a place: to do so would make the first screen be laid out twice.
    if (left !== null) settled.current = settleAt(keptTop())
  }, [place])
  useEffect(() => {
    /** Keeps with the page's own entry in the history how far it is scrolled. */
    const keepTop = ({ target }: Event): void => {
      if (!(target instanceof HTMLElement) || target.id !== 'main') return
      // The end of a scroll may be told when the window is on its way to another place.
      if (window.location.hash !== shownHash.current) return
      if (settled.current !== null && !settled.current.aborted) return
      history.replaceState({ scrollTop: Math.round(target.scrollTop) } satisfies HistoryState, '')
    }
    document.addEventListener('scrollend', keepTop, { capture: true })
    return () => document.removeEventListener('scrollend', keepTop, { capture: true })
  }, [])
}
