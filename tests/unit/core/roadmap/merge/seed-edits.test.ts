/** The commissioned roadmap, edited as a learner would edit it. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isEmptyDifference, mergeDifference } from '#core/roadmap/merge/difference.ts'
import type { MergeDifference } from '#core/roadmap/merge/difference.ts'
import { mergeRoadmap } from '#core/roadmap/merge/merge.ts'
import type { Merge } from '#core/roadmap/merge/model.ts'
import type { Roadmap, Topic } from '#core/roadmap/model.ts'
import { fixture, read, topicsOf } from '../reading.ts'
import { DONE, mergedTopics, roadmapOf, stored } from './merging.ts'
import type { History } from './merging.ts'

const seed = fixture('python-backend-roadmap.md')
const NOTHING: MergeDifference = {
  added: [],
  removed: [],
  renamed: [],
  moved: [],
  estimates: [],
  restored: [],
  others: [],
  unchanged: topicsOf(roadmapOf(seed)).length,
}

/** Changes the text; fails when there is nothing to change. */
const edit = (...edits: readonly (readonly [from: string, to: string])[]): string =>
  edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`not in the seed: ${from}`)
    return text.replace(from, () => to)
  }, seed)

const row = (title: string): string => {
  const line = seed.split('\n').find((text) => text.startsWith(`| ${title} |`))
  if (line === undefined) throw new Error(`no row ${title}`)
  return `${line}\n`
}

const mergeText = (text: string, historyOf?: (topic: Topic) => Partial<History>): Merge =>
  mergeRoadmap(stored(roadmapOf(seed), historyOf), roadmapOf(text))

const differenceOf = (text: string): MergeDifference => mergeDifference(mergeText(text))

const OOP = 'PHASE 2: Intermediate Python → Week 9-10: Advanced OOP & Python Features'
const BASICS = 'PHASE 1: Python Fundamentals → Week 1-2: Core Basics'
const STRUCTURES = 'PHASE 1: Python Fundamentals → Week 3-4: Data Structures'

describe('one edit at a time', () => {
  test('nothing edited changes nothing, nor do line ends and blank lines', () => {
    expect(differenceOf(seed)).toEqual(NOTHING)
    expect(differenceOf(seed.replaceAll('\n\n', '\n\n\n').replaceAll('\n', '\r\n'))).toEqual(NOTHING)
  })

  test('a topic that is called otherwise', () => {
    expect(differenceOf(edit(['| Decorators |', '| Decorators & Closures |']))).toEqual({
      ...NOTHING,
      renamed: [{ from: 'Decorators', to: 'Decorators & Closures', place: OOP }],
      unchanged: NOTHING.unchanged - 1,
    })
  })

  test('a topic that moves to another week', () => {
    const moved = edit([row('Loops'), ''], [row('Lists'), row('Lists') + row('Loops')])
    expect(differenceOf(moved)).toEqual({
      ...NOTHING,
      moved: [{ title: 'Loops', from: BASICS, to: STRUCTURES }],
      unchanged: NOTHING.unchanged - 1,
    })
  })

  test('a topic that moves within its week is no other topic', () => {
    const moved = edit([row('Loops'), ''], [row('Operators'), row('Loops') + row('Operators')])
    expect(differenceOf(moved)).toEqual({
      ...NOTHING,
      others: ['1 topic in another order within “Week 1-2: Core Basics”'],
    })
  })

  test('an estimate that grows', () => {
    const longer = edit([row('Loops'), row('Loops').replace('3-4 days', '5-6 days')])
    expect(differenceOf(longer)).toEqual({
      ...NOTHING,
      estimates: [{ title: 'Loops', from: { min: 3, max: 4 }, to: { min: 5, max: 6 } }],
      unchanged: NOTHING.unchanged - 1,
    })
  })

  test('a topic that is deleted, studied or not', () => {
    const without = edit([row('Loops'), ''])
    expect(differenceOf(without).removed).toMatchObject([
      { title: 'Loops', place: BASICS, status: 'pending', archived: false },
    ])
    const studied = mergeText(without, ({ title }) => (title === 'Loops' ? DONE : {}))
    expect(mergeDifference(studied).removed).toMatchObject([
      { title: 'Loops', status: 'done', archived: true },
    ])
  })

  test('a topic that takes the place of another', () => {
    const other = edit([row('Loops'), '| Recursion | base case, call stack | 3-4 days |\n'])
    expect(differenceOf(other)).toMatchObject({
      added: [{ title: 'Recursion', place: BASICS, days: { min: 3, max: 4 } }],
      removed: [{ title: 'Loops' }],
      renamed: [],
    })
  })

  test('a phase that is added', () => {
    const phase =
      '## PHASE 6: Interviews (2 weeks)\n\n### Week 37-38: Interviews\n| Topic | Time |\n|---|---|\n| Mock interviews | 4 days |\n\n'
    const difference = differenceOf(edit(['## ', phase.replace('PHASE 6', 'PHASE 0')]))
    expect(difference.added).toEqual([
      {
        title: 'Mock interviews',
        place: 'PHASE 0: Interviews → Week 37-38: Interviews',
        days: { min: 4, max: 4 },
      },
    ])
    expect(difference.others.slice(0, 2)).toEqual([
      '1 phase added: “PHASE 0: Interviews”',
      '1 block added: “Week 37-38: Interviews”',
    ])
    expect(difference).toMatchObject({ removed: [], moved: [], renamed: [] })
  })

  test('a phase and a week that are called otherwise take their topics along', () => {
    const text = edit(
      ['## PHASE 1: Python Fundamentals', '## PHASE 1: First Steps'],
      ['### Week 1-2: Core Basics', '### Week 1-3: The Core'],
    )
    expect(differenceOf(text)).toEqual({
      ...NOTHING,
      others: [
        '“PHASE 1: Python Fundamentals” is called “PHASE 1: First Steps” now',
        '“Week 1-2: Core Basics” is called “Week 1-3: The Core” now',
        '1 phase or block with other weeks or lengths: “Week 1-3: The Core”',
      ],
    })
  })

  test('a week that moves to another phase', () => {
    const week = seed.slice(seed.indexOf('### Week 7-8'), seed.indexOf('**Practice Projects for Phase 1'))
    const text = edit([week, ''], ['### Week 9-10', `${week}### Week 9-10`])
    expect(differenceOf(text)).toEqual({
      ...NOTHING,
      others: ['“Week 7-8: Error Handling & OOP Basics” is in “PHASE 2: Intermediate Python” now'],
    })
  })

  test('options in another order are the same options', () => {
    const a = seed.slice(seed.indexOf('#### Option A'), seed.indexOf('#### Option B'))
    const b = seed.slice(seed.indexOf('#### Option B'), seed.indexOf('### Week 21-24'))
    const swapped = edit([a + b, b.replace('Option B', 'Option A') + a.replace('Option A', 'Option B')])
    const difference = differenceOf(swapped)
    expect(difference).toMatchObject({ added: [], removed: [], renamed: [], moved: [], estimates: [] })
    expect(difference.others).toContain('1 block in another place')
  })

  test('an option that is taken out', () => {
    const b = seed.slice(seed.indexOf('#### Option B'), seed.indexOf('### Week 21-24'))
    const difference = differenceOf(edit([b, '']))
    expect(difference.removed.map(({ title }) => title)).toContain('Django REST Framework')
    expect(difference.others.join('\n')).toMatch(/“Web Framework” is/)
  })

  test('a topic that becomes optional', () => {
    const difference = differenceOf(edit(['| MongoDB (Optional) |', '| MongoDB |']))
    expect(difference.others).toEqual(['1 topic no longer optional: “MongoDB”'])
  })
})

describe('what the learner did stays', () => {
  const statusOf = (merge: Merge, title: string): string | undefined =>
    mergedTopics(merge).find(({ topic }) => topic.title === title)?.status

  test('whatever happens to the topic', () => {
    const text = edit(
      [row('Loops'), ''],
      [row('Lists'), row('Lists') + row('Loops').replace('3-4', '5-6')],
      ['| Decorators |', '| Decorators & Closures |'],
    )
    const done = mergeText(text, () => DONE)
    expect(mergedTopics(done).every(({ status }) => status === 'done')).toBe(true)
    const skipped = mergeText(text, () => ({ status: 'skipped', hasHistory: true }))
    expect(statusOf(skipped, 'Decorators & Closures')).toBe('skipped')
  })

  test('a tick in the document is progress, unless the learner took one back here', () => {
    const ticked = edit([row('Loops'), row('Loops').replace('| Loops |', '| [x] Loops |')])
    expect(statusOf(mergeText(ticked), 'Loops')).toBe('done')
    expect(differenceOf(ticked).others).toEqual(['1 topic ticked in the document counts as done: “Loops”'])
    const taken = mergeText(ticked, () => ({ tickTakenBack: true }))
    expect(statusOf(taken, 'Loops')).toBe('pending')
    const begun = mergeText(ticked, () => ({ status: 'in-progress', hasHistory: true }))
    expect(statusOf(begun, 'Loops')).toBe('done')
  })
})

describe('every document merged with itself changes nothing', () => {
  const folder = new URL('../../../../fixtures/roadmaps/', import.meta.url)
  const builtIns = new URL('../../../../../resources/roadmaps/', import.meta.url)
  const names = [
    ...readdirSync(folder),
    ...readdirSync(builtIns).map((name) => `../../../resources/roadmaps/${name}`),
  ]
  test.each(names.filter((name) => name.endsWith('.md')))('%s', (name) => {
    for (const roadmap of read(fixture(name)).roadmaps) {
      expect(isEmptyDifference(mergeDifference(mergeRoadmap(stored(roadmap), roadmap)))).toBe(true)
      const again: Roadmap = structuredClone(roadmap)
      expect(isEmptyDifference(mergeDifference(mergeRoadmap(stored(roadmap), again)))).toBe(true)
    }
  })
})
