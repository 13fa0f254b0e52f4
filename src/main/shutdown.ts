import type { App, PowerMonitor } from 'electron'
import type { Service } from '#service/service.ts'

export type ShutdownOptions = {
  readonly app: Pick<App, 'on' | 'quit'>
  readonly powerMonitor: Pick<PowerMonitor, 'on'>
  readonly process: Pick<NodeJS.Process, 'on'>
  readonly service: Pick<Service, 'timer'>
  /** Writes down the last seconds and closes the database, before it returns. Called more than once. */
  readonly close: () => void
}

/** How a system, a terminal and a session that is gone tell a process to end. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const

/** Closes in time however the app ends. Nothing here may wait: a system that shuts down does not. */
export const closeAtTheEnd = ({ app, powerMonitor, process, service, close }: ShutdownOptions): void => {
  const closeAndQuit = (): void => {
    close()
    app.quit()
  }
  app.on('will-quit', close)
  // Linux and macOS.
  powerMonitor.on('shutdown', closeAndQuit)
  // Electron makes quitting of them, which asks every window first: one that hangs would keep the data waiting.
  for (const signal of SIGNALS) process.on(signal, closeAndQuit)
  // Windows. Asked whether the session may end, it may still go on: what is counted is written down, no more.
  app.on('browser-window-created', (_event, window) => {
    window.on('query-session-end', () => service.timer.signal({ type: 'tick' }))
    window.on('session-end', close)
  })
}
