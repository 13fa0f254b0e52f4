import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  highlightRuns,
  matchingTopics,
  queryWords,
  topicMatches,
} from '../../../../src/renderer/features/roadmap/search.ts'
import { blockOf, phaseOf, topicOf } from '../../../support/view-builders.ts'

const matches = (title: string, detail: string, query: string): boolean =>
  topicMatches({ title, detail }, queryWords(query))

describe('searching topics', () => {
  test('looks at title and detail, without case', () => {
    expect(matches('Decorators', 'function decorators, @property', 'DECOR')).toBe(true)
    expect(matches('Decorators', 'function decorators, @property', '@prop')).toBe(true)
    expect(matches('Decorators', 'function decorators', 'generator')).toBe(false)
  })

  test('wants every word, in any order and place', () => {
    expect(matches('Async HTTP Requests', 'aiohttp, httpx', 'httpx async')).toBe(true)
    expect(matches('Async Basics', 'async, await', 'httpx async')).toBe(false)
  })

  test('does not mind accents, in either place', () => {
    expect(matches('Programación', '', 'programacion')).toBe(true)
    expect(matches('Uber', '', 'über')).toBe(true)
  })

  test('takes signs as they are', () => {
    expect(matches('*args & **kwargs', '', '**kw')).toBe(true)
    expect(matches('Classes', '__init__, self', '__init__')).toBe(true)
    expect(matches('C', '', '.')).toBe(false)
  })

  test('spaces alone search for nothing', () => {
    expect(queryWords('   ')).toEqual([])
  })

  test('finds topics in every phase and block', () => {
    const phases = [
      phaseOf('1', [blockOf('a', [topicOf('x', { title: 'Lists' }), topicOf('y', { title: 'Sets' })])]),
      phaseOf('2', [blockOf('b', [topicOf('z', { detail: 'linked lists' })])]),
    ]
    expect([...matchingTopics(phases, queryWords('list'))]).toEqual(['x', 'z'])
  })
})

describe('marking what was found', () => {
  const marked = (text: string, query: string): string =>
    highlightRuns(text, queryWords(query))
      .map((run) => (run.hit ? `[${run.text}]` : run.text))
      .join('')

  test('every place of every word', () => {
    expect(marked('aiohttp, httpx', 'http')).toBe('aio[http], [http]x')
  })

  test('words that overlap are one mark', () => {
    expect(marked('decorators', 'deco corat')).toBe('[decorat]ors')
  })

  test('the letters of the text stay as they are', () => {
    expect(marked('Überblick', 'uber')).toBe('[Über]blick')
  })

  test('joined again the runs are the text, and each hit is what was searched for', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 4 }),
        (text, query) => {
          const runs = highlightRuns(text, queryWords(query))
          expect(runs.map((run) => run.text).join('')).toBe(text)
          expect(runs.some((run) => run.hit)).toBe(
            queryWords(query).some((word) => topicMatches({ title: text, detail: '' }, [word])),
          )
        },
      ),
    )
  })
})
