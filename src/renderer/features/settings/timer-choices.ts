import { plural, t } from '@lingui/core/macro'
import { TimerSettings } from '#core/timer/model.ts'
import type { Lengths } from '../../ui/timer-presets.ts'

export { ownLengthsOf, presets, sameLengths, type Lengths } from '../../ui/timer-presets.ts'

export const lengthNames = ['focusMinutes', 'shortBreakMinutes', 'longBreakMinutes'] as const
export type LengthName = (typeof lengthNames)[number]

export const lengthWords: Readonly<Record<LengthName, string>> = {
  focusMinutes: t`Focus`,
  shortBreakMinutes: t`Short break`,
  longBreakMinutes: t`Long break`,
}

/** "25 / 5 / 15": focus, short break, long break. */
export const lengthsText = (lengths: Lengths): string => lengthNames.map((name) => lengths[name]).join(' / ')

/** The shortest and the longest an interval can be. */
export const limitsOf = (name: LengthName): { readonly least: number; readonly most: number } => {
  const { minValue, maxValue } = TimerSettings.shape[name]
  return { least: minValue ?? 1, most: maxValue ?? 1 }
}

/** What was typed, as a length this interval can have; null for anything else. */
export const lengthTyped = (name: LengthName, typed: number | string): number | null => {
  const length = TimerSettings.shape[name].safeParse(typed === '' ? Number.NaN : Number(typed))
  return length.success ? length.data : null
}

type Choice = { readonly value: string; readonly label: string }

/** Usual numbers, and the one in force where it is another. */
const withInForce = (usual: readonly number[], inForce: number): readonly number[] =>
  [...new Set([...usual, inForce])].sort((a, b) => a - b)

export const longBreakChoices = (inForce: number): Choice[] =>
  withInForce([0, 2, 3, 4, 5, 6, 8], inForce).map((count) => {
    if (count === 0) return { value: '0', label: t`Never` }
    if (count === 1) return { value: '1', label: t`Every focus interval` }
    return {
      value: String(count),
      label: t({
        context: 'after',
        message: plural(count, { one: '# focus interval', other: '# focus intervals' }),
      }),
    }
  })

export const idleChoices = (inForce: number): Choice[] =>
  withInForce([0, 2, 5, 10, 15, 30], inForce).map((minutes) => {
    if (minutes === 0) return { value: '0', label: t`Never` }
    return {
      value: String(minutes),
      label: t({ context: 'after', message: plural(minutes, { one: '# minute', other: '# minutes' }) }),
    }
  })

export const afterFocusChoices: readonly (Choice & { readonly value: TimerSettings['afterFocus'] })[] = [
  { value: 'break', label: t`Start the break` },
  { value: 'wait', label: t`Wait for me` },
  { value: 'overtime', label: t`Keep counting` },
]

export const afterBreakChoices: readonly (Choice & { readonly value: TimerSettings['afterBreak'] })[] = [
  { value: 'wait', label: t`Wait for me` },
  { value: 'focus', label: t`Start the next focus` },
]
