import { describe, expect, test } from 'vitest'
import { mergeRoadmap } from '#core/roadmap/merge/merge.ts'
import type { Merge } from '#core/roadmap/merge/model.ts'
import { originOf, roadmapOf, stored } from './merging.ts'

type Row = readonly [title: string, detail?: string, time?: string]

const documentOf = (rows: readonly Row[]): string =>
  [
    '# Python',
    '',
    '## Phase 1: Language',
    '',
    '### Week 1: Basics',
    '| Topic | What you learn | Time |',
    '|---|---|---|',
    ...rows.map(([title, detail = '', time = '2 days']) => `| ${title} | ${detail} | ${time} |`),
    '',
  ].join('\n')

const FIRST: Row = ['Variables', 'int, float, str and bool']
const LAST: Row = ['Loops', 'for, while, break, continue']

/** One topic between two others, before and after. */
const exchange = (before: Row, ...after: Row[]): Merge =>
  mergeRoadmap(
    stored(roadmapOf(documentOf([FIRST, before, LAST]))),
    roadmapOf(documentOf([FIRST, ...after, LAST])),
  )

describe('a topic in the same place is the same one under another title', () => {
  test.each<[Row, Row]>([
    [['Decorators'], ['Decorators and context managers']],
    [['Virtual environments & pip'], ['Virtual Environments']],
    [['Exceptions'], ['Exception handling']],
    [['Decoraters'], ['Decorators']],
    [['Reading and writing files'], ['Read and write files']],
    [['Learn Flask'], ['Flask']],
    [['Funktionen'], ['Funktionen und Module']],
    [['Clases y objetos'], ['Clases, objetos y métodos']],
    [['列表推导式'], ['列表推导']],
    [
      ['OOP', 'class, self, attributes'],
      ['Object-oriented programming', 'class, self, attributes'],
    ],
    [['OOP'], ['Object-oriented programming']],
    [['Async/await basics'], ['Async & await: the basics']],
    // The text beside it is the same: whatever it is called.
    [
      ['Strings', 'slicing, formatting, methods, f-strings'],
      ['Working with text', 'slicing, formatting, methods, f-strings'],
    ],
    // Words were exchanged, but nothing else was.
    [
      ['Error handling', 'try, except, finally, raise'],
      ['Exception handling', 'try, except, raise, custom exceptions'],
    ],
  ])('%j → %j', (before, after) => {
    expect(originOf(exchange(before, after), after[0])).toBe(before[0])
  })

  test('also when its estimate changed, if the title only says more', () => {
    const merge = exchange(['Decorators', '', '2 days'], ['Decorators & closures', '', '4 days'])
    expect(originOf(merge, 'Decorators & closures')).toBe('Decorators')
  })

  test('also when it stands before or after a new one', () => {
    const merge = exchange(['Decorators'], ['Generators'], ['Decorators and closures'])
    expect(originOf(merge, 'Decorators and closures')).toBe('Decorators')
    expect(originOf(merge, 'Generators')).toBeNull()
  })
})

describe('in doubt it is one removed and one added', () => {
  test.each<[Row, Row]>([
    [['Flask'], ['Django']],
    [
      ['Flask', '', '3 days'],
      ['GraphQL', '', '3 days'],
    ],
    [['Java'], ['JavaScript']],
    [['C'], ['C++']],
    [['C'], ['C#']],
    [['SQL'], ['NoSQL']],
    [['Part 1'], ['Part 2']],
    [['Python 2'], ['Python 3']],
    [['Rust'], ['Dust']],
    [
      ['Unit testing', 'pytest, test fixtures, assertions'],
      ['Integration testing', 'API testing and databases for it'],
    ],
    [
      ['Unit testing', '', '2 days'],
      ['Load testing', '', '4 days'],
    ],
    [
      ['Linear regression', 'least squares, residuals, R2'],
      ['Logistic regression', 'odds, sigmoid, loss'],
    ],
    [['Supervised learning'], ['Unsupervised clustering']],
    // The same words of no subject.
    [['Introduction to the terminal'], ['An end of the story']],
    // Words were exchanged, and nothing says what they are about.
    [['Error handling'], ['Error messages']],
    [['AWS S3'], ['AWS Lambda']],
    [['Machine learning'], ['Deep learning']],
  ])('%j → %j', (before, after) => {
    const merge = exchange(before, after)
    expect(originOf(merge, after[0])).toBeNull()
    expect(merge.gone.topics.map(({ base }) => base.title)).toEqual([before[0]])
  })

  test('when two new ones are equally like it', () => {
    const merge = exchange(['Testing'], ['Unit testing'], ['Load testing'])
    expect(originOf(merge, 'Unit testing')).toBeNull()
    expect(originOf(merge, 'Load testing')).toBeNull()
  })

  test('when it is like one that stands somewhere else', () => {
    const before = documentOf([FIRST, ['Decorators'], LAST])
    const after = `${documentOf([FIRST, LAST])}\n### Week 2: More\n| Topic | Time |\n|---|---|\n| Decorators and closures | 2 days |\n| Generators | 1 day |\n`
    const merge = mergeRoadmap(stored(roadmapOf(before)), roadmapOf(after))
    expect(originOf(merge, 'Decorators and closures')).toBeNull()
  })
})

test('many renamed topics in a row are told apart by what they say', () => {
  const subjects = ['Lists', 'Tuples', 'Sets', 'Dictionaries', 'Queues', 'Stacks', 'Heaps', 'Graphs']
  const before = documentOf(subjects.map((title): Row => [title]))
  const after = documentOf(subjects.toReversed().map((title): Row => [`${title} in depth`]))
  const merge = mergeRoadmap(stored(roadmapOf(before)), roadmapOf(after))
  for (const title of subjects) expect(originOf(merge, `${title} in depth`)).toBe(title)
})
