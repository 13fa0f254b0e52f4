import { expect, test } from 'vitest'
import { blocksOf, onlyRoadmap, read, sumDays, topicsOf } from '../reading.ts'

const daysOf = (text: string): [title: string, min: number, max: number, assumed: boolean][] =>
  topicsOf(onlyRoadmap(read(text))).map(({ title, days, assumed }) => [
    title,
    days?.min ?? 0,
    days?.max ?? 0,
    assumed,
  ])

test('hours use the middle of the stated hours a day, else 3.5', () => {
  expect(daysOf('# A\n\n- one (7 hours)\n- two (30 min)')).toEqual([
    ['one', 2, 2, false],
    ['two', 0.14, 0.14, false],
  ])
  expect(daysOf('# A\n\nTotal time: 2 months (studying 2 hours/day)\n\n- one (7 hours)')).toEqual([
    ['one', 3.5, 3.5, false],
  ])
})

test('weeks take the study days of the weekly template, else five', () => {
  expect(daysOf('# A\n\n## Phase 1: P\n\n- one (2 weeks)\n\n## Phase 2: Q\n\n- two (1 month)')).toEqual([
    ['one', 10, 10, false],
    ['two', 21.74, 21.74, false],
  ])
  const template =
    '## Weekly schedule\n\n| Day | Focus |\n|---|---|\n| Mon-Wed | Learn |\n| Thu | Practice |\n| Fri | Rest |\n| Sat & Sun | Off |'
  expect(
    daysOf(`# A\n\n## Phase 1: P\n\n- one (2 weeks)\n\n## Phase 2: Q\n\n- two\n\n${template}`)[0],
  ).toEqual(['one', 8, 8, false])
})

test('topics without an estimate share what their block leaves them', () => {
  expect(daysOf('# A\n\n## Week 1-2: P\n\n- one (4 days)\n- two\n- three\n\n## Week 3: Q\n\n- four')).toEqual(
    [
      ['one', 4, 4, false],
      ['two', 3, 3, true],
      ['three', 3, 3, true],
      ['four', 5, 5, true],
    ],
  )
})

test('a phase shares its time over the blocks that claim none', () => {
  expect(
    daysOf(
      '# A\n\n## Phase 1: P (3 weeks)\n\n### Week 1: X\n\n- one\n\n### Extra\n\n- two\n- three\n\n## Phase 2: Q\n\n- four',
    ),
  ).toEqual([
    ['one', 5, 5, true],
    ['two', 5, 5, true],
    ['three', 5, 5, true],
    ['four', 1, 1, true],
  ])
})

test('where the estimates leave nothing, a topic takes one study day', () => {
  expect(daysOf('# A\n\n## Week 1: P\n\n- one (9 days)\n- two\n\n## Week 2: Q\n\n- three')[1]).toEqual([
    'two',
    1,
    1,
    true,
  ])
})

test('the total alone is shared over all topics', () => {
  expect(
    sumDays(topicsOf(onlyRoadmap(read('# Learn it in 4 weeks\n\n- one\n- two\n- three\n- four')))),
  ).toEqual({ min: 20, max: 20 })
})

test('of alternatives one counts when a phase is shared out', () => {
  const text =
    '# A\n\n## Phase 1: P (4 weeks)\n\n### Base\n\n- one\n\n### Framework (choose one)\n\n#### Option A: X\n\n- x\n\n#### Option B: Y\n\n- y\n\n## Phase 2: Q\n\n- q'
  expect(daysOf(text).map(([title, min]) => [title, min])).toEqual([
    ['one', 10],
    ['x', 10],
    ['y', 10],
    ['q', 1],
  ])
})

test('keys survive renumbered weeks and rows inserted above', () => {
  const before = onlyRoadmap(
    read('# A\n\n## Phase 1: P\n\n### Week 1-2: X\n\n- one\n- two\n\n## Phase 2: Q\n\n- one'),
  )
  const after = onlyRoadmap(
    read('# A\n\n## Phase 1: P\n\n### Week 2-4: X\n\n- zero\n- one\n- two\n\n## Phase 3: Q\n\n- one'),
  )
  const keys = (roadmap: typeof before): string[] => topicsOf(roadmap).map(({ key }) => key)
  expect(keys(before)).toEqual(['p/x/one', 'p/x/two', 'q/one'])
  expect(keys(after)).toEqual(['p/x/zero', 'p/x/one', 'p/x/two', 'q/one'])
  expect(blocksOf(after)[0]?.weeks).toEqual({ from: 2, to: 4 })
})
