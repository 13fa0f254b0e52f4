/** Nothing of a document changes in silence: what an edit changes is told before it is done. */
import { describe, expect, test } from 'vitest'
import { isEmptyDifference, mergeDifference } from '#core/roadmap/merge/difference.ts'
import { mergeRoadmap } from '#core/roadmap/merge/merge.ts'
import type { BaseItem, BaseProject, BaseRoadmap } from '#core/roadmap/merge/model.ts'
import type { Checklist, Project, Roadmap } from '#core/roadmap/model.ts'
import { sampleBlock, sampleProject, sampleRoadmap, sampleTopic } from '../../../../support/sample-roadmap.ts'
import { stored } from './merging.ts'

type Path = readonly (string | number)[]

/** Where things stand, how they are told apart, and what follows from what is written beside it, are no news. */
const NO_NEWS = new Set(['line', 'key', 'min', 'max', 'unit', 'assumed', 'summary'])
const isNews = (path: Path): boolean => {
  const name = path.at(-1)
  const inDays = path.includes('days') || path.includes('hoursPerDay')
  return !(typeof name === 'string' && NO_NEWS.has(name) && !inDays) && !path.includes('total')
}

/** The value with one place of it changed. */
const changedAt = (value: unknown, [first, ...rest]: Path, change: (one: unknown) => unknown): unknown => {
  if (first === undefined) return change(value)
  const copy: unknown = Array.isArray(value) ? value.slice() : { ...(value as object) }
  const parts = copy as Record<string | number, unknown>
  parts[first] = changedAt(parts[first], rest, change)
  return copy
}

type Change = readonly [path: Path, change: (value: unknown) => unknown]

const STATUS = (): string => 'done'

/** Every text, number, mark and order of a document, changed on its own. */
const changesOf = (value: unknown, path: Path = []): Change[] => {
  const own = (change: (one: unknown) => unknown): Change[] => (isNews(path) ? [[path, change]] : [])
  if (path.at(-1) === 'status') return own(STATUS)
  // A missing tick takes nothing back.
  if (path.at(-1) === 'done') return value === false ? own(() => true) : []
  if (typeof value === 'string') return own((text) => `${String(text)}, told anew`)
  if (typeof value === 'number') return own((number) => Number(number) + 1)
  if (typeof value === 'boolean') return own((flag) => flag !== true)
  if (typeof value !== 'object' || value === null) return []
  const turned: Change[] =
    Array.isArray(value) && value.length > 1
      ? own((list) => [...(list as unknown[]).slice(1), (list as unknown[])[0]])
      : []
  return [...turned, ...Object.entries(value).flatMap(([name, one]) => changesOf(one, [...path, name]))]
}

const sample = sampleRoadmap()

test.each(changesOf(sample).map(([path, change]) => [path.join('.'), path, change] as const))(
  'is told of: %s',
  (_name, path, change) => {
    const edited = changedAt(sample, path, change) as Roadmap
    const difference = mergeDifference(mergeRoadmap(stored(sample), edited))
    expect(isEmptyDifference(difference)).toBe(false)
  },
)

const othersOf = (base: BaseRoadmap, edited: Roadmap): readonly string[] =>
  mergeDifference(mergeRoadmap(base, edited)).others

describe('projects', () => {
  const withProjects = (first: Project[], second: Project[], loose: Project[] = []): Roadmap =>
    sampleRoadmap({
      phases: sample.phases.map((phase, at) => ({ ...phase, projects: at === 0 ? first : second })),
      projects: loose,
    })
  const [diary, shop, quiz] = ['Diary', 'Shop', 'Quiz'].map((title) => sampleProject(title))
  if (diary === undefined || shop === undefined || quiz === undefined) throw new Error('no projects')
  const base = stored(withProjects([diary, shop], [quiz]))

  test('with other words, in another place, in another phase', () => {
    expect(othersOf(base, withProjects([{ ...diary, detail: 'For a year' }, shop], [quiz]))).toEqual([
      '1 project with other details: “Diary”',
    ])
    expect(othersOf(base, withProjects([shop, diary], [quiz]))).toEqual(['1 project in another place'])
    expect(othersOf(base, withProjects([diary], [shop, quiz]))).toEqual(['“Shop” is in “Phase two” now'])
    expect(othersOf(base, withProjects([diary, shop], [], [quiz]))).toEqual([
      '“Quiz” is in no phase any more',
    ])
  })

  test('that are ticked, in their place or new; one that was done is no news', () => {
    const done = (project: Project): Project => ({ ...project, done: true })
    expect(othersOf(base, withProjects([done(diary), shop], [quiz]))).toEqual([
      '1 project ticked in the document counts as done: “Diary”',
    ])
    expect(othersOf(base, withProjects([diary, shop], [quiz], [done(sampleProject('Game'))]))).toEqual([
      '1 project added: “Game”',
      '1 project ticked in the document counts as done: “Game”',
    ])
    const ticked = stored(withProjects([done(diary), shop], [quiz]))
    expect(othersOf(ticked, withProjects([done(diary), shop], [quiz]))).toEqual([])
    expect(othersOf(ticked, withProjects([diary, shop], [quiz]))).toEqual([])
    expect(mergeRoadmap(ticked, withProjects([diary, shop], [quiz])).phases[0]?.projects[0]?.done).toBe(true)
  })

  test('that are put aside together', () => {
    const noted = (project: BaseProject): BaseProject => ({ ...project, hasHistory: true })
    const phases = base.phases.map((phase) => ({ ...phase, projects: phase.projects.map(noted) }))
    expect(othersOf({ ...base, phases }, withProjects([], [quiz]))).toEqual([
      '2 projects put aside with what you noted on them: “Diary”, “Shop”',
    ])
  })
})

describe('boxes', () => {
  const box = (title: string, done = false) => ({ title, done, line: 31 })
  const withLists = (...lists: readonly (readonly [string, Checklist['items']])[]): Roadmap =>
    sampleRoadmap({ checklists: lists.map(([title, items]) => ({ title, line: 30, items })) })
  const [count, read, write] = [box('Can count'), box('Can read'), box('Can write')]

  test('in another list, in another place', () => {
    const base = stored(withLists(['Before', [count, read]], ['After', [write]]))
    expect(othersOf(base, withLists(['Before', [read, count]], ['After', [write]]))).toEqual([
      '1 box in another place',
    ])
    expect(othersOf(base, withLists(['Before', [read]], ['After', [count, write]]))).toEqual([
      '1 box in another checklist: “Can count”',
    ])
    expect(othersOf(base, withLists(['After', [write]], ['Before', [count, read]]))).toEqual([
      '1 checklist in another place',
    ])
  })

  test('that go: ticked ones are put aside, and come back', () => {
    const base = stored(withLists(['Before', [box('Can count', true), read, write]]))
    expect(othersOf(base, withLists(['Before', [write]]))).toEqual([
      '1 box removed from checklists: “Can read”',
      '1 ticked box put aside: “Can count”',
    ])
    const aside = (item: BaseItem): BaseItem => ({ ...item, archived: item.done })
    const checklists = base.checklists.map((list) => ({ ...list, items: list.items.map(aside) }))
    expect(othersOf({ ...base, checklists }, withLists(['Before', [count, read, write]]))).toEqual([
      '1 ticked box back: “Can count”',
    ])
  })
})

describe('choices', () => {
  const alternative = (group: string, name: string) =>
    sampleBlock(name, [sampleTopic(`${name}1`), sampleTopic(`${name}2`)], {
      option: { group, name, recommended: false },
    })
  const withChoice = (group: string, ...names: string[]): Roadmap => {
    const [first] = sample.phases
    if (first === undefined) throw new Error('no phase')
    return sampleRoadmap({
      phases: [{ ...first, blocks: names.map((name) => alternative(group, name)) }],
    })
  }
  const base = stored(withChoice('Framework', 'Kestrel', 'Osprey'))

  test('that are called otherwise are the same choice', () => {
    expect(othersOf(base, withChoice('Way', 'Kestrel', 'Osprey'))).toEqual([
      'The choice “Framework” is called “Way” now',
    ])
  })

  test('of three name them as people do', () => {
    expect(othersOf(base, withChoice('Framework', 'Kestrel', 'Osprey', 'Heron'))).toContain(
      '“Framework” is now a choice: Kestrel, Osprey or Heron',
    )
  })
})

test('a topic that is only told of in words is not unchanged', () => {
  const edited = changedAt(sample, ['phases', 0, 'blocks', 0, 'topics', 0, 'status'], STATUS) as Roadmap
  const difference = mergeDifference(mergeRoadmap(stored(sample), edited))
  expect(difference).toMatchObject({
    others: ['1 topic ticked in the document counts as done: “Topic a”'],
    unchanged: 7,
  })
})
