import { describe, expect, test } from 'vitest'
import { cycleDots, cycleText } from '../../../../src/renderer/features/timer/cycle-words.ts'
import { roadPosts } from '../../../../src/renderer/features/timer/road-posts.ts'
import { focusView, timerView } from '../../../support/view-builders.ts'

const states = (timer: ReturnType<typeof timerView>) => cycleDots(timer).map(({ state }) => state)

describe('the way to the long break', () => {
  test('shows what is done and what is under way', () => {
    const third = focusView({ cycle: { done: 2, every: 4 } })
    expect(states(third)).toEqual(['done', 'done', 'now', 'open'])
    expect(cycleText(third)).toBe('2 of 4 before the long break')
  })

  test('is full while the long break is due or on, and begins anew after it', () => {
    const cycle = { done: 4, every: 4 }
    const due = timerView({ cycle, due: 'long-break' })
    const on = focusView({
      cycle,
      interval: { kind: 'long-break', mode: 'countdown', plannedMs: 900_000, countedMs: 0 },
    })
    for (const timer of [due, on]) expect(cycleText(timer)).toBe('4 of 4 before the long break')
    expect(cycleText(timerView({ cycle, due: 'focus' }))).toBe('0 of 4 before the long break')
  })

  test('has no dots without long breaks', () => {
    const timer = timerView({ cycle: { done: 3, every: 0 } })
    expect(cycleDots(timer)).toEqual([])
    expect(cycleText(timer)).toBe('3 focus intervals done')
  })
})

describe('posts along the road', () => {
  test('stand every five minutes, further apart in long intervals, and never at the end', () => {
    expect(roadPosts(25 * 60_000)).toEqual([0.2, 0.4, 0.6, 0.8])
    expect(roadPosts(5 * 60_000)).toEqual([])
    expect(roadPosts(60 * 60_000)).toHaveLength(11)
    expect(roadPosts(12 * 3_600_000)).toHaveLength(11)
  })
})
