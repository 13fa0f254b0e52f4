import { describe, expect, test } from 'vitest'
import { sortByTitle, sortTopics } from '#core/progress/topic-order.ts'

const topic = (
  title: string,
  over: Partial<{
    status: 'pending' | 'in-progress' | 'done' | 'skipped'
    estimatedMinutes: number
    studiedMs: number
    ratio: number | null
    doneDay: string | null
  }> = {},
) => ({
  title,
  status: 'pending' as const,
  estimatedMinutes: 60,
  studiedMs: 0,
  ratio: null,
  doneDay: null,
  ...over,
})
const titles = (topics: readonly { readonly title: string }[]): string =>
  topics.map(({ title }) => title).join('')

describe('topics sorted', () => {
  test('by title come as people count: 2 before 10, whatever the case', () => {
    const given = ['part 10', 'Part 2', 'Überblick', 'arrays', 'Zip'].map((title) => topic(title))
    expect(sortByTitle(given, false).map(({ title }) => title)).toEqual([
      'arrays',
      'Part 2',
      'part 10',
      'Überblick',
      'Zip',
    ])
    expect(sortByTitle(given, true)[0]?.title).toBe('Zip')
  })

  test('by status come in the order of their life', () => {
    const given = [
      topic('s', { status: 'skipped' }),
      topic('d', { status: 'done' }),
      topic('i', { status: 'in-progress' }),
      topic('p'),
    ]
    expect(titles(sortTopics(given, 'status', false))).toBe('pids')
    expect(titles(sortTopics(given, 'status', true))).toBe('sdip')
  })

  test('by what only some have: the others come last both ways', () => {
    const given = [topic('-'), topic('b', { ratio: 2 }), topic('a', { ratio: 0.5 }), topic('+')]
    expect(titles(sortTopics(given, 'ratio', false))).toBe('ab-+')
    expect(titles(sortTopics(given, 'ratio', true))).toBe('ba-+')
    const done = [topic('-'), topic('b', { doneDay: '2026-11-24' }), topic('a', { doneDay: '2026-11-23' })]
    expect(titles(sortTopics(done, 'done-day', false))).toBe('ab-')
  })

  test('by effort or time; equal ones keep their order both ways', () => {
    const given = [topic('a', { studiedMs: 5 }), topic('b', { studiedMs: 5 }), topic('c', { studiedMs: 9 })]
    expect(titles(sortTopics(given, 'studied', false))).toBe('abc')
    expect(titles(sortTopics(given, 'studied', true))).toBe('cab')
    expect(titles(sortTopics(given, 'estimated', true))).toBe('abc')
  })
})
