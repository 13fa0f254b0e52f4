import { expect, test } from 'vitest'
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
