/**
 * Looks whether a study day has begun: at the start, when one should begin, and at least every minute, so that sleep, late
 * timers and clocks that are set do not matter. It sleeps while the setting is off.
 */
import type { ServiceEvent } from '#contract/events.ts'
import type { EventHub } from './event-hub.ts'
import type { LogEntry } from './log-file.ts'
import { morningAhead, replanMorning, skipToday } from './morning-replan.ts'
import type { MorningAhead } from './morning-replan.ts'
import type { ReadCall } from './runtime.ts'
import type { Schedule } from './timer/clocks.ts'
import { writeCall } from './write-call.ts'
import type { WriteContext } from './write-call.ts'

export type MorningOptions = WriteContext & {
  readonly hub: EventHub
  readonly schedule: Schedule
  readonly log: (entry: LogEntry) => void
}

export type MorningDriver = { readonly close: () => void }

const LONGEST_DELAY_MS = 60_000
/** What fires early must not fire again and again. */
const SHORTEST_DELAY_MS = 10

export const createMorningDriver = (options: MorningOptions): MorningDriver => {
  const { db, runtime, clock, hub, schedule, log } = options
  let callOff = (): void => undefined
  let isFailing = false
  /** Whether there is a plan, and it follows by itself. */
  let isWaiting = false

  const read = <T>(work: (call: ReadCall) => T): T =>
    db.read((handle) => work({ db: handle, runtime, nowMs: clock() }))

  /** A database that cannot be used is told once in the log, and tried again at the next look. */
  const attempt = (work: () => void): void => {
    try {
      work()
      isFailing = false
    } catch (error) {
      if (!isFailing) log({ id: runtime.newId(), op: 'morning', error })
      isFailing = true
    }
  }

  /** Null while no morning is waited for. Where it cannot be told, the next look will. */
  const ahead = (): MorningAhead | null => {
    try {
      return read(morningAhead)
    } catch {
      return { due: null, msToNext: LONGEST_DELAY_MS }
    }
  }

  const look = (): void => {
    let next = ahead()
    // Most looks find nothing to do: they take no write lock.
    if (next !== null && next.due !== null) {
      attempt(() => writeCall(options, replanMorning))
      next = ahead()
    }
    isWaiting = next !== null
    // What was just written has been heard of meanwhile, and looked after.
    callOff()
    callOff = () => undefined
    if (next !== null)
      callOff = schedule(look, Math.max(SHORTEST_DELAY_MS, Math.min(LONGEST_DELAY_MS, next.msToNext)))
  }

  // The setting, the zone, the start of the day or the plan may be another one.
  const listen = (event: ServiceEvent): void => {
    if (event.type !== 'changed' || !event.areas.some((area) => area === 'settings' || area === 'plan'))
      return
    if (!isWaiting && ahead() !== null) attempt(() => writeCall(options, skipToday))
    look()
  }

  look()
  const unsubscribe = hub.subscribe(listen)
  return {
    close: () => {
      unsubscribe()
      callOff()
    },
  }
}
