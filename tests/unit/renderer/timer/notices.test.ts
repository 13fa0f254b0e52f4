import { describe, expect, test } from 'vitest'
import { situationOf } from '../../../../src/renderer/app/timer/notice-store.ts'
import { nextActions } from '../../../../src/renderer/app/timer/notice-toast.tsx'
import { focusView, timerView } from '../../../support/view-builders.ts'

const decorators = { id: 'decorators', title: 'Decorators', status: 'in-progress' } as const
const iterators = { id: 'iterators', title: 'Iterators', status: 'pending' } as const
const suggestion = { topic: iterators, kind: 'learn' } as const
const labels = (...input: Parameters<typeof nextActions>) => nextActions(...input).map(({ label }) => label)

describe('the next step', () => {
  test('after focus is the break that waits, or going on', () => {
    const timer = timerView({ due: 'short-break', topic: decorators, suggestion })
    expect(labels('focus-ended', timer)).toEqual(['Start the break', 'Back to Decorators'])
  })

  test('after a break is back to what was studied, unless that is done', () => {
    expect(labels('break-ended', timerView({ topic: decorators, suggestion }))).toEqual([
      'Back to Decorators',
    ])
    const done = timerView({ topic: { ...decorators, status: 'done' }, suggestion })
    expect(labels('break-ended', done)).toEqual(['Start Iterators'])
    expect(labels('break-ended', timerView())).toEqual(['Start focus'])
  })

  test('leaves what began by itself alone, but for a way around the break', () => {
    const shortBreak = focusView({
      interval: { kind: 'short-break', mode: 'countdown', plannedMs: 300_000, countedMs: 0 },
    })
    expect(labels('focus-ended', shortBreak)).toEqual(['Go on without a break'])
    expect(labels('break-ended', focusView())).toEqual([])
  })

  test('of a question is its answer, which is asked elsewhere', () => {
    expect(labels('away', focusView({ phase: 'asking' }))).toEqual([])
  })
})

test('a notice outlives more minutes and another topic, not another interval', () => {
  const overtime = focusView({
    interval: { kind: 'focus', mode: 'countdown', plannedMs: 1, countedMs: 1 },
    topic: iterators,
  })
  expect(situationOf(overtime)).toBe(situationOf(focusView()))
  expect(situationOf(timerView())).not.toBe(situationOf(focusView()))
})
