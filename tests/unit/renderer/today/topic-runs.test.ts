import { expect, test } from 'vitest'
import { topicRuns } from '../../../../src/renderer/features/today/topic-runs.ts'
import { slotOf } from '../../../support/view-builders.ts'

const on = (id: string, day: string, topic: string) => slotOf({ id, day, topic })

test('neighbouring slots of one topic are one entry', () => {
  const [a, b, c] = [on('a', '2026-11-24', 'x'), on('b', '2026-11-25', 'x'), on('c', '2026-11-26', 'y')]
  expect(topicRuns([a, b, c])).toEqual([
    { first: a, last: b },
    { first: c, last: c },
  ])
})

test('a topic that comes back later is a new entry', () => {
  const slots = [on('a', '2026-11-24', 'x'), on('b', '2026-11-25', 'y'), on('c', '2026-11-26', 'x')]
  expect(topicRuns(slots)).toHaveLength(3)
})

test('no slots are no entries', () => {
  expect(topicRuns([])).toEqual([])
})
