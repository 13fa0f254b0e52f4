import { expect } from 'vitest'
import type { OperationName } from '#contract/operations.ts'
import type { Bench } from './bench.ts'
import { NO_ID } from './bench.ts'
import type { Case } from './cases.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS

/** Ten minutes of focus, then nobody knows for eight hours: the timer asks. */
const askAfterTheNight = async ({ call, clocks }: Bench): Promise<void> => {
  await call('timer.start', { version: 0, topicId: null })
  clocks.advance(10 * MINUTE_MS)
  clocks.sleep(480 * MINUTE_MS)
  clocks.advance(10 * SECOND_MS)
}

export const timerCases: Pick<
  Record<OperationName, Case>,
  'timer.get' | 'timer.start' | 'timer.command' | 'timer.answer'
> = {
  'timer.get': {
    works: async ({ call, planned }) => {
      expect(await call('timer.get', {})).toMatchObject({
        version: 0,
        phase: 'idle',
        interval: null,
        due: 'focus',
        suggestion: null,
      })
      await planned()
      expect(await call('timer.get', {})).toMatchObject({
        suggestion: { topic: { title: 'Topic a', status: 'pending' }, kind: 'learn' },
      })
    },
    fails: ({ fails }) => fails('timer.get', { extra: 1 }, 'INVALID'),
  },
  'timer.start': {
    works: async ({ call, planned, event }) => {
      await planned()
      const { suggestion } = await call('timer.get', {})
      const told = await event(
        ({ type }) => type === 'timer',
        () => call('timer.start', { version: 0, topicId: suggestion?.topic.id ?? NO_ID }),
      )
      expect(told).toMatchObject({
        timer: {
          version: 1,
          phase: 'running',
          interval: { kind: 'focus', plannedMs: 25 * MINUTE_MS },
          topic: { title: 'Topic a', status: 'in-progress' },
        },
      })
    },
    fails: async ({ call, fails }) => {
      await fails('timer.start', { version: 0, topicId: NO_ID }, 'NOT_FOUND')
      await fails('timer.start', { version: 0, topicId: null, mode: 'backwards' }, 'INVALID')
      await call('timer.start', { version: 0, topicId: null })
      await fails('timer.start', { version: 0, topicId: null }, 'CONFLICT')
    },
  },
  'timer.command': {
    works: async ({ call, clocks }) => {
      await call('timer.start', { version: 0, topicId: null, mode: 'count-up' })
      clocks.advance(3 * MINUTE_MS)
      expect(await call('timer.command', { version: 1, command: { type: 'pause' } })).toMatchObject({
        version: 2,
        phase: 'paused',
        interval: { mode: 'count-up', plannedMs: null, countedMs: 3 * MINUTE_MS },
      })
      expect(await call('timer.command', { version: 2, command: { type: 'stop' } })).toMatchObject({
        phase: 'idle',
      })
      expect(
        await call('timer.command', { version: 3, command: { type: 'start-break', kind: 'long-break' } }),
      ).toMatchObject({ phase: 'running', interval: { kind: 'long-break' } })
    },
    fails: async ({ call, fails }) => {
      await fails('timer.command', { version: 0, command: { type: 'pause' } }, 'CONFLICT')
      await fails('timer.command', { version: 0, command: { type: 'extend', minutes: 0 } }, 'INVALID')
      await call('timer.start', { version: 0, topicId: null })
      await fails('timer.command', { version: 0, command: { type: 'pause' } }, 'CONFLICT')
    },
  },
  'timer.answer': {
    works: async (bench) => {
      await askAfterTheNight(bench)
      const { version, question } = await bench.call('timer.get', {})
      expect(question).toMatchObject({ reason: 'gap', countedMs: 10 * MINUTE_MS })
      expect(await bench.call('timer.answer', { version, answer: 'finish' })).toMatchObject({
        version: version + 1,
        phase: 'idle',
        question: null,
      })
    },
    fails: async ({ fails }) => {
      await fails('timer.answer', { version: 0, answer: 'finish' }, 'CONFLICT')
      await fails('timer.answer', { version: 0, answer: 'perhaps' }, 'INVALID')
    },
  },
}
