import { describe, expect, test } from 'vitest'
import type { TimerView } from '#contract/operations/timer.ts'
import { topicToStart, trayItems, trayWords } from '../../../src/main/tray-words.ts'
import { timerView } from '../../support/stub-timer-service.ts'

const MINUTE_MS = 60_000

const topic = (title: string) => ({
  id: '0190aaaa-0000-7000-8000-000000000001',
  title,
  status: 'in-progress' as const,
})

const interval = (changes: Partial<NonNullable<TimerView['interval']>>) => ({
  kind: 'focus' as const,
  mode: 'countdown' as const,
  plannedMs: 25 * MINUTE_MS,
  countedMs: 0,
  ...changes,
})

const labels = (view: TimerView) => trayItems(view).map(({ label }) => label)

describe('a running interval', () => {
  test.each([
    [0, '25 min left', 60_000],
    [1, '25 min left', 59_999],
    [59_999, '25 min left', 1],
    [60_000, '24 min left', 60_000],
    [24 * MINUTE_MS + 30_000, '1 min left', 30_000],
    [25 * MINUTE_MS, '0 min over', 60_000],
    [27 * MINUTE_MS + 10_000, '2 min over', 50_000],
  ])('%i ms after its start has %s, true for %i ms', (nowMs, text, changesInMs) => {
    expect(trayWords(timerView({ interval: interval({}) }), nowMs)).toMatchObject({
      line: `Focus, ${text}`,
      changesInMs,
    })
  })

  test('counts on from what was counted at its anchor', () => {
    const view = timerView({ interval: interval({ countedMs: 10 * MINUTE_MS }), anchorMs: 1_000_000 })
    expect(trayWords(view, 1_000_000 + 5 * MINUTE_MS).title).toBe('10 min')
  })

  test('is not longer left over than it was, where the clock was set back', () => {
    const view = timerView({ interval: interval({}), anchorMs: 1_000_000 })
    expect(trayWords(view, 0).title).toBe('25 min')
  })

  test('without an end counts up', () => {
    const view = timerView({ interval: interval({ mode: 'count-up', plannedMs: null }) })
    expect(trayWords(view, 150_000)).toMatchObject({
      line: 'Focus, 2 min',
      title: '2 min',
      changesInMs: 30_000,
    })
  })

  test('names its topic, short enough for a tooltip', () => {
    const words = trayWords(timerView({ topic: topic('Decorators '.repeat(20)) }), 0)
    expect(words.tooltip).toMatch(/^Roadbook: Focus, 24 min left\nDecorators .*…$/)
    expect(words.tooltip.length).toBeLessThan(127)
  })

  test('that is a break names no topic', () => {
    const view = timerView({ interval: interval({ kind: 'long-break' }), topic: topic('Decorators') })
    expect(trayWords(view, 0).tooltip).toBe('Roadbook: Long break, 25 min left')
  })
})

test.each([
  ['paused', 'Focus paused, 24 min left', 'Paused'],
  ['away', 'Focus waits for you', ''],
  ['asking', 'Were you away?', ''],
] as const)('a timer that is %s stands still', (phase, line, title) => {
  expect(trayWords(timerView({ phase }), 600_000)).toMatchObject({ line, title, changesInMs: null })
})

test('a timer without an interval says so', () => {
  expect(trayWords(timerView({ phase: 'idle', interval: null }), 0)).toEqual({
    line: 'Nothing is running',
    tooltip: 'Roadbook: Nothing is running',
    title: '',
    changesInMs: null,
  })
})

describe('what can be done', () => {
  test.each([
    ['running', ['Pause', 'Skip', 'Open Roadbook', 'Timer window', 'Quit']],
    ['paused', ['Resume', 'Skip', 'Open Roadbook', 'Timer window', 'Quit']],
    ['away', ['Resume', 'Open Roadbook', 'Timer window', 'Quit']],
    ['asking', ['Answer in Roadbook', 'Timer window', 'Quit']],
  ] as const)('while it is %s', (phase, expected) => {
    expect(labels(timerView({ phase }))).toEqual(expected)
  })

  test('a break can be skipped', () => {
    expect(labels(timerView({ interval: interval({ kind: 'short-break' }) }))).toContain('Skip the break')
  })

  test('nothing running: what is due by the plan can be started, else what was studied last', () => {
    const idle = timerView({ phase: 'idle', interval: null, due: 'focus' })
    const suggestion = { topic: topic('Generators'), kind: 'learn' as const }
    expect(labels(idle)[0]).toBe('Start focus')
    expect(labels({ ...idle, topic: topic('Decorators') })[0]).toBe('Start “Decorators”')
    expect(labels({ ...idle, topic: topic('Decorators'), suggestion })[0]).toBe('Start “Generators”')
    expect(topicToStart({ ...idle, suggestion })?.id).toBe(suggestion.topic.id)
  })

  test('a break that is due comes first, and focus can be started all the same', () => {
    const idle = timerView({ phase: 'idle', interval: null, due: 'long-break' })
    expect(labels(idle).slice(0, 2)).toEqual(['Start the long break', 'Start focus'])
  })
})
