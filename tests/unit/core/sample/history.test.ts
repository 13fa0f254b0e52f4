import { expect, test } from 'vitest'
import { sampleHistory } from '#core/sample/history.ts'
import type { SampleLife } from '#core/sample/history.ts'
import { addDays } from '#core/time/day.ts'
import { startOfDay } from '#core/time/zone.ts'

const zone = 'Europe/Berlin'
const START = '2026-08-24'

const life = (more: Partial<SampleLife> = {}): SampleLife => ({
  topics: Array.from({ length: 40 }, (_, at) => ({ id: `${at}`, title: `Topic ${at}`, minutes: 400 })),
  days: Array.from({ length: 78 }, (_, at) => ({
    day: addDays(START, at),
    startMinute: 1080,
    minutes: 150,
    kind: at % 2 === 0 ? 'learn' : 'practice',
  })),
  zone,
  seed: 9,
  ...more,
})

test('the same seed gives the same history, another one another', () => {
  expect(sampleHistory(life())).toEqual(sampleHistory(life()))
  expect(sampleHistory(life({ seed: 10 }))).not.toEqual(sampleHistory(life()))
})

test('sessions follow each other on their days, and nothing is left for later than the last one', () => {
  const { sessions } = sampleHistory(life())
  expect(sessions.length).toBeGreaterThan(250)
  for (const [at, { startMs, endMs }] of sessions.entries()) {
    expect(endMs).toBeGreaterThan(startMs)
    expect(startMs).toBeGreaterThan(sessions[at - 1]?.endMs ?? 0)
  }
  expect(sessions.at(-1)?.endMs).toBeLessThan(startOfDay(addDays(START, 78), zone))
})

test('topics are begun, then done, one after the other; the last one is still under way', () => {
  const { sessions, changes } = sampleHistory(life())
  const done = changes.filter(({ to }) => to === 'done').map(({ topicId }) => topicId)
  expect(done.length).toBeGreaterThan(15)
  expect(done).toEqual(done.map((_, at) => `${at}`))
  expect(changes.filter(({ from }) => from === 'pending')).toHaveLength(done.length + 1)
  expect(changes.map(({ atMs }) => atMs)).toEqual(changes.map(({ atMs }) => atMs).toSorted((a, b) => a - b))
  expect(sessions.at(-1)?.topicId).toBe(`${done.length}`)
})

test('a few days are missed, and none of the last eight', () => {
  const { sessions } = sampleHistory(life())
  const studied = (at: number): boolean => {
    const fromMs = startOfDay(addDays(START, at), zone)
    return sessions.some(({ startMs }) => startMs >= fromMs && startMs < fromMs + 86_400_000)
  }
  const days = Array.from({ length: 78 }, (_, at) => studied(at))
  expect(days.filter((isStudied) => !isStudied).length).toBeGreaterThan(4)
  expect(days.slice(-8)).not.toContain(false)
})

test('where all topics are done nothing is made up', () => {
  const { sessions, changes } = sampleHistory(life({ topics: [{ id: '0', title: 'Only', minutes: 60 }] }))
  expect(changes.map(({ to }) => to)).toEqual(['in-progress', 'done'])
  expect(sessions.length).toBeLessThan(8)
})
