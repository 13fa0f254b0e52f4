import { describe, expect, test } from 'vitest'
import { DEFAULT_TIMER_SETTINGS, TimerSettings } from '#core/timer/model.ts'
import {
  afterBreakChoices,
  afterFocusChoices,
  idleChoices,
  lengthNames,
  lengthsText,
  lengthTyped,
  limitsOf,
  longBreakChoices,
  presets,
  sameLengths,
} from '../../../../src/renderer/features/settings/timer-choices.ts'

const values = (choices: readonly { readonly value: string }[]) => choices.map(({ value }) => value)

describe('rhythms', () => {
  test('a rhythm is chosen when the three numbers match, whatever follows the intervals', () => {
    const timer: TimerSettings = { ...DEFAULT_TIMER_SETTINGS, afterFocus: 'wait', longBreakEvery: 0 }
    expect(presets.map((lengths) => sameLengths(lengths, timer))).toEqual([true, false])
    expect(presets.some((lengths) => sameLengths(lengths, { ...timer, longBreakMinutes: 16 }))).toBe(false)
  })

  test('a rhythm reads focus, short break, long break', () => {
    expect(presets.map(lengthsText)).toEqual(['25 / 5 / 15', '50 / 10 / 20'])
  })

  test('every rhythm on offer can be saved', () => {
    for (const lengths of presets) {
      expect(TimerSettings.safeParse({ ...DEFAULT_TIMER_SETTINGS, ...lengths }).success).toBe(true)
    }
  })
})

describe('a typed length', () => {
  test.each([
    ['45', 45],
    [45, 45],
    ['1', 1],
    ['240', 240],
  ])('%j is %j minutes of focus', (typed, minutes) => {
    expect(lengthTyped('focusMinutes', typed)).toBe(minutes)
  })

  test.each(['', '0', '-5', '241', '12.5', 'half an hour', Number.NaN])('%j is none', (typed) => {
    expect(lengthTyped('focusMinutes', typed)).toBeNull()
  })

  test('the limits that are said are the limits that hold', () => {
    for (const name of lengthNames) {
      const { least, most } = limitsOf(name)
      expect([least - 1, least, most, most + 1].map((minutes) => lengthTyped(name, minutes))).toEqual([
        null,
        least,
        most,
        null,
      ])
    }
  })
})

describe('what can be chosen', () => {
  test('a number from elsewhere stays on offer while it is in force', () => {
    expect(values(longBreakChoices(7))).toEqual(['0', '2', '3', '4', '5', '6', '7', '8'])
    expect(values(idleChoices(1))).toContain('1')
  })

  test('zero reads "never"', () => {
    expect(longBreakChoices(4)[0]).toEqual({ value: '0', label: 'Never' })
    expect(idleChoices(5)[0]).toEqual({ value: '0', label: 'Never' })
  })

  test('every way to go on is on offer', () => {
    expect(values(afterFocusChoices)).toEqual(TimerSettings.shape.afterFocus.options)
    expect(values(afterBreakChoices)).toEqual(TimerSettings.shape.afterBreak.options)
  })

  test('every number on offer can be saved', () => {
    for (const value of values(longBreakChoices(4))) {
      expect(TimerSettings.shape.longBreakEvery.safeParse(Number(value)).success).toBe(true)
    }
    for (const value of values(idleChoices(5))) {
      expect(TimerSettings.shape.idleMinutes.safeParse(Number(value)).success).toBe(true)
    }
  })
})
