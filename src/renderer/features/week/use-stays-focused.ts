import { useLayoutEffect, type RefObject } from 'react'
import { isFocusLost } from './follow-focus.ts'
import { useWeekStore } from './store.ts'

/** Moved to another day a slot is drawn anew: it takes the focus at once, so that keys that are held go on with it. */
export const useStaysFocused = (slotId: string, button: RefObject<HTMLButtonElement | null>): void => {
  useLayoutEffect(() => {
    const isMoving = slotId in useWeekStore.getState().places
    if (isMoving && isFocusLost()) button.current?.focus({ preventScroll: true })
  }, [slotId, button])
}
