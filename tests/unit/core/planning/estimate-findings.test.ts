import { expect, test } from 'vitest'
import { estimateFindings } from '#core/planning/estimate-findings.ts'
import type { TopicNode } from '#core/planning/topics.ts'

const settings = { pace: 'expected', minutesPerStudyDay: 120 } as const

/** One study day at the expected pace, all of it studied. */
const studied = (title: string, over: Partial<TopicNode> = {}): TopicNode & { readonly title: string } => ({
  key: title,
  title,
  days: { min: 0.5, max: 1.5 },
  optional: false,
  status: 'in-progress',
  loggedMinutes: 120,
  ...over,
})
const messages = (...titles: string[]) =>
  estimateFindings(
    titles.map((title) => studied(title)),
    settings,
  ).map(({ message }) => message)

test('a topic that took all its time and is not done is named', () => {
  expect(estimateFindings([studied('Decorators')], settings)).toEqual([
    {
      code: 'estimate-used-up',
      message:
        '“Decorators” has used up its estimate and is not done yet: tick it off, or go on with it without planned time.',
    },
  ])
})

test('several are named in one finding, three at most', () => {
  expect(messages('A', 'B')).toEqual([expect.stringMatching(/^“A” and “B” have used up their estimates/)])
  expect(messages('A', 'B', 'C')).toEqual([expect.stringMatching(/^“A”, “B” and “C” have/)])
  expect(messages('A', 'B', 'C', 'D', 'E')).toEqual([expect.stringMatching(/^“A”, “B”, “C” and 2 more have/)])
})

test.each([
  ['has a minute left', { loggedMinutes: 119 }],
  ['is done', { status: 'done' }],
  ['needs no time', { days: { min: 0, max: 0 }, loggedMinutes: 0 }],
  ['was never studied', { loggedMinutes: 0 }],
  ['is not scheduled', { days: null }],
] as const)('nothing is said of one that %s', (_why, over) => {
  expect(estimateFindings([studied('A', over)], settings)).toEqual([])
})

test('the pace decides what the estimate is', () => {
  expect(estimateFindings([studied('A')], { ...settings, pace: 'max' })).toEqual([])
})
