import { navigate } from '../routes.ts'
import type { TimerNotice } from './notice-store.ts'

/**
 * Tells it outside the page, where the learner allowed that (the settings ask, nothing else does) and looks elsewhere.
 * Several tabs show it once: notices of one tag replace each other.
 */
export const showBrowserNotification = ({ title, text, noticeId }: TimerNotice): void => {
  if (!('Notification' in window) || Notification.permission !== 'granted') return
  if (document.visibilityState === 'visible' && document.hasFocus()) return
  try {
    const shown = new Notification(title, { body: text, tag: noticeId })
    shown.onclick = () => {
      window.focus()
      navigate('focus')
      shown.close()
    }
  } catch {
    // Some browsers only let service workers show them; the page's own notice stands.
  }
}
