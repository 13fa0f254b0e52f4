import type { PowerMonitor } from 'electron'
import type { Service } from '#service/service.ts'

type Signal = Service['timer']['signal']

/**
 * Tells the timer what the system says of sleep and lock, so that time away is noticed at once. Systems leave some of
 * it out (Linux tells no lock) and some of it is late: the timer's own clocks decide.
 */
export const relayPowerSignals = (powerMonitor: Pick<PowerMonitor, 'on'>, signal: Signal): void => {
  powerMonitor.on('suspend', () => signal({ type: 'sleep' }))
  powerMonitor.on('resume', () => signal({ type: 'wake' }))
  powerMonitor.on('lock-screen', () => signal({ type: 'lock' }))
  powerMonitor.on('unlock-screen', () => signal({ type: 'unlock' }))
}

/** How long there was no key or mouse, in ms; null where the system cannot tell. */
export const readIdleMs = (powerMonitor: Pick<PowerMonitor, 'getSystemIdleTime'>): number | null => {
  try {
    const seconds = powerMonitor.getSystemIdleTime()
    return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null
  } catch {
    return null
  }
}
