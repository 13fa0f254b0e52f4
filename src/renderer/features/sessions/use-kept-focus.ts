import { useEffect, useRef, type RefObject } from 'react'

type Place = { readonly sessionId: string; readonly at: number }

const rowsIn = (container: Element): readonly HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>('[data-row]'),
]

const placeOf = (container: Element, element: Element): Place | null => {
  const row = element.closest<HTMLElement>('[data-row]')
  if (row === null || !container.contains(row)) return null
  return { sessionId: row.dataset['session'] ?? '', at: rowsIn(container).indexOf(row) }
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body

/**
 * Keeps the focus in a list whose rows come and go: when the row that had it is gone, it goes to where that session is
 * now, else to the row that took its place, else to the heading of the screen.
 */
export const useKeptFocus = (list: RefObject<HTMLElement | null>): void => {
  const place = useRef<Place | null>(null)
  useEffect(() => {
    // Menus, dialogs and toasts take the focus for a while: what matters is the row it was in before.
    const onFocusIn = ({ target }: FocusEvent): void => {
      if (list.current === null || !(target instanceof Element)) return
      const here = placeOf(list.current, target)
      if (here !== null) place.current = here
      else if (target.closest('[role="dialog"], [role="menu"], [role="status"]') === null)
        place.current = null
    }
    // A click beside the list leaves it on purpose.
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Element && target.closest('[data-row], [role], button, a') === null) {
        place.current = null
      }
    }
    document.addEventListener('focusin', onFocusIn)
    document.addEventListener('pointerdown', onPointerDown)
    return () => {
      document.removeEventListener('focusin', onFocusIn)
      document.removeEventListener('pointerdown', onPointerDown)
    }
  }, [list])
  useEffect(() => {
    if (place.current === null || list.current === null || !isLost()) return
    const rows = rowsIn(list.current)
    const { sessionId, at } = place.current
    const row =
      rows.find((candidate) => candidate.dataset['session'] === sessionId) ??
      rows[Math.min(at, rows.length - 1)]
    const target =
      row?.querySelector<HTMLElement>('[data-row-focus]') ??
      document.querySelector<HTMLElement>('[data-page-heading]')
    target?.focus()
  })
}
