import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readRoadmap } from '#core/roadmap/read.ts'
import {
  byReason,
  byRoadmap,
  firstChoice,
  lineWords,
  roadmapFigures,
} from '../../../../src/renderer/features/setup/roadmap-figures.ts'
import { sampleDocument, sampleRoadmap } from '../../../support/sample-roadmap.ts'

describe('figures of a preview', () => {
  test('alternatives count once, everything in the document is told beside it', () => {
    expect(roadmapFigures(sampleRoadmap())).toEqual({
      phases: 2,
      blocks: 3,
      topics: 8,
      planned: 6,
      days: { min: 6, max: 12 },
      projects: 4,
      optionGroups: 1,
      optional: 1,
    })
  })

  test('the commissioned roadmap shows its known figures', () => {
    const file = new URL('../../../fixtures/roadmaps/python-backend-roadmap.md', import.meta.url)
    const read = readRoadmap(readFileSync(file, 'utf8'))
    if (!read.ok) throw new Error(read.error.message)
    const first = firstChoice(read.value)
    expect(first && roadmapFigures(first)).toMatchObject({
      phases: 5,
      blocks: 14,
      topics: 83,
      planned: 76,
      days: { min: 195, max: 238 },
      projects: 13,
      optionGroups: 1,
      optional: 1,
    })
  })

  test('a document of retellings only begins with its first', () => {
    const only = sampleRoadmap({ summary: true })
    expect(firstChoice(sampleDocument([only]))).toBe(only)
    expect(firstChoice(sampleDocument([]))).toBeUndefined()
  })

  test('findings belong to the roadmap whose lines they lie in', () => {
    const first = sampleRoadmap({ key: 'a', line: 1 })
    const second = sampleRoadmap({ key: 'b', line: 50 })
    const document = sampleDocument([first, second])
    const items = [{ line: 1 }, { line: 49 }, { line: 50 }, { line: 400 }]
    expect(byRoadmap(items, first, document).inside).toEqual([{ line: 1 }, { line: 49 }])
    expect(byRoadmap(items, second, document)).toEqual({
      inside: [{ line: 50 }, { line: 400 }],
      outside: [{ line: 1 }, { line: 49 }],
    })
  })

  test('unused lines are gathered by reason in the order of the document', () => {
    const items = [
      { reason: 'prose', line: 1 },
      { reason: 'code', line: 2 },
      { reason: 'prose', line: 3 },
    ]
    expect(byReason(items).map(({ reason, items: of }) => [reason, of.map(({ line }) => line)])).toEqual([
      ['prose', [1, 3]],
      ['code', [2]],
    ])
  })

  test('lines are named one by one or as a range', () => {
    expect([lineWords(12), lineWords(12, 7)]).toEqual(['Line 12', 'Lines 12–18'])
  })
})
