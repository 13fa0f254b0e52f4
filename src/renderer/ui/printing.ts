import { create } from 'zustand'

const usePrint = create<{ readonly isOn: boolean }>()(() => ({ isOn: false }))

/** Whether the page is being put on paper. */
export const useIsPrinting = (): boolean => usePrint((print) => print.isOn)

const SCHEME = 'data-mantine-color-scheme'

/** On paper everything is in the light theme, whatever the screen shows. Returns how to stop. */
export const followPrinting = (): (() => void) => {
  const root = document.documentElement
  let scheme: string | null = null
  const begin = (): void => {
    scheme = root.getAttribute(SCHEME)
    root.setAttribute(SCHEME, 'light')
    usePrint.setState({ isOn: true })
  }
  const end = (): void => {
    if (scheme !== null) root.setAttribute(SCHEME, scheme)
    usePrint.setState({ isOn: false })
  }
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  }
}
