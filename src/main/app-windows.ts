import { type BrowserWindow, nativeTheme, screen } from 'electron'
import type { DesktopMemory } from './desktop-memory.ts'
import { rememberWindow } from './remember-window.ts'
import { type TimerWindow, createTimerWindow } from './timer-window.ts'
import { placeOnScreen } from './window-place.ts'
import { type WindowOptions, openMainWindow } from './window.ts'

export type AppWindowsOptions = Omit<WindowOptions, 'isDark'> & {
  readonly memory: DesktopMemory
  /** Hears of every main window that is made. */
  readonly onMade: (window: BrowserWindow) => void
  /** Hears of every small window with the timer. */
  readonly onTimerMade: (window: BrowserWindow) => void
}

export type AppWindows = {
  /** The main window; null while it is closed. */
  readonly main: () => BrowserWindow | null
  /** Brings it to the front, or opens one where it was closed. */
  readonly show: () => void
  /** Opens it without showing it: the app was started with the computer. */
  readonly openHidden: () => void
  readonly timer: TimerWindow
}

/** The main screen first: that is where a window goes whose screen is gone. */
const workAreas = (): readonly Electron.Rectangle[] => {
  const primary = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id)
  return [primary, ...others].map(({ workArea }) => workArea)
}

/** The windows of the app: the main one, and the small one with the timer. */
export const createAppWindows = ({
  memory,
  onMade,
  onTimerMade,
  ...options
}: AppWindowsOptions): AppWindows => {
  let main: BrowserWindow | null = null
  const isDark = (): boolean => nativeTheme.shouldUseDarkColors
  const timer = createTimerWindow({ ...options, isDark, memory, workAreas, onMade: onTimerMade })

  const open = (isHidden: boolean): void => {
    const { window: remembered } = memory.get()
    const opened = openMainWindow({
      ...options,
      isDark: isDark(),
      isHidden,
      ...(remembered === undefined
        ? {}
        : {
            bounds: placeOnScreen(remembered.bounds, workAreas()),
            isMaximized: remembered.isMaximized,
          }),
    })
    main = opened
    opened.on('closed', () => {
      main = null
      // It would be left without an app to go back to.
      timer.close()
    })
    rememberWindow(opened, memory)
    onMade(opened)
  }
  return {
    main: () => main,
    show: () => {
      if (main === null) return open(false)
      if (main.isMinimized()) main.restore()
      main.show()
      main.focus()
    },
    openHidden: () => open(true),
    timer,
  }
}
