import type { App, BrowserWindow, MessageBoxOptions } from 'electron'
import { type CrashChoice, goneDialog, hangingDialog } from './crash-words.ts'

export type CrashWatchOptions = {
  readonly app: Pick<App, 'on' | 'quit'>
  readonly show: (options: MessageBoxOptions) => Promise<number>
  readonly log: (line: string) => void
}

/** Ends that are meant. */
const MEANT = new Set(['clean-exit', 'killed'])

/** A window that crashes or hangs ends in a question, not in an empty frame. The service lives in another process, untouched. */
export const watchForCrashes = ({ app, show, log }: CrashWatchOptions): ((window: BrowserWindow) => void) => {
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    // The graphics process and its like are started again by themselves.
    if (!MEANT.has(reason)) log(`a ${type} process is gone: ${reason} (${exitCode})`)
  })
  return (window) => {
    let isAsking = false
    const ask = async (dialog: ReturnType<typeof goneDialog>): Promise<void> => {
      if (isAsking || window.isDestroyed()) return
      isAsking = true
      const choice: CrashChoice = dialog.choiceOf(await show(dialog.options))
      isAsking = false
      if (choice === 'quit') return app.quit()
      if (choice === 'reload' && !window.isDestroyed()) window.webContents.reload()
    }
    window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (MEANT.has(reason)) return
      log(`the page is gone: ${reason} (${exitCode})`)
      void ask(goneDialog(reason))
    })
    window.webContents.on('did-fail-load', (_event, ...[code, description, , isMainFrame]) => {
      // -3: another navigation came first.
      if (!isMainFrame || code === -3) return
      log(`the page was not loaded: ${description} (${code})`)
      void ask(goneDialog('failed'))
    })
    window.on('unresponsive', () => {
      log('the page does not answer')
      void ask(hangingDialog())
    })
  }
}
