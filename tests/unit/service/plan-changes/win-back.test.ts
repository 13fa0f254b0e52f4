import { expect, test } from 'vitest'
import type { PlanChange } from '#core/planning/change.ts'
import { planTwo } from '../../../support/several-plans.ts'
import { openTestService } from '../../../support/test-service.ts'
import { plannedBench } from './bench.ts'

const WEEK_OFF = {
  type: 'add-days-off',
  daysOff: { from: '2026-11-23', to: '2026-11-25', name: '' },
} as const

test('what days off cost can be won back, and each way holds what it says', async () => {
  const bench = await plannedBench()
  const { finish, winBack } = await bench.preview(WEEK_OFF)
  expect(finish.after.expected).toBe('2026-12-05')
  expect(winBack.length).toBeGreaterThan(0)
  for (const way of winBack) {
    const together = await bench.preview(WEEK_OFF, ...way.changes)
    expect(together.finish.after).toEqual(way.finish)
    expect((way.finish.expected ?? '') <= (finish.before.expected ?? '')).toBe(true)
    expect(way.daysWon).toBeGreaterThan(0)
    for (const topic of way.topics) expect(topic.title).toBe(`Topic ${topic.key}`)
  }
})

test('nothing is won back where nothing is lost', async () => {
  const bench = await plannedBench()
  const { winBack } = await bench.preview({ type: 'optional', topicKeys: ['x'], included: false })
  expect(winBack).toEqual([])
  const slot = await bench.slotOf('a')
  const moved = await bench.preview({
    type: 'move-slot',
    slotId: slot.id,
    day: '2026-12-06',
    startMinute: 600,
    minutes: 120,
  })
  expect(moved).toMatchObject({ isLocal: true, winBack: [], finish: { after: { expected: '2026-12-06' } } })
})

test.each([
  ['min', 'min'],
  ['min', 'max'],
  ['expected', 'min'],
] as const)(
  'a way holds what it says at every pace when another plan makes room too (pace %s beside %s)',
  async (pace, other) => {
    const off = {
      type: 'add-days-off',
      daysOff: { from: pace === 'min' ? '2026-11-27' : '2026-11-30', to: '2026-12-05', name: '' },
    } as const
    const service = await openTestService()
    const { active } = await planTwo(service, { pace }, { pace: other })
    const preview = (changes: readonly PlanChange[]) =>
      service.call('plan.preview-change', { planId: active.id, changes: [...changes] })
    const { winBack } = await preview([off])
    expect(winBack.length).toBeGreaterThan(0)
    for (const way of winBack) {
      const { finish } = await preview([off, ...way.changes])
      expect(finish.after).toEqual(way.finish)
    }
  },
)
