import { Notification, type PowerMonitor, type Tray } from 'electron'
import type { AppInfo } from '#contract/operations/app.ts'
import type { Service } from '#service/service.ts'
import { watchIdle } from './idle-watch.ts'
import { showNotices } from './notifier.ts'
import { readIdleMs, relayPowerSignals } from './power-signals.ts'
import { driveProgress } from './timer-progress.ts'
import { driveTray } from './tray.ts'

/** What there is of the desktop around the window, as found at the start. */
export type Desktop = {
  readonly tray: Tray | null
  readonly powerMonitor: PowerMonitor
  readonly platform: NodeJS.Platform
  /** Whether the system can start it at login, and whether this copy updates itself. */
  readonly hasLoginItem: boolean
  readonly hasUpdates: boolean
}

/** What may be offered to the learner: only what is there. */
export const capabilitiesOf = (desktop: Desktop): AppInfo['capabilities'] => [
  ...(desktop.tray === null ? [] : ['tray' as const]),
  'native-menu',
  ...(Notification.isSupported() ? ['native-notification' as const] : []),
  ...(readIdleMs(desktop.powerMonitor) === null ? [] : ['power-events' as const]),
  'open-data-folder',
  'choose-folder',
  ...(desktop.hasLoginItem ? ['login-item' as const] : []),
  'global-shortcut',
  'timer-window',
  'open-documents',
  ...(desktop.hasUpdates ? ['updates' as const] : []),
]

export type DesktopActions = {
  readonly isWindowFocused: () => boolean
  readonly hasWindow: () => boolean
  readonly openWindow: () => void
  readonly toggleTimerWindow: () => void
  readonly showProgress: (fraction: number, mode: 'normal' | 'paused') => void
  readonly quit: () => void
  readonly log: (line: string) => void
}

/** Connects the service with the desktop: tray, notices, sleep, lock and idle. Returns how to disconnect. */
export const connectDesktop = (
  { tray, powerMonitor, platform }: Desktop,
  service: Service,
  actions: DesktopActions,
): (() => void) => {
  relayPowerSignals(powerMonitor, service.timer.signal)
  const stops = [
    watchIdle({ service, readIdleMs: () => readIdleMs(powerMonitor) }),
    driveProgress({ service, show: actions.showProgress }),
  ]
  if (Notification.isSupported()) stops.push(showNotices({ service, ...actions }))
  if (tray !== null) stops.push(driveTray({ tray, service, platform, ...actions }))
  return () => {
    for (const stop of stops.splice(0)) stop()
  }
}
