import { t } from '@lingui/core/macro'
import type { TimerView } from '#contract/operations/timer.ts'

/** What the timer is doing, as the learner reads it. */
export type TimerMood =
  'idle' | 'focus' | 'overtime' | 'short-break' | 'long-break' | 'paused' | 'away' | 'asking'

export const moodWords: Readonly<Record<TimerMood, string>> = {
  idle: t`Not running`,
  focus: t`Focus`,
  overtime: t`Overtime`,
  'short-break': t`Short break`,
  'long-break': t`Long break`,
  paused: t`Paused`,
  away: t({ message: 'Away', context: 'the timer' }),
  asking: t`Waiting for you`,
}

type Drawn = Pick<TimerView, 'phase' | 'interval' | 'anchorMs'>

/** The service rings first and says so: from then on what is counted is beyond what was planned. */
const isOvertime = ({ interval }: Drawn): boolean =>
  interval !== null && interval.plannedMs !== null && interval.countedMs >= interval.plannedMs

export const moodOf = (timer: Drawn): TimerMood => {
  if (timer.phase !== 'running') return timer.phase
  if (timer.interval === null) return 'idle'
  return timer.interval.kind === 'focus' && isOvertime(timer) ? 'overtime' : timer.interval.kind
}

export const isFocus = (timer: Pick<TimerView, 'interval'>): boolean => timer.interval?.kind === 'focus'

/** What the clock shows at a moment. */
export type ClockFace = {
  /** "25:00", "1:05:00", "+0:12"; "" when nothing is under way. */
  readonly text: string
  /** Until it shows something else; null while it stands still. */
  readonly changesInMs: number | null
  /** How much of the interval is over, 0 to 1; null when counting up. */
  readonly fraction: number | null
  /** Null when counting up, and in overtime. */
  readonly secondsLeft: number | null
}

const SECOND_MS = 1000

/** "0:09", "25:00", "1:05:00". */
export const clockText = (seconds: number): string => {
  const two = (value: number): string => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

const NOTHING: ClockFace = { text: '', changesInMs: null, fraction: null, secondsLeft: null }

/** How much of the interval has passed at a wall time (UTC ms). A clock that was set back takes nothing away. */
export const countedAt = ({ phase, interval, anchorMs }: Drawn, wallMs: number): number =>
  interval === null
    ? 0
    : interval.countedMs + (phase === 'running' ? Math.max(0, Math.floor(wallMs) - anchorMs) : 0)

/**
 * The clock at a wall time (UTC ms). A countdown shows the seconds begun, so that it starts at its whole length and
 * reaches 0:00 at its end; there it waits for the service, which alone ends intervals or lets them run over.
 */
export const faceAt = (timer: Drawn, wallMs: number): ClockFace => {
  const { interval } = timer
  if (interval === null) return NOTHING
  const countedMs = countedAt(timer, wallMs)
  const runs = timer.phase === 'running'
  const changesInMs = runs ? SECOND_MS - (countedMs % SECOND_MS) : null
  if (interval.plannedMs === null) {
    return {
      text: clockText(Math.floor(countedMs / SECOND_MS)),
      changesInMs,
      fraction: null,
      secondsLeft: null,
    }
  }
  const overMs = countedMs - interval.plannedMs
  if (isOvertime(timer)) {
    const text = `+${clockText(Math.floor(overMs / SECOND_MS))}`
    return { text, changesInMs, fraction: 1, secondsLeft: null }
  }
  const secondsLeft = Math.max(0, Math.ceil(-overMs / SECOND_MS))
  return {
    text: clockText(secondsLeft),
    changesInMs: secondsLeft === 0 ? null : changesInMs,
    fraction: Math.min(1, countedMs / interval.plannedMs),
    secondsLeft,
  }
}
