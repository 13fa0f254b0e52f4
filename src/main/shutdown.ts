import type { App, PowerMonitor } from 'electron'
import type { Service } from '#service/service.ts'

export type ShutdownOptions = {
  readonly app: Pick<App, 'on' | 'quit'>
  readonly powerMonitor: Pick<PowerMonitor, 'on'>
  readonly service: Pick<Service, 'timer'>
  /** Writes down the last seconds and closes the database, before it returns. Called more than once. */
  readonly close: () => void
}

/** Closes in time however the app ends. Nothing here may wait: a system that shuts down does not. */
export const closeAtTheEnd = ({ app, powerMonitor, service, close }: ShutdownOptions): void => {
  app.on('will-quit', close)
  // Linux and macOS.
  powerMonitor.on('shutdown', () => {
    close()
    app.quit()
  })
  // Windows. Asked whether the session may end, it may still go on: what is counted is written down, no more.
  app.on('browser-window-created', (_event, window) => {
    window.on('query-session-end', () => service.timer.signal({ type: 'tick' }))
    window.on('session-end', close)
  })
}
