import { expect, test } from 'vitest'
import { DEFAULT_TIMER_SETTINGS } from '#core/timer/model.ts'
import type { AwayReason, Leg, TimerEffect, TimerState } from '#core/timer/model.ts'
import { noticeWords } from '#service/timer/notice-words.ts'
import { MINUTE } from './desk.ts'

const common = {
  cycle: { done: 1, lastEndMs: null, day: null },
  settings: DEFAULT_TIMER_SETTINGS,
  unattended: 0,
}

const focusLeg: Leg = {
  interval: { kind: 'focus', mode: 'countdown', plannedMs: 25 * MINUTE, countedMs: 25 * MINUTE },
  work: { topicId: null, kind: 'learn' },
  stretchMs: 25 * MINUTE,
  rung: true,
}
const ended: TimerEffect = { type: 'interval-end', kind: 'focus', countedMs: 25 * MINUTE, completed: true }
const waiting: TimerState = { ...common, phase: 'idle', due: 'long-break', work: null }
const asking = (reason: AwayReason, heldMs: number): TimerState => ({
  ...common,
  phase: 'asking',
  leg: focusLeg,
  question: { reason, fromMs: 0, backMs: heldMs, heldMs },
})
const counting: TimerState = {
  ...common,
  phase: 'running',
  leg: focusLeg,
  seen: { wall: 0, mono: 0 },
  idleSince: null,
}

test('the end of focus names what was studied, and what comes', () => {
  const words = (state: TimerState, effects: TimerEffect[]) =>
    noticeWords('focus-ended', { state, effects, topicTitle: 'Decorators' }).text
  expect(words(waiting, [ended])).toBe('25 min on Decorators. Long break when you like.')
  expect(words(counting, [])).toBe('25 min on Decorators. It goes on counting until you finish.')
  expect(words(asking('idle', 6 * MINUTE), [])).toBe(
    '25 min on Decorators. Were you away? Say what is to be kept.',
  )
})

test('nothing is said of a topic where there is none', () => {
  expect(noticeWords('focus-ended', { state: waiting, effects: [ended], topicTitle: null }).text).toBe(
    '25 min. Long break when you like.',
  )
  expect(noticeWords('break-ended', { state: waiting, effects: [], topicTitle: null }).text).toBe(
    'Go on when you like.',
  )
})

test('focus that begins by itself after a break is announced with its length', () => {
  const { text } = noticeWords('break-ended', { state: counting, effects: [], topicTitle: 'Decorators' })
  expect(text).toBe('Focus on Decorators: 25 min.')
})

test.each<[AwayReason, number, string, string]>([
  ['gap', 130 * MINUTE, 'Were you away?', 'Nothing was counted for 2 h 10 min. Say what is to be kept.'],
  ['idle', 6 * MINUTE, 'Were you away?', 'Nothing was typed or clicked for 6 min. Say what is to be kept.'],
  ['long', 0, 'Are you still there?', 'The timer has been counting for a long time. Say what is to be kept.'],
])('an absence (%s) is told as what is known of it', (reason, heldMs, title, text) => {
  const state = asking(reason, heldMs)
  expect(noticeWords('away', { state, effects: [], topicTitle: null })).toEqual({ title, text })
})
