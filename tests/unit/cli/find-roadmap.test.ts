import { describe, expect, test } from 'vitest'
import type { RoadmapSummary } from '#contract/operations/roadmap.ts'
import { findRoadmap } from '../../../src/cli/find-roadmap.ts'

const roadmap = (over: Partial<RoadmapSummary>): RoadmapSummary => ({
  id: '0199a000-0000-7000-8000-000000000001',
  key: 'python',
  title: 'Python backend',
  sourceName: 'python.md',
  importedAtMs: 1_000,
  position: 0,
  summary: false,
  total: null,
  phases: 1,
  topics: 1,
  planId: null,
  planState: null,
  active: false,
  ...over,
})

const python = roadmap({})
const path = roadmap({
  id: '0199a000-0000-7000-8000-000000000002',
  key: 'path',
  title: 'Backend path',
  position: 1,
})
const short = roadmap({
  id: '0199a000-0000-7000-8000-000000000003',
  key: 'short',
  title: 'Short path',
  importedAtMs: 2_000,
  summary: true,
})
const rust = roadmap({
  id: '0199a000-0000-7000-8000-000000000004',
  key: 'rust',
  title: 'Rust',
  importedAtMs: 2_000,
  position: 1,
})
const all = [python, path, short, rust]

describe('without a text', () => {
  test('the only roadmap is meant, even a summary', () => {
    expect(findRoadmap([short], undefined)).toEqual({ ok: true, value: short })
  })

  test('of several it is the first of the latest import that is no summary', () => {
    expect(findRoadmap(all, undefined)).toEqual({ ok: true, value: rust })
  })

  test('another document imported at the same moment does not mix in', () => {
    const id = '0199a000-0000-7000-8000-000000000005'
    const other = roadmap({ id, sourceName: 'other.md', importedAtMs: 2_000 })
    expect(findRoadmap([other, short, rust], undefined)).toEqual({ ok: true, value: rust })
  })

  test('document order decides, not the order of the list', () => {
    expect(findRoadmap([path, python], undefined)).toEqual({ ok: true, value: python })
  })

  test('no roadmap at all is a failure that says what to do', () => {
    expect(findRoadmap([], undefined)).toMatchObject({ ok: false, error: { exitCode: 1 } })
  })
})

describe('with a text', () => {
  test.each([
    [path.id, path],
    ['path', path],
    ['Python backend', python],
    ['python BACKEND', python],
    ['rus', rust],
    ['hon b', python],
  ])('%s is found', (wanted, expected) => {
    expect(findRoadmap(all, wanted)).toEqual({ ok: true, value: expected })
  })

  test('a part of several titles is refused, with the roadmaps it fits', () => {
    const found = findRoadmap(all, 'back')
    expect(found).toMatchObject({ ok: false, error: { message: expect.stringContaining(path.id) } })
    expect(found).toMatchObject({ error: { message: expect.not.stringContaining(rust.id) } })
  })

  test('two imports of one title are told apart by id', () => {
    const again = roadmap({ id: '0199a000-0000-7000-8000-000000000009' })
    expect(findRoadmap([python, again], 'Python backend')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(again.id) },
    })
  })

  test('what fits nothing gives a list of what there is', () => {
    expect(findRoadmap(all, 'haskell')).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Rust') },
    })
  })
})
