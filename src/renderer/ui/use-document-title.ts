import { useEffect } from 'react'

let screenTitle = ''
let status: string | null = null

const writeTitle = (): void => {
  document.title = status === null ? `${screenTitle} · Roadbook` : `${status} – Roadbook`
}

/** Names the screen in the window's title. */
export const useDocumentTitle = (title: string): void => {
  useEffect(() => {
    screenTitle = title
    writeTitle()
  }, [title])
}

/** Puts what is going on (a running timer) in the place of the screen's name; null gives it back. */
export const setTitleStatus = (next: string | null): void => {
  if (next === status) return
  status = next
  writeTitle()
}
