import { expect, test } from 'vitest'
import { titleAt } from '../../../../src/renderer/app/timer/timer-title.ts'
import { focusView, timerView } from '../../../support/view-builders.ts'

const focus = focusView()
const at = (timer: typeof focus, afterMs: number) => titleAt(timer, timer.anchorMs + afterMs).text

test('the title changes by the minute', () => {
  expect(titleAt(focus, focus.anchorMs)).toEqual({ text: '25 min · Decorators', changesInMs: 60_000 })
  expect(titleAt(focus, focus.anchorMs + 59_000)).toEqual({ text: '25 min · Decorators', changesInMs: 1000 })
  expect(at(focus, 60_000)).toBe('24 min · Decorators')
  expect(titleAt(focus, focus.anchorMs + 1_500_000).changesInMs).toBeNull()
})

test('what does not run has no minutes', () => {
  expect(at(focusView({ phase: 'paused' }), 0)).toBe('Paused · Decorators')
  expect(at(focusView({ phase: 'asking' }), 0)).toBe('Were you away?')
  expect(at(timerView(), 0)).toBeNull()
})

test('overtime, counting up and breaks are told apart', () => {
  const interval = focus.interval!
  expect(at(focusView({ interval: { ...interval, countedMs: 1_500_000 } }), 125_000)).toBe(
    '+2 min · Decorators',
  )
  expect(at(focusView({ interval: { ...interval, mode: 'count-up', plannedMs: null } }), 125_000)).toBe(
    '2 min · Decorators',
  )
  expect(at(focusView({ interval: { ...interval, kind: 'long-break' } }), 0)).toBe('25 min · Long break')
  expect(at(focusView({ topic: null }), 0)).toBe('25 min · Focus')
})
