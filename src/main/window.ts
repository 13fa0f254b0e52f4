import { BrowserWindow, type WebPreferences } from 'electron'

/** Every window gets exactly these, whatever else it is. They are named although most are defaults: a test reads them. */
export const webPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Dictionaries would be fetched from a server of the browser's maker.
  spellcheck: false,
  // An interval ends with a sound also in a window that was reloaded and not clicked since.
  autoplayPolicy: 'no-user-gesture-required',
} as const satisfies WebPreferences

export type WindowOptions = {
  readonly preload: string
  readonly url: string
  readonly isPackaged: boolean
  readonly isDark: boolean
}

/** Opens the main window; it shows itself once it has something to show. */
export const openMainWindow = ({ preload, url, isPackaged, isDark }: WindowOptions): BrowserWindow => {
  const window = new BrowserWindow({
    title: 'Roadbook',
    width: 1280,
    height: 860,
    minWidth: 360,
    minHeight: 480,
    show: false,
    // Shown until the first paint, so that a dark start does not flash white: --rb-paper of the theme.
    backgroundColor: isDark ? '#15171a' : '#faf8f3',
    webPreferences: { ...webPreferences, preload, devTools: !isPackaged },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(url)
  return window
}
