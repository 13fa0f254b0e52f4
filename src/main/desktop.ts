import { Notification, type PowerMonitor, type Tray } from 'electron'
import type { AppInfo } from '#contract/operations/app.ts'
import type { Service } from '#service/service.ts'
import { watchIdle } from './idle-watch.ts'
import { showNotices } from './notifier.ts'
import { readIdleMs, relayPowerSignals } from './power-signals.ts'
import { driveTray } from './tray.ts'

/** What there is of the desktop around the window, as found at the start. */
export type Desktop = {
  readonly tray: Tray | null
  readonly powerMonitor: PowerMonitor
  readonly platform: NodeJS.Platform
}

/** What may be offered to the learner: only what is there. */
export const capabilitiesOf = ({ tray, powerMonitor }: Desktop): AppInfo['capabilities'] => [
  ...(tray === null ? [] : ['tray' as const]),
  ...(Notification.isSupported() ? ['native-notification' as const] : []),
  ...(readIdleMs(powerMonitor) === null ? [] : ['power-events' as const]),
]

export type DesktopActions = {
  readonly isWindowFocused: () => boolean
  readonly hasWindow: () => boolean
  readonly openWindow: () => void
  readonly quit: () => void
  readonly log: (line: string) => void
}

/** Connects the service with the desktop: tray, notices, sleep, lock and idle. Returns how to disconnect. */
export const connectDesktop = (
  { tray, powerMonitor, platform }: Desktop,
  service: Service,
  { isWindowFocused, hasWindow, openWindow, quit, log }: DesktopActions,
): (() => void) => {
  relayPowerSignals(powerMonitor, service.timer.signal)
  const stops = [watchIdle({ service, readIdleMs: () => readIdleMs(powerMonitor) })]
  if (Notification.isSupported())
    stops.push(showNotices({ service, isWindowFocused, hasWindow, openWindow, log }))
  if (tray !== null) stops.push(driveTray({ tray, service, platform, openWindow, quit }))
  return () => {
    for (const stop of stops.splice(0)) stop()
  }
}
