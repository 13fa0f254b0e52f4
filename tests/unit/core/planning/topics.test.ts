import { describe, expect, test } from 'vitest'
import type { Option, TopicStatus } from '#core/roadmap/model.ts'
import {
  chosenTopics,
  defaultChoices,
  effortDays,
  includedTopics,
  optionGroups,
} from '#core/planning/topics.ts'
import type { TopicNode } from '#core/planning/topics.ts'

const node = (key: string, changes: Partial<TopicNode> = {}): TopicNode => ({
  key,
  days: { min: 1, max: 2 },
  optional: false,
  status: 'pending',
  ...changes,
})
const option = (name: string, recommended = false): Option => ({ group: 'Framework', name, recommended })
const block = (topics: TopicNode[], of: Option | null = null) => ({ option: of, topics })
const roadmap = (...blocks: ReturnType<typeof block>[]) => ({ phases: [{ optional: false, blocks }] })

const framework = roadmap(
  block([node('basics')]),
  block([node('django')], option('Django')),
  block([node('fastapi')], option('FastAPI', true)),
  block([node('mongodb', { optional: true }), node('sql')]),
  block([node('fastapi in depth')], option('FastAPI')),
)
const keys = (tree: typeof framework, choices = defaultChoices(tree)): string[] =>
  chosenTopics(tree, choices).map(({ key }) => key)

describe('choices', () => {
  test('by default the recommended option is in, and optional topics are', () => {
    expect(defaultChoices(framework)).toEqual({ options: { Framework: 'FastAPI' }, leftOut: [] })
    expect(keys(framework)).toEqual(['basics', 'fastapi', 'mongodb', 'sql', 'fastapi in depth'])
  })

  test('without a recommendation the first option is in', () => {
    const tree = roadmap(block([node('a')], option('A')), block([node('b')], option('B')))
    expect(defaultChoices(tree).options).toEqual({ Framework: 'A' })
    expect(keys(tree)).toEqual(['a'])
  })

  test('another option takes the place of all blocks of the first', () => {
    expect(keys(framework, { options: { Framework: 'Django' }, leftOut: [] })).toEqual([
      'basics',
      'django',
      'mongodb',
      'sql',
    ])
  })

  test('an option the roadmap does not have gives way to the recommended one', () => {
    expect(keys(framework, { options: { Framework: 'Rails', Other: 'x' }, leftOut: [] })).toContain('fastapi')
    expect(keys(framework, { options: {}, leftOut: [] })).toContain('fastapi')
  })

  test('an optional topic can be left out, another one cannot', () => {
    const left = keys(framework, { options: {}, leftOut: ['mongodb', 'sql', 'unknown'] })
    expect(left).not.toContain('mongodb')
    expect(left).toContain('sql')
  })

  test('topics of an optional phase can be left out one by one', () => {
    const tree = { phases: [{ optional: true, blocks: [block([node('a'), node('b')])] }] }
    expect(keys(tree, { options: {}, leftOut: ['a'] })).toEqual(['b'])
  })

  test('a group called like an object property is a group like any other', () => {
    const odd: Option = { group: '__proto__', name: 'constructor', recommended: false }
    const tree = roadmap(block([node('a')], odd))
    expect(keys(tree)).toEqual(['a'])
    expect(optionGroups(tree)).toEqual([
      { group: '__proto__', names: ['constructor'], preferred: 'constructor' },
    ])
  })
})

describe('topics for the planner', () => {
  test('skipped topics and parts that are not scheduled are out, done ones are in', () => {
    const of = (key: string, status: TopicStatus) => node(key, { status })
    const tree = roadmap(
      block([
        of('skipped', 'skipped'),
        of('done', 'done'),
        of('begun', 'in-progress'),
        node('reference', { days: null }),
      ]),
    )
    expect(includedTopics(tree, defaultChoices(tree))).toEqual([
      { key: 'done', days: { min: 1, max: 2 }, loggedMinutes: 0, done: true },
      { key: 'begun', days: { min: 1, max: 2 }, loggedMinutes: 0, done: false },
    ])
  })

  test('what is logged on a topic comes along', () => {
    const tree = roadmap(block([node('a', { loggedMinutes: 95 })]))
    expect(includedTopics(tree, defaultChoices(tree))[0]?.loggedMinutes).toBe(95)
  })

  test('effort is the sum of study days, without crumbs', () => {
    const days = { min: 0.1, max: 0.2 }
    expect(effortDays([{ days }, { days }, { days }, { days: null }])).toEqual({ min: 0.3, max: 0.6 })
  })
})
