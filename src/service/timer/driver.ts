/** Keeps the running timer going: on start, at every heartbeat and deadline, on hints of the host, and at the end. */
import type { ChangedArea, ServiceEvent } from '#contract/events.ts'
import type { TimerView } from '#contract/operations/timer.ts'
import { HEARTBEAT_MS } from '#core/timer/limits.ts'
import type { Now, TimerEvent, TimerSignal, TimerState } from '#core/timer/model.ts'
import { findOpenSession } from '#db/session-repo.ts'
import type { EventHub } from '../event-hub.ts'
import type { LogEntry } from '../log-file.ts'
import type { ReadCall, WriteCall } from '../runtime.ts'
import { writeCall } from '../write-call.ts'
import type { WriteContext } from '../write-call.ts'
import { applyTimerEvent } from './apply-event.ts'
import type { Schedule } from './clocks.ts'
import { closeOpenSession } from './session-effects.ts'
import { currentTimer, nowOf } from './timer-state.ts'
import { currentView } from './timer-view.ts'

export type DriverOptions = WriteContext & {
  readonly hub: EventHub
  readonly schedule: Schedule
  readonly log: (entry: LogEntry) => void
}

export type TimerDriver = {
  /** Applies what the host says. Never throws. */
  readonly signal: (signal: TimerSignal) => void
  /** Writes down what is counted and stops. The stored timer stays as it is: the next start asks. */
  readonly close: () => void
}

/** Never at once: what fires early would fire again and again until its time has come. */
const SHORTEST_DELAY_MS = 10

/** When to look at the timer again, in ms from now; null while nothing can happen by itself. */
export const nextLook = (state: TimerState, now: Now): number | null => {
  if (state.phase === 'away') return HEARTBEAT_MS
  if (state.phase !== 'running') return null
  const { interval, rung } = state.leg
  const leftMs = interval.plannedMs === null || rung ? HEARTBEAT_MS : interval.plannedMs - interval.countedMs
  const sinceMs = now.mono - state.seen.mono
  return Math.min(HEARTBEAT_MS, Math.max(SHORTEST_DELAY_MS, Math.min(HEARTBEAT_MS, leftMs) - sinceMs))
}

/** Areas that say what the timer shows besides itself: the topic and what could be studied next. */
const SHOWN_AREAS: ReadonlySet<ChangedArea> = new Set(['roadmaps', 'plan', 'progress', 'settings'])

/** What a view shows that does not change as time passes. */
const shownOf = (view: TimerView): string => {
  const { anchorMs: _anchorMs, interval, ...rest } = view
  return JSON.stringify([rest, interval?.kind, interval?.mode, interval?.plannedMs])
}

/** A session that no timer counts for was left by a file that was tampered with: it keeps what it has. */
const closeStray = (call: WriteCall): void => {
  const { state } = currentTimer(call)
  const open = findOpenSession(call.db)
  const isCounted = state.phase !== 'idle' && state.leg.stretchMs !== null
  if (open !== null && !isCounted) closeOpenSession(call, open, open.endMs - open.startMs)
}

/** Takes the stored timer over and drives it. */
export const createTimerDriver = (options: DriverOptions): TimerDriver => {
  const { db, runtime, clock, hub, schedule, log } = options
  let callOff = (): void => undefined
  let isFailing = false
  let isClosed = false
  let shown = ''

  const read = <T>(work: (call: ReadCall) => T): T =>
    db.read((handle) => work({ db: handle, runtime, nowMs: clock() }))

  /** False when it failed. A database that cannot be written is told once in the log, not at every heartbeat. */
  const attempt = (work: () => void): boolean => {
    try {
      work()
      return true
    } catch (error) {
      if (!isFailing) log({ id: runtime.newId(), op: 'timer', error })
      return false
    }
  }

  const write = (work: (call: WriteCall) => void): void => {
    isFailing = !attempt(() => writeCall(options, work))
  }

  /** What cannot be stored now is made up for at the next heartbeat that can. */
  const apply = (event: TimerEvent): void => {
    write((call) => void applyTimerEvent(call, event))
    const { unwritten, monotonic } = runtime.timer
    if (isFailing) unwritten.push({ wall: clock(), mono: monotonic.read() })
    else unwritten.length = 0
  }

  const arm = (): void => {
    callOff()
    callOff = () => undefined
    if (isClosed) return
    let delayMs: number | null = HEARTBEAT_MS
    if (!isFailing) attempt(() => (delayMs = read((call) => nextLook(currentTimer(call).state, nowOf(call)))))
    if (delayMs === null) return
    callOff = schedule(() => {
      apply({ type: 'tick' })
      arm()
    }, delayMs)
  }

  const refresh = (): void => {
    attempt(() => {
      const timer = read(currentView)
      if (shownOf(timer) !== shown) hub.emit({ type: 'timer', timer })
    })
  }

  const listen = (event: ServiceEvent): void => {
    if (event.type === 'timer') {
      shown = shownOf(event.timer)
      arm()
    }
    if (event.type === 'changed' && event.areas.some((area) => SHOWN_AREAS.has(area))) refresh()
  }

  write((call) => {
    applyTimerEvent(call, { type: 'restart' })
    closeStray(call)
  })
  attempt(() => (shown = shownOf(read(currentView))))
  const unsubscribe = hub.subscribe(listen)
  arm()
  return {
    signal: (signal) => {
      if (isClosed) return
      apply(signal)
      arm()
    },
    close: () => {
      if (isClosed) return
      isClosed = true
      callOff()
      unsubscribe()
      apply({ type: 'tick' })
    },
  }
}
