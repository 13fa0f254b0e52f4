import type { App, BrowserWindow, MessageBoxOptions } from 'electron'
import { type CrashDialog, type WatchedWindow, goneDialog, hangingDialog } from './crash-words.ts'

export type CrashWatchOptions = {
  readonly app: Pick<App, 'on' | 'quit'>
  readonly show: (options: MessageBoxOptions) => Promise<number>
  readonly log: (line: string) => void
}

/** Ends that are meant. */
const MEANT = new Set(['clean-exit', 'killed'])

export type WatchForCrashes = (window: BrowserWindow, name: WatchedWindow) => void

/** A window that crashes or hangs ends in a question, not in an empty frame. The service lives in another process, untouched. */
export const watchForCrashes = ({ app, show, log }: CrashWatchOptions): WatchForCrashes => {
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    // Chromium starts the graphics process and its like again by itself, and draws without the graphics card when that goes on.
    if (!MEANT.has(reason)) log(`a ${type} process is gone: ${reason} (${exitCode})`)
  })
  return (window, name) => {
    const { webContents } = window
    /** Takes the question back that is open; null where none is. */
    let asking: AbortController | null = null
    /** Whether the page is ended by us, since it hangs. */
    let isEnding = false
    const reload = (isHanging: boolean): void => {
      // A page that hangs would not get round to being loaded anew.
      isEnding = isHanging
      if (isHanging) webContents.forcefullyCrashRenderer()
      webContents.reload()
    }
    const ask = async ({ options, choiceOf }: CrashDialog, isHanging: boolean): Promise<void> => {
      if (asking !== null || window.isDestroyed()) return
      asking = new AbortController()
      const { signal } = asking
      const button = await show({ ...options, signal })
      asking = null
      if (signal.aborted) return
      const choice = choiceOf(button)
      if (choice === 'quit') return app.quit()
      if (window.isDestroyed()) return
      if (choice === 'close') window.destroy()
      if (choice === 'reload') reload(isHanging)
    }
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (isEnding) {
        isEnding = false
        return
      }
      if (MEANT.has(reason)) return
      log(`the page of ${name} is gone: ${reason} (${exitCode})`)
      void ask(goneDialog(name, reason), false)
    })
    webContents.on('did-fail-load', (_event, ...[code, description, , isMainFrame]) => {
      // -3: another navigation came first.
      if (!isMainFrame || code === -3) return
      log(`the page of ${name} was not loaded: ${description} (${code})`)
      void ask(goneDialog(name, 'failed'), false)
    })
    webContents.on('did-finish-load', () => {
      isEnding = false
    })
    let isHanging = false
    window.on('unresponsive', () => {
      log(`the page of ${name} does not answer`)
      isHanging = asking === null
      void ask(hangingDialog(name), true)
    })
    // It came back while it was asked about.
    window.on('responsive', () => {
      if (isHanging) asking?.abort()
      isHanging = false
    })
  }
}
