import { useEffect } from 'react'
import { alongTheLine } from '../ui/reading-direction.ts'

/** Whether a day of a calendar has the focus, not a field beside it. */
const isDay = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches('td > button')

/**
 * Calendars of months go by arrow keys as if their days always ran from left to right. From right to left each key is handed
 * on to them as the opposite one. The app calls it once.
 */
export const useCalendarKeys = (): void => {
  useEffect(() => {
    const turn = (event: KeyboardEvent): void => {
      const key = alongTheLine(event.key)
      // What was turned comes by again.
      if (key === event.key || !event.isTrusted || !isDay(event.target)) return
      event.preventDefault()
      event.stopImmediatePropagation()
      event.target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    }
    window.addEventListener('keydown', turn, { capture: true })
    return () => window.removeEventListener('keydown', turn, { capture: true })
  }, [])
}
