import type { TimerSettings } from '#core/timer/model.ts'

/** The lengths of the three intervals, in whole minutes. */
export type Lengths = Pick<TimerSettings, 'focusMinutes' | 'shortBreakMinutes' | 'longBreakMinutes'>

/** Rhythms that many people keep. */
export const presets: readonly Lengths[] = [
  { focusMinutes: 25, shortBreakMinutes: 5, longBreakMinutes: 15 },
  { focusMinutes: 50, shortBreakMinutes: 10, longBreakMinutes: 20 },
]
