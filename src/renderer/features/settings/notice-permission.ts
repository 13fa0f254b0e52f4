import { useSyncExternalStore } from 'react'

/** Whether the browser shows notices of this page; `missing` where it cannot at all. */
export type NoticePermission = NotificationPermission | 'missing'

const listeners = new Set<() => void>()

const tellAll = (): void => {
  for (const listener of listeners) listener()
}

const permission = (): NoticePermission =>
  typeof Notification === 'undefined' ? 'missing' : Notification.permission

// Permissions are changed outside the page; coming back to it is when a change can be seen.
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  window.addEventListener('focus', tellAll)
  document.addEventListener('visibilitychange', tellAll)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('focus', tellAll)
    document.removeEventListener('visibilitychange', tellAll)
  }
}

/** The browser's permission as it is now. */
export const useNoticePermission = (): NoticePermission => useSyncExternalStore(subscribe, permission)

/** Has the browser ask the learner; it only does so after a click, and only once. */
export const askForNotices = async (): Promise<void> => {
  if (permission() !== 'default') return
  try {
    await Notification.requestPermission()
  } catch {
    // As good as no answer: what is shown is the permission as it is.
  }
  tellAll()
}
