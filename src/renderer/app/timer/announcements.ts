import { plural, t } from '@lingui/core/macro'
import type { TimerView } from '#contract/operations/timer.ts'
import { countedAt, faceAt, isFocus, moodOf } from './clock-face.ts'

/** "25 minutes", "1 minute", "40 seconds": spoken, so nothing is shortened. */
export const spokenLength = (seconds: number): string => {
  if (seconds < 60) return plural(seconds, { one: '# second', other: '# seconds' })
  const minutes = Math.round(seconds / 60)
  return plural(minutes, { one: '# minute', other: '# minutes' })
}

/** "25 minutes"; null when counting up. */
const spokenLeft = (timer: TimerView): string | null => {
  const { secondsLeft } = faceAt(timer, timer.anchorMs)
  return secondsLeft === null ? null : spokenLength(secondsLeft)
}

const focusWords = (timer: TimerView): string => {
  const left = spokenLeft(timer)
  const title = timer.topic?.title
  if (title === undefined) return left === null ? t`Focus.` : t`Focus, ${left}.`
  return left === null ? t`Focus on ${title}.` : t`Focus on ${title}, ${left}.`
}

const startWords = (timer: TimerView): string => {
  const left = spokenLeft(timer)
  switch (timer.interval?.kind) {
    case 'short-break':
      return left === null ? t`Short break.` : t`Short break, ${left}.`
    case 'long-break':
      return left === null ? t`Long break.` : t`Long break, ${left}.`
    default:
      return focusWords(timer)
  }
}

const pausedWords = (timer: TimerView): string => {
  const left = spokenLeft(timer)
  return left === null ? t`Paused.` : t`Paused, ${left} left.`
}

const goingOnWords = (timer: TimerView): string => {
  const left = spokenLeft(timer)
  return left === null ? t`Going on.` : t`Going on, ${left} left.`
}

const overWords = (timer: TimerView): string => (isFocus(timer) ? t`Focus is over.` : t`The break is over.`)

const isUnderWay = ({ phase }: TimerView): boolean =>
  phase === 'running' || phase === 'paused' || phase === 'away'

/**
 * What a screen reader is told when the timer changes: started, paused, going on, finished. Null for everything else:
 * more minutes, another topic (its toast says so), the question (its dialog does).
 */
export const changeWords = (before: TimerView, after: TimerView): string | null => {
  if (after.phase === 'asking' || after.phase === 'away') return null
  if (after.phase === 'idle') return isUnderWay(before) ? overWords(before) : null
  if (after.phase === 'paused') {
    return before.phase === 'paused' ? null : pausedWords(after)
  }
  if (before.phase !== 'running') {
    const goesOn = before.phase !== 'idle' && before.interval?.kind === after.interval?.kind
    return goesOn && (after.interval?.countedMs ?? 0) > 0 ? goingOnWords(after) : startWords(after)
  }
  if (before.interval?.kind !== after.interval?.kind) return `${overWords(before)} ${startWords(after)}`
  return moodOf(before) !== 'overtime' && moodOf(after) === 'overtime'
    ? t`Focus is over, still counting.`
    : null
}

/** Said when so many seconds are left. */
const MILESTONES = [300, 60] as const

/** What is said when the time left has gone from one number of seconds to another; at most the latest. */
export const milestoneWords = (fromSeconds: number, toSeconds: number): string | null => {
  const passed = MILESTONES.findLast((seconds) => fromSeconds > seconds && toSeconds <= seconds)
  if (passed === undefined || toSeconds <= 0) return null
  const left = spokenLength(passed)
  return t`${left} left.`
}

/** Until the next milestone of a running countdown; null when none is ahead. */
export const msToMilestone = (timer: TimerView, wallMs: number): number | null => {
  const plannedMs = timer.interval?.plannedMs ?? null
  if (timer.phase !== 'running' || plannedMs === null) return null
  const leftMs = plannedMs - countedAt(timer, wallMs)
  const ahead = MILESTONES.find((seconds) => seconds * 1000 < leftMs)
  return ahead === undefined ? null : leftMs - ahead * 1000
}
