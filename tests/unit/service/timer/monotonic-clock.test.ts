import { describe, expect, test } from 'vitest'
import { createMonotonicClock } from '#service/timer/monotonic-clock.ts'
import type { ClockSources } from '#service/timer/monotonic-clock.ts'

/** Sources to turn: Node's clock at 1.5 s, the computer up for 100 s. */
const sourcesOf = (platform: NodeJS.Platform) => {
  let processMs = 1500.25
  let uptimeMs = 100_000
  let readUptime = (): number => uptimeMs
  const sources: ClockSources = { platform, processMs: () => processMs, uptimeMs: () => readUptime() }
  return {
    sources,
    replaceUptime: (read: () => number) => {
      readUptime = read
    },
    pass: (ms: number) => {
      processMs += ms
      uptimeMs += ms
    },
    sleep: (ms: number) => {
      uptimeMs += ms
    },
  }
}

describe('on Linux', () => {
  test('sleep counts: the uptime is read', () => {
    const { sources, pass, sleep } = sourcesOf('linux')
    const clock = createMonotonicClock(sources)
    const before = clock.read()
    pass(2000)
    sleep(3_600_000)
    expect(clock.read() - before).toBe(3_602_000)
    expect(clock.model).toBe('runs-in-sleep')
  })

  test.each<[string, () => number]>([
    [
      'cannot be read',
      () => {
        throw new Error('no such file')
      },
    ],
    ['is no number', () => Number.NaN],
  ])('where the uptime %s, Node has the time', (_what, uptimeMs) => {
    const { sources, pass } = sourcesOf('linux')
    const clock = createMonotonicClock({ ...sources, uptimeMs })
    const before = clock.read()
    pass(2000)
    expect(clock.read() - before).toBe(2000)
    expect(clock.model).toBe('stops-in-sleep')
  })

  test.each<[string, number | null]>([
    ['fails', null],
    ['goes back', 5],
    ['stands still', 100_000],
  ])(
    'an uptime that %s later on is not asked again, and readings go on from where they were',
    (_what, then) => {
      const { sources, pass, replaceUptime } = sourcesOf('linux')
      const clock = createMonotonicClock(sources)
      const before = clock.read()
      replaceUptime(() => {
        if (then === null) throw new Error('gone')
        return then
      })
      pass(60_000)
      expect(clock.read() - before).toBe(60_000)
      pass(500)
      expect(clock.read() - before).toBe(60_500)
      expect(clock.model).toBe('stops-in-sleep')
    },
  )
})

test.each<[NodeJS.Platform, string]>([
  ['darwin', 'runs-in-sleep'],
  ['win32', 'runs-in-sleep'],
  ['freebsd', 'stops-in-sleep'],
])("on %s Node's own clock %s", (platform, model) => {
  const { sources, pass } = sourcesOf(platform)
  const clock = createMonotonicClock(sources)
  expect(clock.model).toBe(model)
  expect(clock.read()).toBe(1500)
  pass(1000)
  expect(clock.read()).toBe(2500)
})

test('the clock of this computer gives whole milliseconds and never goes back', () => {
  const clock = createMonotonicClock()
  const readings = Array.from({ length: 1000 }, () => clock.read())
  expect(readings.every(Number.isSafeInteger)).toBe(true)
  expect(readings).toEqual(readings.toSorted((left, right) => left - right))
})
