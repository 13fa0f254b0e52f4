import { useEffect } from 'react'
import { useTimerStore } from './timer-store.ts'

/** How long a dialog or menu takes to go and hand the focus back. */
const GONE_MS = 200

/** The focus lies on nothing, or on what is about to go. */
const isFocusNowhere = (): boolean => {
  const { activeElement } = document
  return (
    activeElement === null ||
    activeElement === document.body ||
    activeElement.closest('[role="dialog"], [role="menu"]') !== null
  )
}

/** Leads a focus that would be lost to where the timer goes on: its answer, else its main button. */
export const rescueFocus = (): void => {
  setTimeout(() => {
    if (!isFocusNowhere()) return
    const target =
      document.querySelector<HTMLElement>('[data-answer]') ??
      document.querySelector<HTMLElement>('[data-timer-main]')
    target?.focus({ preventScroll: true })
  }, GONE_MS)
}

/** A button that is pressed may go with what it started: whoever had the focus on it keeps one. The app calls it once. */
export const useKeptFocus = (): void =>
  useEffect(() => {
    let hadFocus = false
    return useTimerStore.subscribe((now, before) => {
      if (now.isBusy && !before.isBusy) hadFocus = document.activeElement !== document.body
      if (now.acts > before.acts && hadFocus) rescueFocus()
    })
  }, [])
