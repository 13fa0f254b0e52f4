/**
 * What the timer takes and gives. Durations and instants are whole milliseconds. `wall` is what the clock on the wall
 * says (UTC ms; it can be set), `mono` a clock that only ever runs forward (its zero means nothing).
 */
import { z } from 'zod'
import { StudyKind } from '../planning/model.ts'

/** One leg of the timer. */
export const IntervalKind = z.enum(['focus', 'short-break', 'long-break'])
export type IntervalKind = z.infer<typeof IntervalKind>

/** `count-up` has no end: it counts until it is stopped. */
export const TimerMode = z.enum(['countdown', 'count-up'])
export type TimerMode = z.infer<typeof TimerMode>

/** How long intervals are and what follows them. */
export const TimerSettings = z.strictObject({
  focusMinutes: z.int().min(1).max(240),
  shortBreakMinutes: z.int().min(1).max(60),
  longBreakMinutes: z.int().min(1).max(120),
  /** A long break after this many completed focus intervals; 0: never. */
  longBreakEvery: z.int().min(0).max(12),
  /** When a focus interval is over: its break begins, nothing does, or it goes on counting. */
  afterFocus: z.enum(['break', 'wait', 'overtime']),
  /** When a break is over: wait for the learner, or begin the next focus interval. */
  afterBreak: z.enum(['wait', 'focus']),
  /** Ask after this long without key or mouse, where the host can tell; 0: never. */
  idleMinutes: z.int().min(0).max(60),
})
export type TimerSettings = z.infer<typeof TimerSettings>

/** The lengths of the three intervals, in whole minutes. */
export const IntervalLengths = TimerSettings.pick({
  focusMinutes: true,
  shortBreakMinutes: true,
  longBreakMinutes: true,
})
export type IntervalLengths = z.infer<typeof IntervalLengths>

/** 25/5/15, a long break after four. */
export const DEFAULT_TIMER_SETTINGS: TimerSettings = {
  focusMinutes: 25,
  shortBreakMinutes: 5,
  longBreakMinutes: 15,
  longBreakEvery: 4,
  afterFocus: 'break',
  afterBreak: 'wait',
  idleMinutes: 5,
}

const Ms = z.int().min(0)

/** Two clocks read at the same moment. Readings of `mono` compare within one run of a host only. */
export const Now = z.strictObject({ wall: z.int(), mono: z.int() })
export type Now = z.infer<typeof Now>

/**
 * What a host's monotonic clock does while the computer sleeps. Where it runs on, a step of the wall clock alone is a
 * clock that was set; where it stops, the two look alike and are taken for sleep.
 */
export type MonoModel = 'runs-in-sleep' | 'stops-in-sleep'

/** What is studied: a topic (or none in particular) and the kind of work. */
export const Work = z.strictObject({ topicId: z.uuid().nullable(), kind: StudyKind })
export type Work = z.infer<typeof Work>

export const Interval = z.strictObject({
  kind: IntervalKind,
  mode: TimerMode,
  /** Null when counting up. */
  plannedMs: Ms.nullable(),
  /** Counted so far, earlier stretches of the same interval included. */
  countedMs: Ms,
})
export type Interval = z.infer<typeof Interval>

/** The interval under way. */
export const Leg = z.strictObject({
  interval: Interval,
  /** What is studied; in a break, what was studied before it. */
  work: Work,
  /** Of `countedMs`, what belongs to the open session; null when none is open (breaks, pauses). */
  stretchMs: Ms.nullable(),
  /** Whether its end was announced already: it is in overtime. */
  rung: z.boolean(),
})
export type Leg = z.infer<typeof Leg>

/** Why the learner is asked. `long`: overtime or count-up went on for very long without a word. */
export const AwayReason = z.enum(['gap', 'sleep', 'lock', 'idle', 'restart', 'long'])
export type AwayReason = z.infer<typeof AwayReason>

/** "You were away": what was counted up to `fromMs` stands, `heldMs` after it waits for the answer. */
export const Question = z.strictObject({
  reason: AwayReason,
  /** Until when the learner was there, and when they were back (UTC ms). */
  fromMs: z.int(),
  backMs: z.int(),
  heldMs: Ms,
})
export type Question = z.infer<typeof Question>

/** Completed focus intervals since the count began again (a long pause, a new day). */
export const Cycle = z.strictObject({
  done: z.int().min(0),
  /** When the last interval ended (UTC ms), and the study day it counts for. */
  lastEndMs: z.int().nullable(),
  day: z.iso.date().nullable(),
})
export type Cycle = z.infer<typeof Cycle>

const common = {
  cycle: Cycle,
  /** As they were when the interval under way began. */
  settings: TimerSettings,
  /** Focus intervals that began by themselves since the learner last did anything. */
  unattended: z.int().min(0),
}

/** The whole state of the timer: JSON, as it is stored. */
export const TimerState = z.discriminatedUnion('phase', [
  z.strictObject({
    ...common,
    phase: z.literal('idle'),
    /** What comes next when the learner goes on. */
    due: IntervalKind,
    /** What was studied last. */
    work: Work.nullable(),
  }),
  z.strictObject({
    ...common,
    phase: z.literal('running'),
    leg: Leg,
    /** Up to when everything is counted. */
    seen: Now,
    /** Since when there was no key or mouse; null while there is. */
    idleSince: Now.nullable(),
  }),
  z.strictObject({ ...common, phase: z.literal('paused'), leg: Leg }),
  /** The computer sleeps or is locked: nothing counts. Focus only. */
  z.strictObject({
    ...common,
    phase: z.literal('away'),
    leg: Leg,
    reason: z.enum(['sleep', 'lock']),
    since: Now,
  }),
  /** Nothing counts until the learner has answered. Focus only; the session stays open. */
  z.strictObject({ ...common, phase: z.literal('asking'), leg: Leg, question: Question }),
])
export type TimerState = z.infer<typeof TimerState>

/** What the learner can answer: end it where they left, go on without the gap, count the gap too, drop the session. */
export const Answer = z.enum(['finish', 'resume', 'keep', 'discard'])
export type Answer = z.infer<typeof Answer>

/** What the learner does. */
export type TimerCommand =
  | {
      readonly type: 'start'
      readonly work: Work
      readonly mode: TimerMode
      readonly settings: TimerSettings
      /** The study day that contains now. */
      readonly day: string
    }
  /** Begins the break that is due, or another one. */
  | {
      readonly type: 'start-break'
      readonly kind: 'short-break' | 'long-break'
      readonly settings: TimerSettings
    }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  /** Ends a focus interval early: it counts as completed, and what follows it follows. */
  | { readonly type: 'finish' }
  /** Goes on to what follows without counting the interval as completed. */
  | { readonly type: 'skip' }
  /** Ends whatever runs; nothing follows. */
  | { readonly type: 'stop' }
  | { readonly type: 'extend'; readonly ms: number }
  /** Goes on with something else in the same interval. */
  | { readonly type: 'switch'; readonly work: Work }
  | { readonly type: 'answer'; readonly answer: Answer }

/** What the host tells: time passes, and hints of its system. Hints may be missing, late or wrong. */
export type TimerSignal =
  | { readonly type: 'tick' }
  | { readonly type: 'sleep' }
  | { readonly type: 'wake' }
  | { readonly type: 'lock' }
  | { readonly type: 'unlock' }
  /** No key or mouse for `forMs`. */
  | { readonly type: 'idle'; readonly forMs: number }
  /** Key or mouse again. */
  | { readonly type: 'active' }
  /** The host has started again over a stored state: `mono` readings before it mean nothing. */
  | { readonly type: 'restart' }

export type TimerEvent = TimerCommand | TimerSignal

/** What the learner is told, with a sound. */
export const Notice = z.enum(['focus-ended', 'break-ended', 'away'])
export type Notice = z.infer<typeof Notice>

/** What a step asks the host to do, in order. At most one session is open at any time. */
export type TimerEffect =
  | { readonly type: 'session-open'; readonly startMs: number; readonly work: Work }
  /** The open session has this much by now. */
  | { readonly type: 'session-count'; readonly countedMs: number }
  | { readonly type: 'session-close'; readonly countedMs: number }
  /** Discarded, or too short to be meant. */
  | { readonly type: 'session-drop' }
  | {
      readonly type: 'interval-end'
      readonly kind: IntervalKind
      readonly countedMs: number
      readonly completed: boolean
    }
  | { readonly type: 'notice'; readonly notice: Notice }
  /** For the record: time passed that nobody saw, or the wall clock was set by `ms`. */
  | { readonly type: 'gap'; readonly ms: number }
  | { readonly type: 'clock-jump'; readonly ms: number }

export type Step = {
  readonly state: TimerState
  readonly effects: readonly TimerEffect[]
  /** False when the event meant nothing in this state; time that passed is counted all the same. */
  readonly accepted: boolean
  /** Whether anything but the counted time is different: what was shown before is stale. */
  readonly changed: boolean
}
