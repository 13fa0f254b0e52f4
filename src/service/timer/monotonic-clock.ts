/**
 * A monotonic clock that runs through sleep, where the system has one. It is not the same clock on each system: Node's
 * own stops in sleep on Linux, and runs on macOS and Windows.
 */
import { readFileSync } from 'node:fs'
import type { MonotonicClock } from './clocks.ts'

const MS_PER_SECOND = 1000
/** A clock this far behind Node's own does not run. */
const MOST_LAG_MS = 1000

/** Seconds since the computer started, with sleep, whatever happens to the clock on the wall. In steps of 10 ms. */
const readLinuxUptime = (): number =>
  Math.round(Number.parseFloat(readFileSync('/proc/uptime', 'utf8')) * MS_PER_SECOND)

export type ClockSources = {
  readonly platform: NodeJS.Platform
  /** Node's own, in ms. */
  readonly processMs: () => number
  /** Ms since the computer started; throws or gives nonsense where there is no such thing. */
  readonly uptimeMs: () => number
}

const SOURCES: ClockSources = {
  platform: process.platform,
  processMs: () => performance.now(),
  uptimeMs: readLinuxUptime,
}

/** Asks a source that may fail. */
const tryRead = (source: () => number): number | null => {
  try {
    const ms = source()
    return Number.isSafeInteger(ms) && ms >= 0 ? ms : null
  } catch {
    return null
  }
}

/**
 * Reads the uptime as long as it can be read and runs on; from then on it adds what Node's clock adds, so that readings
 * never go back.
 */
const linuxClock = ({ processMs, uptimeMs }: ClockSources): MonotonicClock => {
  const first = tryRead(uptimeMs)
  let last = { readingMs: first ?? 0, processMs: processMs() }
  let isSound = first !== null
  return {
    get model() {
      return isSound ? 'runs-in-sleep' : 'stops-in-sleep'
    },
    read: () => {
      const now = processMs()
      const expectedMs = last.readingMs + Math.max(0, now - last.processMs)
      const uptime = isSound ? tryRead(uptimeMs) : null
      isSound = uptime !== null && uptime >= last.readingMs && uptime >= expectedMs - MOST_LAG_MS
      last = { readingMs: isSound && uptime !== null ? uptime : expectedMs, processMs: now }
      return Math.floor(last.readingMs)
    },
  }
}

/** The best clock of this system. */
export const createMonotonicClock = (sources: ClockSources = SOURCES): MonotonicClock => {
  if (sources.platform === 'linux') return linuxClock(sources)
  const runsInSleep = sources.platform === 'darwin' || sources.platform === 'win32'
  return {
    model: runsInSleep ? 'runs-in-sleep' : 'stops-in-sleep',
    read: () => Math.floor(sources.processMs()),
  }
}
