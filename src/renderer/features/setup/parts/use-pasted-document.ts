import { useEffect, useEffectEvent } from 'react'

const EDITABLE = 'input, textarea, [contenteditable="true"]'

/** Takes text that is pasted while no field has the focus. */
export const usePastedDocument = (onPaste: (text: string) => void): void => {
  const handle = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof Element && event.target.closest(EDITABLE)) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text.trim() !== '') onPaste(text)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => handle(event)
    window.addEventListener('paste', listener)
    return () => window.removeEventListener('paste', listener)
  }, [])
}
