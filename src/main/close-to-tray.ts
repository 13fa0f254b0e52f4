import type { App, BrowserWindow } from 'electron'
import type { DesktopMemory } from './desktop-memory.ts'

export type CloseToTrayOptions = {
  readonly app: Pick<App, 'on'>
  /** Whether there is a tray, and the learner wants the app to go on in it. */
  readonly staysInTray: () => boolean
  readonly memory: Pick<DesktopMemory, 'get' | 'set'>
  /** Says that the app goes on. */
  readonly tell: () => void
}

export type CloseToTray = {
  readonly watch: (window: BrowserWindow) => void
  /** From now on closing means the end: installing an update closes windows before it says that it quits. */
  readonly letGo: () => void
}

/** Keeps windows that are closed from ending the app where it goes on in the tray; says so the first time. */
export const closeToTray = ({ app, staysInTray, memory, tell }: CloseToTrayOptions): CloseToTray => {
  let isQuitting = false
  const letGo = (): void => {
    isQuitting = true
  }
  app.on('before-quit', letGo)
  const watch = (window: BrowserWindow): void => {
    window.on('close', (event) => {
      if (isQuitting || !staysInTray()) return
      event.preventDefault()
      window.hide()
      if (memory.get().wasToldOfTray === true) return
      memory.set({ wasToldOfTray: true })
      tell()
    })
    // Windows asks every window when the computer shuts down: none may hold it up.
    window.on('query-session-end', letGo)
  }
  return { watch, letGo }
}
