import { useEffect, useRef } from 'react'
import type { Screen } from './routes.ts'

/** After going to another screen the focus starts at its content, so that keys and readers do not stay behind. */
export const useFocusOnNavigation = (screen: Screen): void => {
  const former = useRef(screen)
  useEffect(() => {
    if (former.current === screen) return
    former.current = screen
    document.getElementById('main')?.focus()
  }, [screen])
}
