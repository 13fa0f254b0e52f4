import { useEffect, useRef } from 'react'
import { followFocus, stopFollowing } from './follow-focus.ts'
import { marksOnScreen } from './marks.ts'

type Kept = { readonly id: string; readonly neighbours: readonly string[] }

const LAYERS = '[role="dialog"], [role="menu"], [role="status"], [role="alert"]'

/** The mark an element belongs to, and those around it: the next one first. */
const keptAt = (element: Element): Kept | null => {
  const id = element.closest<HTMLElement>('[data-mark]')?.dataset['mark']
  if (id === undefined) return null
  const ids = marksOnScreen().map((stop) => stop.id)
  const at = ids.indexOf(id)
  return { id, neighbours: [...ids.slice(at + 1), ...ids.slice(0, at).toReversed()] }
}

/**
 * Keeps the focus in the week: when the slot that had it is drawn elsewhere it follows, when it is gone the next one has
 * it, else the one before. A click beside the slots leaves them on purpose.
 */
export const useKeptMark = (): void => {
  const kept = useRef<Kept | null>(null)
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (!(target instanceof Element)) return
      const here = keptAt(target)
      if (here !== null) kept.current = here
      else if (target.closest(LAYERS) === null && !target.matches('[data-page-heading]')) kept.current = null
    }
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (!(target instanceof Element) || target.closest(`[data-mark], ${LAYERS}`) !== null) return
      kept.current = null
      stopFollowing()
    }
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('pointerdown', onPointerDown)
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('pointerdown', onPointerDown)
    }
  }, [])
  useEffect(() => {
    if (kept.current !== null) followFocus([kept.current.id, ...kept.current.neighbours])
  })
}
