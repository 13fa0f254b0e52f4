import type { BrowserWindow } from 'electron'
import type { DesktopMemory } from './desktop-memory.ts'

/** A drag tells every pixel. */
const SETTLE_MS = 500

/** Remembers where the window is and how large, for the next start. */
export const rememberWindow = (window: BrowserWindow, memory: DesktopMemory): void => {
  let timeout: NodeJS.Timeout | undefined
  const save = (): void => {
    clearTimeout(timeout)
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return
    const { x, y, width, height } = window.getNormalBounds()
    memory.set({ window: { bounds: { x, y, width, height }, isMaximized: window.isMaximized() } })
  }
  const saveSoon = (): void => {
    clearTimeout(timeout)
    timeout = setTimeout(save, SETTLE_MS)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('maximize', saveSoon)
  window.on('unmaximize', saveSoon)
  window.on('close', save)
  window.on('closed', () => clearTimeout(timeout))
}
