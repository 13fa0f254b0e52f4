import { describe, expect, test } from 'vitest'
import { progressOf } from '../../../src/main/timer-progress.ts'
import type { TimerView } from '#contract/operations/timer.ts'

const MINUTE = 60_000
const timer = (change: Partial<TimerView> = {}): TimerView =>
  ({
    phase: 'running',
    interval: { kind: 'focus', mode: 'countdown', plannedMs: 25 * MINUTE, countedMs: 5 * MINUTE },
    anchorMs: 1_000_000,
    ...change,
  }) as TimerView

describe('the bar on the icon', () => {
  test('goes on while it runs', () => {
    expect(progressOf(timer(), 1_000_000 + 5 * MINUTE)).toEqual({ fraction: 0.4, mode: 'normal' })
  })

  test('stands still while it is paused', () => {
    expect(progressOf(timer({ phase: 'paused' }), 9_000_000)).toEqual({ fraction: 0.2, mode: 'paused' })
  })

  test('is full in overtime, and never less than nothing when the clock was set back', () => {
    expect(progressOf(timer(), 1_000_000 + 90 * MINUTE)?.fraction).toBe(1)
    expect(progressOf(timer(), 0)?.fraction).toBe(0.2)
  })

  test('is not there when nothing runs, or nothing says when it ends', () => {
    expect(progressOf(timer({ phase: 'idle', interval: null }), 0)).toBeNull()
    const interval = { kind: 'focus', mode: 'count-up', plannedMs: null, countedMs: 0 } as const
    expect(progressOf(timer({ interval }), 0)).toBeNull()
  })
})
