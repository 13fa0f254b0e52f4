import { afterAll, afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { faceAt } from '../../../../src/renderer/app/timer/clock-face.ts'
import { runClock, type ClockOptions } from '../../../../src/renderer/app/timer/run-clock.ts'
import { focusView } from '../../../support/view-builders.ts'

/** The parts of a window that a clock listens to. */
const page = Object.assign(new EventTarget(), { visibilityState: 'visible' })
const window = new EventTarget()
const timer = focusView()

/** A clock on the timer, with the texts it drew and when. */
const clockOf = (options?: ClockOptions) => {
  const drawn: { readonly text: string; readonly afterMs: number }[] = []
  const stop = runClock((wallMs) => {
    const { text, changesInMs } = faceAt(timer, wallMs)
    drawn.push({ text, afterMs: wallMs - timer.anchorMs })
    return changesInMs
  }, options)
  onTestFinished(stop)
  return { drawn, stop }
}

const turnTo = (state: 'visible' | 'hidden'): void => {
  page.visibilityState = state
  page.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  vi.useFakeTimers({ now: timer.anchorMs })
  vi.stubGlobal('document', page)
  vi.stubGlobal('window', window)
  page.visibilityState = 'visible'
})
afterEach(() => vi.useRealTimers())
afterAll(() => vi.unstubAllGlobals())

describe('a clock that is seen', () => {
  test('draws 25 minutes second by second, each just after it began, and then rests', () => {
    const { drawn } = clockOf()
    vi.advanceTimersByTime(1_600_000)
    expect(drawn).toHaveLength(1501)
    expect(drawn.map(({ text }) => text).slice(0, 2)).toEqual(['25:00', '24:59'])
    expect(drawn.at(-1)?.text).toBe('0:00')
    expect(drawn.every(({ afterMs }, second) => afterMs - second * 1000 < 10)).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('draws with others in one go', () => {
    const clocks = [clockOf(), clockOf()]
    vi.advanceTimersByTime(7)
    clocks.push(clockOf())
    expect(vi.getTimerCount()).toBe(1)
    for (let second = 0; second < 5; second += 1) {
      vi.advanceTimersToNextTimer()
      expect(clocks.map(({ drawn }) => drawn.at(-1)?.text)).toEqual(Array(3).fill(`24:5${9 - second}`))
    }
    clocks[0]?.stop()
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersToNextTimer()
    expect(clocks.map(({ drawn }) => drawn.at(-1)?.text)).toEqual(['24:55', '24:54', '24:54'])
  })

  test('stops when told to', () => {
    const { drawn, stop } = clockOf()
    stop()
    vi.advanceTimersByTime(5000)
    window.dispatchEvent(new Event('focus'))
    expect(drawn).toHaveLength(1)
  })
})

describe('a clock out of sight', () => {
  test('rests, and is right at once when it is seen again', () => {
    const { drawn } = clockOf()
    turnTo('hidden')
    const before = drawn.length
    vi.advanceTimersByTime(300_000)
    expect(drawn).toHaveLength(before)
    turnTo('visible')
    expect(drawn.at(-1)?.text).toBe('20:00')
  })

  test('is right at once when the window is used again after its timers stood still', () => {
    const { drawn } = clockOf()
    vi.setSystemTime(timer.anchorMs + 600_000)
    window.dispatchEvent(new Event('focus'))
    expect(drawn.at(-1)?.text).toBe('15:00')
  })

  test('goes on where it has to: the title', () => {
    const { drawn } = clockOf({ whileHidden: true })
    turnTo('hidden')
    vi.advanceTimersByTime(3500)
    expect(drawn.at(-1)?.text).toBe('24:57')
  })
})
