import { describe, expect, test } from 'vitest'
import {
  currentPhase,
  phaseOfTopic,
  shownPhases,
  startsGroup,
  topicCounts,
} from '../../../../src/renderer/features/roadmap/outline.ts'
import { blockOf, phaseOf, topicOf } from '../../../support/view-builders.ts'

const option = (name: string) => ({ group: 'Framework', name, recommended: false })

describe('the phase being studied', () => {
  const done = phaseOf('1', [
    blockOf('a', [topicOf('x', { status: 'done' }), topicOf('y', { status: 'skipped' })]),
  ])

  test('is the first with an open topic', () => {
    expect(currentPhase([done, phaseOf('2', [blockOf('b', [topicOf('z')])])])).toBe('2')
  })

  test('does not wait for what was not chosen', () => {
    const other = phaseOf('2', [blockOf('b', [topicOf('z', { included: false })])])
    expect(currentPhase([done, other, phaseOf('3', [blockOf('c', [topicOf('w')])])])).toBe('3')
  })

  test('is none when all is done', () => {
    expect(currentPhase([done])).toBeNull()
  })
})

describe('what a search leaves', () => {
  const phases = [
    phaseOf('1', [blockOf('a', [topicOf('x'), topicOf('y')]), blockOf('b', [topicOf('z')])]),
    phaseOf('2', [blockOf('c', [topicOf('w')])]),
  ]

  test('everything without a search', () => {
    expect(shownPhases(phases, null).map(({ blocks }) => blocks)).toEqual(phases.map((phase) => phase.blocks))
  })

  test('only phases and blocks that hold a match, with the matches', () => {
    const [only, ...others] = shownPhases(phases, new Set(['y']))
    expect(others).toEqual([])
    expect(only?.phase.id).toBe('1')
    expect(only?.blocks.map((block) => block.topics.map((topic) => topic.id))).toEqual([['y']])
  })

  test('nothing when nothing matches', () => {
    expect(shownPhases(phases, new Set())).toEqual([])
  })
})

test('a group of options begins at its first block only', () => {
  const blocks = [
    blockOf('a', []),
    blockOf('b', [], { option: option('FastAPI') }),
    blockOf('c', [], { option: option('Django') }),
  ]
  expect(blocks.map((_, index) => startsGroup(blocks, index))).toEqual([null, 'Framework', null])
})

test('the phase of a topic is found, and of a foreign one not', () => {
  const phases = [phaseOf('1', [blockOf('a', [topicOf('x')])]), phaseOf('2', [blockOf('b', [topicOf('y')])])]
  expect(phaseOfTopic(phases, 'y')?.id).toBe('2')
  expect(phaseOfTopic(phases, 'q')).toBeUndefined()
})

test('the figures of all phases add up', () => {
  const phases = [
    phaseOf('1', [], { topics: { done: 2, total: 5 } }),
    phaseOf('2', [], { topics: { done: 0, total: 7 } }),
  ]
  expect(topicCounts(phases)).toEqual({ done: 2, total: 12 })
})
