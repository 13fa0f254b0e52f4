import { describe, expect, test } from 'vitest'
import { mergeDifference } from '#core/roadmap/merge/difference.ts'
import { mergeRoadmap } from '#core/roadmap/merge/merge.ts'
import type { BasePhase, BaseProject, Merge } from '#core/roadmap/merge/model.ts'
import { countDisplaced } from '#core/roadmap/merge/order.ts'
import { DONE, afterMerge, baseTopics, mergedTopics, originOf, roadmapOf, stored } from './merging.ts'

const week = (title: string, ...topics: string[]): string =>
  [
    `### ${title}`,
    '| Topic | Time |',
    '|---|---|',
    ...topics.map((topic) => `| ${topic} | 2 days |`),
    '',
  ].join('\n')

const course = (...weeks: string[]): string => ['# Course', '## Phase 1: All', ...weeks].join('\n\n')

const merged = (before: string, after: string): Merge =>
  mergeRoadmap(stored(roadmapOf(before)), roadmapOf(after))

const blockNames = ({ phases }: Merge): (readonly [string | null, string])[] =>
  phases.flatMap(({ blocks }) => blocks.map(({ block, base }) => [base?.title ?? null, block.title] as const))

describe('parts are known by what they hold', () => {
  test('a week that is put in shifts the numbers, not the topics', () => {
    const merge = merged(
      course(week('Week 1', 'Ropes', 'Knots'), week('Week 2', 'Sails', 'Wind')),
      course(
        week('Week 1', 'Ropes', 'Knots'),
        week('Week 2', 'Safety', 'Radio'),
        week('Week 3', 'Sails', 'Wind'),
      ),
    )
    expect(blockNames(merge)).toEqual([
      ['Week 1', 'Week 1'],
      [null, 'Week 2'],
      ['Week 2', 'Week 3'],
    ])
    expect(mergeDifference(merge).moved).toEqual([])
  })

  test('two weeks that exchange their titles and topics are still what they hold', () => {
    const merge = merged(
      course(week('Week 1', 'Ropes', 'Knots'), week('Week 2', 'Sails', 'Wind')),
      course(week('Week 1', 'Sails', 'Wind'), week('Week 2', 'Ropes', 'Knots')),
    )
    expect(blockNames(merge)).toEqual([
      ['Week 2', 'Week 1'],
      ['Week 1', 'Week 2'],
    ])
  })

  test('a week of which little is left is still the week of that name', () => {
    const merge = merged(
      course(week('Week 1: Knots', 'Ropes', 'Bowline', 'Cleats', 'Coils')),
      course(week('Week 1: Knots', 'Bowline', 'Radio', 'Flags', 'Charts')),
    )
    expect(blockNames(merge)).toEqual([['Week 1: Knots', 'Week 1: Knots']])
    expect(originOf(merge, 'Bowline')).toBe('Bowline')
  })
})

describe('topics that recur', () => {
  const before = course(week('Week 1', 'Ropes', 'Practice'), week('Week 2', 'Sails', 'Practice'))

  test('one that goes and one that comes somewhere else are two', () => {
    const after = course(
      week('Week 1', 'Ropes'),
      week('Week 2', 'Sails', 'Practice'),
      week('Week 3', 'Radio', 'Practice'),
    )
    const merge = merged(before, after)
    expect(merge.gone.topics.map(({ base }) => base.title)).toEqual(['Practice'])
    expect(mergedTopics(merge).map(({ base }) => base?.id ?? null)).toEqual([
      expect.any(String),
      expect.any(String),
      expect.any(String),
      null,
      null,
    ])
  })

  test('all of them go along with their weeks', () => {
    const after = course(week('Part A', 'Ropes', 'Practice'), week('Part B', 'Sails', 'Practice'))
    expect(mergeDifference(merged(before, after))).toMatchObject({ added: [], removed: [], moved: [] })
  })

  test('C, C++ and C# have one slug and are three', () => {
    const languages = course(week('Week 1', 'C', 'C++', 'C#'))
    const merge = merged(languages, course(week('Week 1', 'C#', 'C++')))
    expect(originOf(merge, 'C#')).toBe('C#')
    expect(originOf(merge, 'C++')).toBe('C++')
    expect(merge.gone.topics.map(({ base }) => base.title)).toEqual(['C'])
  })
})

describe('what was put aside', () => {
  const before = course(week('Week 1', 'Ropes', 'Knots'), week('Week 2', 'Sails', 'Wind'))
  const without = course(week('Week 2', 'Sails', 'Wind'))

  test('keeps its week, comes back with it, and is told as coming back', () => {
    const first = mergeRoadmap(
      stored(roadmapOf(before), () => DONE),
      roadmapOf(without),
    )
    expect(first.gone.blocks.map(({ base, archive }) => [base.title, archive])).toEqual([['Week 1', true]])
    expect(first.gone.phases).toEqual([])
    const back = mergeRoadmap(afterMerge(first), roadmapOf(before))
    expect(mergeDifference(back).restored).toEqual([
      { title: 'Ropes', place: 'Phase 1: All → Week 1' },
      { title: 'Knots', place: 'Phase 1: All → Week 1' },
    ])
    expect(mergeDifference(back)).toMatchObject({ added: [], others: ['1 block back: “Week 1”'] })
    expect(baseTopics(afterMerge(back)).every(({ status }) => status === 'done')).toBe(true)
  })

  test('comes back wherever the document names it again', () => {
    const first = mergeRoadmap(
      stored(roadmapOf(before), () => DONE),
      roadmapOf(without),
    )
    const back = mergeRoadmap(afterMerge(first), roadmapOf(course(week('Week 2', 'Sails', 'Wind', 'Knots'))))
    expect(mergeDifference(back).restored.map(({ title }) => title)).toEqual(['Knots'])
  })

  test('is not said to be removed again, and goes on being kept', () => {
    const first = mergeRoadmap(
      stored(roadmapOf(before), () => DONE),
      roadmapOf(without),
    )
    const again = mergeRoadmap(afterMerge(first), roadmapOf(without))
    expect(mergeDifference(again)).toMatchObject({ removed: [], others: [] })
    expect(again.gone.topics.map(({ archive }) => archive)).toEqual([true, true])
  })

  test('a topic that was only planned stays for its past, and is told as removed', () => {
    const base = stored(roadmapOf(before), () => ({ hasPast: true }))
    const merge = mergeRoadmap(base, roadmapOf(without))
    expect(merge.gone.topics.map(({ archive }) => archive)).toEqual([true, true])
    expect(mergeDifference(merge).removed.map(({ archived }) => archived)).toEqual([false, false])
  })
})

describe('projects and checklists', () => {
  const text = (...lines: string[]): string =>
    `${course(week('Week 1', 'Ropes', 'Knots'))}\n${lines.join('\n')}\n`
  const projects = ['**Projects:**', '- Tie a hammock', '- Build a raft', '']
  const list = ['## Ready to sail checklist', '- [ ] Can tie a bowline', '- [x] Can swim', '']

  test('boxes ticked on either side stay ticked; none is unticked', () => {
    const base = stored(roadmapOf(text(...list)))
    const [checklist] = base.checklists
    expect(checklist?.items.map(({ done }) => done)).toEqual([false, true])
    const merge = mergeRoadmap(
      base,
      roadmapOf(
        text(
          '## Ready to sail checklist',
          '- [x] Can tie a bowline',
          '- [ ] Can swim',
          '- [ ] Can read a chart',
          '',
        ),
      ),
    )
    expect(merge.checklists[0]?.items.map(({ done, base: item }) => [done, item !== null])).toEqual([
      [true, true],
      [true, true],
      [false, false],
    ])
    expect(mergeDifference(merge).others).toEqual([
      '1 box added to checklists: “Can read a chart”',
      '1 box ticked in the document: “Can tie a bowline”',
    ])
  })

  test('a project keeps its evidence through a new title; one that goes is put aside with it', () => {
    const base = stored(roadmapOf(text(...projects)))
    const shown = (project: BaseProject): BaseProject => ({ ...project, hasHistory: true })
    const phase = (one: BasePhase): BasePhase => ({ ...one, projects: one.projects.map(shown) })
    const withEvidence = { ...base, phases: base.phases.map(phase) }
    const merge = mergeRoadmap(withEvidence, roadmapOf(text('**Projects:**', '- Build a raft for two', '')))
    expect(merge.phases[0]?.projects.map(({ base: project }) => project?.title)).toEqual(['Build a raft'])
    expect(merge.gone.projects.map(({ base: project, archive }) => [project.title, archive])).toEqual([
      ['Tie a hammock', true],
    ])
    expect(mergeDifference(merge).others).toEqual([
      '“Build a raft” is called “Build a raft for two” now',
      '1 project put aside with what you noted on it: “Tie a hammock”',
    ])
  })
})

test('the fewest that have to move explain a new order', () => {
  expect(countDisplaced([])).toBe(0)
  expect(countDisplaced([0, 1, 2])).toBe(0)
  expect(countDisplaced([3, 0, 1, 2])).toBe(1)
  expect(countDisplaced([2, 1, 0])).toBe(2)
  expect(countDisplaced([0, 5, 6, 1, 2, 3])).toBe(2)
})
