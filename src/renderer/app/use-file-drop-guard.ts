import { useEffect } from 'react'

/** Whether files are being dragged, not text within the window. */
const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/**
 * A file dropped where nothing takes it would replace the app with the file: the window refuses it, and the pointer
 * says so. What takes files (the first step of setting up, and calendars on all screens) has handled the event by then:
 * effects of parts run before those of what holds them.
 */
export const useFileDropGuard = (): void => {
  useEffect(() => {
    const refuse = (event: DragEvent): void => {
      if (event.defaultPrevented || !holdsFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])
}
