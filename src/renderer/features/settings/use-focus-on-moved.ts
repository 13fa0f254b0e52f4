import { useEffect, useRef, type RefObject } from 'react'
import type { RoadmapSummary } from '#contract/operations/roadmap.ts'
import { loaded, type Load } from '../../ui/load.ts'

const hasNoFocus = (): boolean => document.activeElement === null || document.activeElement === document.body

/** The button of its row that is always there; null when it is folded away or gone. */
const buttonOf = (roadmapId: string): HTMLElement | null => {
  const button = document.querySelector<HTMLElement>(`[data-roadmap="${CSS.escape(roadmapId)}"]`)
  return button !== null && button.checkVisibility() ? button : null
}

/**
 * A button may go with what it did: the row is drawn elsewhere, with other buttons, or not at all. Then the focus moves to
 * the row's own menu, or to a button that stays.
 */
export const useFocusOnMoved = (
  roadmaps: Load<readonly RoadmapSummary[]>,
  fallback: RefObject<HTMLElement | null>,
): void => {
  const former = useRef<readonly RoadmapSummary[]>([])
  const now = loaded(roadmaps)
  useEffect(() => {
    if (now === undefined) return undefined
    const moved = former.current.find(({ id, planState }) => {
      const same = now.find((roadmap) => roadmap.id === id)
      return same === undefined || same.planState !== planState
    })
    former.current = now
    if (moved === undefined) return undefined
    // A frame later: what is left of a dialog or menu has given the focus up by then.
    const frame = requestAnimationFrame(() => {
      if (hasNoFocus()) (buttonOf(moved.id) ?? fallback.current)?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [now, fallback])
}
