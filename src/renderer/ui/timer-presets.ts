import type { IntervalLengths, TimerSettings } from '#core/timer/model.ts'

export type Lengths = IntervalLengths

/** Rhythms that many people keep. */
export const presets: readonly Lengths[] = [
  { focusMinutes: 25, shortBreakMinutes: 5, longBreakMinutes: 15 },
  { focusMinutes: 50, shortBreakMinutes: 10, longBreakMinutes: 20 },
]

export const sameLengths = (a: Lengths, b: Lengths): boolean =>
  a.focusMinutes === b.focusMinutes &&
  a.shortBreakMinutes === b.shortBreakMinutes &&
  a.longBreakMinutes === b.longBreakMinutes

const isPreset = (lengths: Lengths): boolean => presets.some((preset) => sameLengths(preset, lengths))

export const lengthsOf = ({ focusMinutes, shortBreakMinutes, longBreakMinutes }: Lengths): Lengths => ({
  focusMinutes,
  shortBreakMinutes,
  longBreakMinutes,
})

type Chosen = { readonly timer: TimerSettings; readonly ownLengths: Lengths }

/** The rhythm of the learner's own: the one in force when it is none of the well-known, else the last; null: none yet. */
export const ownLengthsOf = ({ timer, ownLengths }: Chosen): Lengths | null => {
  if (!isPreset(timer)) return lengthsOf(timer)
  return isPreset(ownLengths) ? null : ownLengths
}

/** What is stored as the learner's own when another rhythm is chosen over the one in force. */
export const lengthsToKeep = (chosen: Chosen): Lengths => ownLengthsOf(chosen) ?? chosen.ownLengths
