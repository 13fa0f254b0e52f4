import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type Rectangle,
  type WebPreferences,
} from 'electron'

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

export type MainWindowOptions = WindowOptions & {
  /** Where it was the last time, on a screen there is now. */
  readonly bounds?: Rectangle
  readonly isMaximized?: boolean
  /** Started with the computer: it waits in the tray. */
  readonly isHidden?: boolean
}

/** Makes a window over the app's own preload script; the only place where windows are made. */
export const makeWindow = (
  options: Omit<BrowserWindowConstructorOptions, 'webPreferences'>,
  { preload, isPackaged, isDark }: Omit<WindowOptions, 'url'>,
): BrowserWindow =>
  new BrowserWindow({
    ...options,
    show: false,
    // Shown until the first paint, so that a dark start does not flash white: --rb-paper of the theme.
    backgroundColor: isDark ? '#15171a' : '#faf8f3',
    webPreferences: { ...webPreferences, preload, devTools: !isPackaged },
  })

/** Opens the main window; it shows itself once it has something to show. */
export const openMainWindow = ({
  preload,
  url,
  isPackaged,
  isDark,
  bounds,
  isMaximized = false,
  isHidden = false,
}: MainWindowOptions): BrowserWindow => {
  const size = { width: 1280, height: 860, minWidth: 360, minHeight: 480 }
  const window = makeWindow({ title: 'Roadbook', ...size, ...bounds }, { preload, isPackaged, isDark })
  if (isMaximized) window.maximize()
  if (!isHidden) window.once('ready-to-show', () => window.show())
  // Why a page was not loaded is heard by whoever watches the window.
  window.loadURL(url).catch(() => undefined)
  return window
}
