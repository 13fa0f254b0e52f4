/** A desk to try the timer at: true time, the two clocks as a system shows them, and the sessions that come out. */
import { next } from '#core/timer/next.ts'
import { DEFAULT_TIMER_SETTINGS } from '#core/timer/model.ts'
import type {
  MonoModel,
  Notice,
  Now,
  Step,
  TimerEffect,
  TimerEvent,
  TimerMode,
  TimerSettings,
  TimerState,
  Work,
} from '#core/timer/model.ts'
import { initialTimer } from '#core/timer/state.ts'

export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE

/** 2026-11-23 09:00 UTC. */
export const NINE = Date.UTC(2026, 10, 23, 9)

export const KNOTS: Work = { topicId: '01900000-0000-7000-8000-000000000001', kind: 'learn' }
export const SPLICES: Work = { topicId: '01900000-0000-7000-8000-000000000002', kind: 'practice' }

export type Recorded = { startMs: number; ms: number; work: Work; open: boolean }

export type World = {
  readonly model: MonoModel
  state: TimerState
  now: Now
  readonly sessions: Recorded[]
  readonly notices: Notice[]
  readonly effects: TimerEffect[]
  /** Sends an event at this moment. */
  readonly send: (event: TimerEvent) => Step
  /** Lets time pass awake, with a tick every `everyMs` (10 s) or fewer. */
  readonly pass: (ms: number, everyMs?: number) => void
  /** Time passes and nothing runs: the process is stopped, both clocks run. */
  readonly stall: (ms: number) => void
  /** Time passes asleep: the wall clock runs, the other one as the model says. */
  readonly sleep: (ms: number) => void
  /** Somebody sets the wall clock. */
  readonly setClock: (byMs: number) => void
  /** The host is killed and started again after so long: another monotonic clock. */
  readonly crash: (downMs: number) => Step
  readonly start: (options?: Partial<TimerSettings> & { work?: Work; mode?: TimerMode; day?: string }) => Step
  readonly recordedMs: () => number
  /** Lengths of the closed sessions, in minutes. */
  readonly minutes: () => number[]
}

const carryOut = (sessions: Recorded[], effect: TimerEffect): void => {
  const open = sessions.find((one) => one.open)
  switch (effect.type) {
    case 'session-open':
      if (open !== undefined) throw new Error('two sessions are open')
      sessions.push({ startMs: effect.startMs, ms: 0, work: effect.work, open: true })
      return
    case 'session-count':
    case 'session-close':
      if (open === undefined) throw new Error('no session is open')
      open.ms = effect.countedMs
      open.open = effect.type === 'session-count'
      return
    case 'session-drop':
      if (open === undefined) throw new Error('no session is open')
      sessions.splice(sessions.indexOf(open), 1)
  }
}

export const createWorld = (model: MonoModel = 'runs-in-sleep'): World => {
  const move = (wall: number, mono: number): void => {
    world.now = { wall: world.now.wall + wall, mono: world.now.mono + mono }
  }
  const world: World = {
    model,
    state: initialTimer(DEFAULT_TIMER_SETTINGS),
    now: { wall: NINE, mono: 5_000_000 },
    sessions: [],
    notices: [],
    effects: [],
    send: (event) => {
      const step = next(world.state, event, world.now, model)
      world.state = step.state
      for (const effect of step.effects) {
        world.effects.push(effect)
        carryOut(world.sessions, effect)
        if (effect.type === 'notice') world.notices.push(effect.notice)
      }
      return step
    },
    pass: (ms, everyMs = 10 * SECOND) => {
      for (let left = ms; left > 0; left -= everyMs) {
        const step = Math.min(left, everyMs)
        move(step, step)
        world.send({ type: 'tick' })
      }
    },
    stall: (ms) => move(ms, ms),
    sleep: (ms) => move(ms, model === 'runs-in-sleep' ? ms : 0),
    setClock: (byMs) => move(byMs, 0),
    crash: (downMs) => {
      world.now = { wall: world.now.wall + downMs, mono: 77_000 }
      return world.send({ type: 'restart' })
    },
    start: ({ work = KNOTS, mode = 'countdown', day = '2026-11-23', ...settings } = {}) =>
      world.send({
        type: 'start',
        work,
        mode,
        day,
        settings: { ...DEFAULT_TIMER_SETTINGS, ...settings },
      }),
    recordedMs: () => world.sessions.reduce((sum, { ms }) => sum + ms, 0),
    minutes: () => world.sessions.filter(({ open }) => !open).map(({ ms }) => ms / MINUTE),
  }
  return world
}
