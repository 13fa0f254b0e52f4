import { useEffect } from 'react'

/** Names the screen in the window's title. */
export const useDocumentTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · Roadbook`
  }, [title])
}
