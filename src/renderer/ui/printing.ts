import { create } from 'zustand'

const usePrint = create<{ readonly isOn: boolean }>()(() => ({ isOn: false }))

/** Whether the page is being put on paper. */
export const useIsPrinting = (): boolean => usePrint((print) => print.isOn)

const SCHEME = 'data-mantine-color-scheme'

/** On paper everything is in the light theme, whatever the screen shows. Returns how to stop. */
export const followPrinting = (): (() => void) => {
  const root = document.documentElement
  /** The screen's own, also when it changes meanwhile. */
  let scheme: string | null = null
  const lighten = (): void => {
    const shown = root.getAttribute(SCHEME)
    if (shown === 'light') return
    scheme = shown
    root.setAttribute(SCHEME, 'light')
  }
  const changes = new MutationObserver(lighten)
  const begin = (): void => {
    scheme = root.getAttribute(SCHEME)
    changes.observe(root, { attributes: true, attributeFilter: [SCHEME] })
    lighten()
    usePrint.setState({ isOn: true })
  }
  const end = (): void => {
    changes.disconnect()
    if (scheme !== null) root.setAttribute(SCHEME, scheme)
    usePrint.setState({ isOn: false })
  }
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    changes.disconnect()
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}
