import { useLayoutEffect, type RefObject } from 'react'
import { giveFocusBack } from './focus-return.ts'

/** Takes the focus to the screen's heading when the part that has it goes by itself: a reread may come after a dialog gave it back. */
export const useFocusKept = (part: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const element = part.current
    return () => {
      if (element?.contains(document.activeElement) === true) queueMicrotask(() => giveFocusBack(null))
    }
  }, [part])
}
