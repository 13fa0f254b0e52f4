import { useLayoutEffect, type RefObject } from 'react'

/** Room below it, px. */
const BELOW_PX = 20

/**
 * Makes an element as high as the window has room below where it begins, whatever stands above it. It sets `--fill`, of
 * which the style sheet makes a height.
 */
export const useFillHeight = (element: RefObject<HTMLElement | null>): void => {
  useLayoutEffect(() => {
    const fit = (): void => {
      const box = element.current
      if (box === null) return
      const scroller = box.closest('main') ?? document.documentElement
      const top = box.getBoundingClientRect().top + scroller.scrollTop
      box.style.setProperty('--fill', `${Math.round(window.innerHeight - top - BELOW_PX)}px`)
    }
    fit()
    window.addEventListener('resize', fit)
    return () => window.removeEventListener('resize', fit)
  })
}
