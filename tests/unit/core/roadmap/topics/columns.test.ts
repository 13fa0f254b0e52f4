import { expect, test } from 'vitest'
import { onlyRoadmap, read, topicsOf } from '../reading.ts'

const table = (header: string, ...rows: string[]): string =>
  [
    '# Plan',
    '',
    '## Week 1: A',
    '',
    header,
    header.replaceAll(/[^|]+/g, '---'),
    ...rows,
    '',
    '## Week 2: B',
    '',
    '- Other',
  ].join('\n')

const daysOf = (header: string, ...rows: string[]): (number | undefined)[] =>
  topicsOf(onlyRoadmap(read(table(header, ...rows))))
    .slice(0, -1)
    .map(({ days }) => days?.max)

test('"1-2" under Day is a place: two days', () => {
  expect(daysOf('| Day | Topic |', '| 1-2 | A |', '| 3 | B |', '| 4-7 | C |')).toEqual([2, 1, 4])
})

test('"1-2 days" under Day or Time is an amount', () => {
  expect(daysOf('| Day | Topic |', '| 1-2 days | A |', '| 1-2 days | B |')).toEqual([2, 2])
  expect(daysOf('| Topic | Time |', '| A | 1-2 days |')).toEqual([2])
})

test('"Days" counts through the days, or gives amounts, as its figures show', () => {
  expect(daysOf('| Days | Topic |', '| 1-3 | A |', '| 4-6 | B |')).toEqual([3, 3])
  expect(daysOf('| Days | Topic |', '| 3 | A |', '| 2 | B |', '| 3 | C |')).toEqual([3, 2, 3])
})

test('bare figures take the unit of their heading', () => {
  expect(daysOf('| Topic | Time (hours) |', '| A | 7 |')).toEqual([2])
  expect(daysOf('| Topic | Duration (weeks) |', '| A | 2 |')).toEqual([10])
})

test('weeks under Week are weeks of five study days', () => {
  expect(daysOf('| Week | Topic |', '| 1-2 | A |', '| 3 | B |')).toEqual([10, 5])
})

test('order numbers, counts and difficulties are no effort', () => {
  const roadmap = onlyRoadmap(
    read(table('| # | Exercise | TODOs | Time Est. |', '| 0 | A | 8 | 60 min |', '| 1 | B | 20 | 90 min |')),
  )
  expect(
    topicsOf(roadmap)
      .slice(0, 2)
      .map(({ title, estimate }) => [title, estimate?.raw]),
  ).toEqual([
    ['A', '60 min'],
    ['B', '90 min'],
  ])
})

test('escaped bars, code and stars in cells survive', () => {
  const header = '| Topic | Details | Time |'
  const roadmap = onlyRoadmap(
    read(
      table(
        header,
        '| `a \\| b` | either \\| or | 1 day |',
        '| *args & **kwargs | __init__ and **bold** | 1 day |',
        '| **Mini Project** | 2 * 3 * 4 | 1 day |',
      ),
    ),
  )
  expect(
    topicsOf(roadmap)
      .slice(0, 3)
      .map(({ title, detail }) => [title, detail]),
  ).toEqual([
    ['a | b', 'either | or'],
    ['*args & **kwargs', '__init__ and bold'],
    ['Mini Project', '2 * 3 * 4'],
  ])
})

test('optional columns and marks make a topic optional', () => {
  const roadmap = onlyRoadmap(
    read(
      table(
        '| Topic | Required | Time |',
        '| A | yes | 1 day |',
        '| B | no | 1 day |',
        '| C (optional) | yes | 1 day |',
      ),
    ),
  )
  expect(
    topicsOf(roadmap)
      .slice(0, 3)
      .map(({ title, optional }) => [title, optional]),
  ).toEqual([
    ['A', false],
    ['B', true],
    ['C', true],
  ])
})
