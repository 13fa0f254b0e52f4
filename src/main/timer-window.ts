import type { BrowserWindow } from 'electron'
import { i18n } from '#core/words/i18n.ts'
import type { DesktopMemory } from './desktop-memory.ts'
import { placeOnScreen } from './window-place.ts'
import { type WindowOptions, makeWindow } from './window.ts'

export type TimerWindowOptions = Omit<WindowOptions, 'isDark'> & {
  readonly isDark: () => boolean
  readonly memory: DesktopMemory
  readonly workAreas: () => readonly Electron.Rectangle[]
  readonly onMade: (window: BrowserWindow) => void
}

export type TimerWindow = { readonly toggle: () => void; readonly close: () => void }

const SIZE = { width: 300, height: 132 }
/** From the corner of the screen, where it goes at first. */
const MARGIN = 24

const firstPlace = (area: Electron.Rectangle | undefined): Electron.Rectangle => ({
  ...SIZE,
  x: (area?.x ?? 0) + (area?.width ?? 1280) - SIZE.width - MARGIN,
  y: (area?.y ?? 0) + MARGIN,
})

/** A small window with the timer alone, above all others; it comes and goes by the same command. */
export const createTimerWindow = (options: TimerWindowOptions): TimerWindow => {
  let window: BrowserWindow | null = null
  const open = (): void => {
    const areas = options.workAreas()
    const { timerWindow } = options.memory.get()
    const place = placeOnScreen({ ...(timerWindow ?? firstPlace(areas[0])), ...SIZE }, areas)
    const look = {
      title: i18n.t('Timer'),
      useContentSize: true,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      alwaysOnTop: true,
      skipTaskbar: true,
      autoHideMenuBar: true,
    }
    const opened = makeWindow({ ...place, ...look }, { ...options, isDark: options.isDark() })
    // Above programs that fill the screen too: it is there to be seen from elsewhere.
    opened.setAlwaysOnTop(true, 'floating')
    opened.once('ready-to-show', () => opened.showInactive())
    opened.on('close', () => options.memory.set({ timerWindow: opened.getBounds() }))
    opened.on('closed', () => {
      window = null
    })
    options.onMade(opened)
    void opened.loadURL(`${options.url}#/timer-window`).catch(() => undefined)
    window = opened
  }
  return {
    toggle: () => (window === null ? open() : window.close()),
    close: () => window?.close(),
  }
}
