import { expect } from 'vitest'
import type { sessionOperations } from '#contract/operations/sessions.ts'
import { MONDAY_MS } from '../support/test-service.ts'
import type { Bench } from './bench.ts'
import { NO_ID } from './bench.ts'
import type { Case } from './cases.ts'

const MINUTE_MS = 60_000

/** The half hour before now, on nothing in particular. */
const HALF_HOUR = {
  topicId: null,
  kind: 'learn',
  startMs: MONDAY_MS - 30 * MINUTE_MS,
  endMs: MONDAY_MS,
} as const

const sessionsOf = async ({ call }: Bench) => {
  const { days } = await call('session.list', { days: 92 })
  return days.flatMap(({ sessions }) => sessions)
}

export const sessionCases: Readonly<Record<keyof typeof sessionOperations, Case>> = {
  'session.list': {
    works: async ({ call }) => {
      expect(await call('session.list', { days: 7 })).toEqual({
        days: [],
        earlier: null,
        totalMs: 0,
        count: 0,
      })
      const { sessionId } = await call('session.add', HALF_HOUR)
      expect(await call('session.list', { days: 7, to: '2026-11-23' })).toMatchObject({
        days: [{ day: '2026-11-23', studiedMs: 30 * MINUTE_MS, sessions: [{ id: sessionId }] }],
        totalMs: 30 * MINUTE_MS,
        count: 1,
      })
    },
    fails: async ({ fails }) => {
      await fails('session.list', { days: 0 }, 'INVALID')
      await fails('session.list', { days: 7, to: '2027-02-29' }, 'INVALID')
    },
  },
  'session.add': {
    works: async ({ call, stored }) => {
      const topic = (await stored()).phases[0]?.blocks[0]?.topics[0]
      const topicId = topic?.id ?? NO_ID
      await call('session.add', { ...HALF_HOUR, topicId })
      expect(await call('topic.set-status', { topicId, status: 'done' })).toMatchObject({
        former: 'in-progress',
      })
    },
    fails: async (bench) => {
      const { call, fails } = bench
      await fails('session.add', { ...HALF_HOUR, topicId: NO_ID }, 'NOT_FOUND')
      await fails('session.add', { ...HALF_HOUR, endMs: HALF_HOUR.startMs }, 'INVALID')
      await fails('session.add', { ...HALF_HOUR, endMs: MONDAY_MS + MINUTE_MS }, 'INVALID')
      await fails('session.add', { ...HALF_HOUR, kind: 'rest' }, 'INVALID')
      await call('session.add', HALF_HOUR)
      await fails('session.add', HALF_HOUR, 'CONFLICT')
      expect(await sessionsOf(bench)).toHaveLength(1)
    },
  },
  'session.edit': {
    works: async (bench) => {
      const { sessionId } = await bench.call('session.add', HALF_HOUR)
      await bench.call('session.edit', { sessionId, change: { note: 'mine', kind: 'build' } })
      expect(await sessionsOf(bench)).toMatchObject([{ ...HALF_HOUR, note: 'mine', kind: 'build' }])
    },
    fails: async ({ call, fails }) => {
      await fails('session.edit', { sessionId: NO_ID, change: {} }, 'NOT_FOUND')
      const { sessionId } = await call('session.add', HALF_HOUR)
      const endMs = HALF_HOUR.startMs
      await fails('session.edit', { sessionId, change: { endMs } }, 'INVALID')
      await call('session.add', { ...HALF_HOUR, startMs: endMs - MINUTE_MS, endMs })
      await fails('session.edit', { sessionId, change: { startMs: endMs - 1 } }, 'CONFLICT')
    },
  },
  'session.split': {
    works: async (bench) => {
      const { sessionId } = await bench.call('session.add', HALF_HOUR)
      const atMs = HALF_HOUR.startMs + MINUTE_MS
      const { secondId } = await bench.call('session.split', { sessionId, atMs })
      expect(await sessionsOf(bench)).toMatchObject([
        { id: sessionId, startMs: HALF_HOUR.startMs, endMs: atMs },
        { id: secondId, startMs: atMs, endMs: HALF_HOUR.endMs },
      ])
    },
    fails: async ({ call, fails }) => {
      await fails('session.split', { sessionId: NO_ID, atMs: MONDAY_MS }, 'NOT_FOUND')
      const { sessionId } = await call('session.add', HALF_HOUR)
      await fails('session.split', { sessionId, atMs: MONDAY_MS }, 'INVALID')
    },
  },
  'session.remove': {
    works: async (bench) => {
      const { sessionId } = await bench.call('session.add', HALF_HOUR)
      await bench.call('session.remove', { sessionId })
      expect(await sessionsOf(bench)).toEqual([])
    },
    fails: ({ fails }) => fails('session.remove', { sessionId: NO_ID }, 'NOT_FOUND'),
  },
}
