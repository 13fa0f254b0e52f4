import { describe, expect, test } from 'vitest'
import type { TimerView } from '#contract/operations/timer.ts'
import {
  changeWords,
  milestoneWords,
  msToMilestone,
} from '../../../../src/renderer/app/timer/announcements.ts'
import { faceAt } from '../../../../src/renderer/app/timer/clock-face.ts'
import { focusView, timerView } from '../../../support/view-builders.ts'

const MINUTE_MS = 60_000
const idle = timerView()
const focus = focusView()
const counted = (countedMs: number, over: Partial<TimerView> = {}): TimerView =>
  focusView({ ...over, interval: { ...focus.interval!, countedMs } })
const pause = (countedMs: number): TimerView => counted(countedMs, { phase: 'paused' })
const shortBreak = focusView({
  interval: { kind: 'short-break', mode: 'countdown', plannedMs: 300_000, countedMs: 0 },
})

describe('what changes are said', () => {
  test('a start, with its topic and length', () => {
    expect(changeWords(idle, focus)).toBe('Focus on Decorators, 25 minutes.')
    expect(changeWords(idle, focusView({ topic: null }))).toBe('Focus, 25 minutes.')
  })

  test('a pause and going on, with what is left', () => {
    expect(changeWords(focus, pause(13 * MINUTE_MS))).toBe('Paused, 12 minutes left.')
    expect(changeWords(pause(13 * MINUTE_MS), counted(13 * MINUTE_MS))).toBe('Going on, 12 minutes left.')
  })

  test('an end, with what begins by itself', () => {
    expect(changeWords(focus, shortBreak)).toBe('Focus is over. Short break, 5 minutes.')
    expect(changeWords(shortBreak, focus)).toBe('The break is over. Focus on Decorators, 25 minutes.')
    expect(changeWords(focus, idle)).toBe('Focus is over.')
    expect(changeWords(focus, counted(25 * MINUTE_MS))).toBe('Focus is over, still counting.')
  })

  test('not more minutes, another topic, or the question, which say so themselves', () => {
    const longer = focusView({ interval: { ...focus.interval!, plannedMs: 1_800_000 } })
    const other = focusView({ topic: { id: 'iterators', title: 'Iterators', status: 'pending' } })
    const asking = focusView({ phase: 'asking' })
    for (const after of [longer, other, asking]) expect(changeWords(focus, after)).toBeNull()
    expect(changeWords(asking, idle)).toBeNull()
  })
})

describe('what is left', () => {
  test('is said at five minutes and at one', () => {
    expect(milestoneWords(301, 300)).toBe('5 minutes left.')
    expect(milestoneWords(61, 60)).toBe('1 minute left.')
    expect(milestoneWords(300, 299)).toBeNull()
  })

  test('is said once, for the latest, after a while out of sight', () => {
    expect(milestoneWords(1500, 30)).toBe('1 minute left.')
    expect(milestoneWords(1500, 0)).toBeNull()
  })
})

/** All that a whole interval says, driven as the announcer does. */
const spoken = (timer: TimerView): string[] => {
  const said = [changeWords(idle, timer)]
  let wallMs = timer.anchorMs
  let left = faceAt(timer, wallMs).secondsLeft!
  for (let wait = msToMilestone(timer, wallMs); wait !== null; wait = msToMilestone(timer, wallMs)) {
    wallMs += wait
    const now = faceAt(timer, wallMs).secondsLeft!
    said.push(milestoneWords(left, now))
    left = now
  }
  said.push(changeWords(timer, shortBreak))
  return said.filter((words) => words !== null)
}

test('25 minutes are four sentences', () => {
  expect(spoken(focus)).toEqual([
    'Focus on Decorators, 25 minutes.',
    '5 minutes left.',
    '1 minute left.',
    'Focus is over. Short break, 5 minutes.',
  ])
})
