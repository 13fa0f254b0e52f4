import { describe, expect, test } from 'vitest'
import { clockText, faceAt, moodOf } from '../../../../src/renderer/app/timer/clock-face.ts'
import { focusView, timerView } from '../../../support/view-builders.ts'

const running = focusView()
const at = (timer: typeof running, afterMs: number) => faceAt(timer, timer.anchorMs + afterMs)

const interval = (over: Partial<NonNullable<typeof running.interval>>) => ({
  kind: 'focus' as const,
  mode: 'countdown' as const,
  plannedMs: 1_500_000,
  countedMs: 0,
  ...over,
})

describe('a countdown', () => {
  test.each([
    [0, '25:00'],
    [1, '25:00'],
    [999, '25:00'],
    [1000, '24:59'],
    [1001, '24:59'],
    [1_499_000, '0:01'],
    [1_499_999, '0:01'],
    [1_500_000, '0:00'],
  ])('shows after %i ms %s', (afterMs, text) => {
    expect(at(running, afterMs).text).toBe(text)
  })

  test('waits at its end for the service, which alone ends it', () => {
    expect(at(running, 1_530_000)).toEqual({ text: '0:00', changesInMs: null, fraction: 1, secondsLeft: 0 })
  })

  test('says when its digits change, to the millisecond', () => {
    for (const afterMs of [0, 1, 999, 1000, 600_500]) {
      const { text, changesInMs } = at(running, afterMs)
      expect(at(running, afterMs + changesInMs! - 1).text).toBe(text)
      expect(at(running, afterMs + changesInMs!).text).not.toBe(text)
    }
  })

  test('goes on from what was counted before its anchor', () => {
    expect(at(focusView({ interval: interval({ countedMs: 600_000 }) }), 30_000).text).toBe('14:30')
  })

  test('stands still while it is paused, whatever the time', () => {
    const paused = focusView({ phase: 'paused', interval: interval({ countedMs: 60_000 }) })
    expect(at(paused, 3_600_000)).toMatchObject({ text: '24:00', changesInMs: null })
  })

  test('loses nothing to a clock that was set back', () => {
    expect(at(focusView({ interval: interval({ countedMs: 60_000 }) }), -3_600_000).text).toBe('24:00')
  })

  test('shows hours when it has any', () => {
    const long = focusView({ interval: interval({ plannedMs: 5_400_000 }) })
    expect(at(long, 0).text).toBe('1:30:00')
    expect(at(long, 1_801_000).text).toBe('59:59')
  })
})

describe('beyond the end', () => {
  const overtime = focusView({ interval: interval({ countedMs: 1_500_000 }) })

  test('overtime counts up from +0:00 once the service says so', () => {
    expect(moodOf(overtime)).toBe('overtime')
    expect(at(overtime, 0).text).toBe('+0:00')
    expect(at(overtime, 72_500).text).toBe('+1:12')
    expect(at(overtime, 3_600_000).text).toBe('+1:00:00')
  })

  test('five minutes more make it a countdown again', () => {
    const longer = focusView({ interval: interval({ countedMs: 1_500_000, plannedMs: 1_800_000 }) })
    expect(moodOf(longer)).toBe('focus')
    expect(at(longer, 0).text).toBe('5:00')
  })
})

describe('counting up', () => {
  const countUp = focusView({ interval: interval({ mode: 'count-up', plannedMs: null }) })

  test('shows full seconds and has no end', () => {
    expect(at(countUp, 999).text).toBe('0:00')
    expect(at(countUp, 3_661_000)).toEqual({
      text: '1:01:01',
      changesInMs: 1000,
      fraction: null,
      secondsLeft: null,
    })
  })
})

describe('nothing under way', () => {
  test('shows nothing', () => {
    expect(at(timerView(), 5000)).toMatchObject({ text: '', changesInMs: null })
    expect(moodOf(timerView())).toBe('idle')
  })
})

test('seconds as a clock writes them', () => {
  expect([0, 9, 60, 3599, 3600, 36_000].map(clockText)).toEqual([
    '0:00',
    '0:09',
    '1:00',
    '59:59',
    '1:00:00',
    '10:00:00',
  ])
})
