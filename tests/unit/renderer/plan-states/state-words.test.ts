import { describe, expect, test } from 'vitest'
import type { PlanState } from '#contract/operations/plan.ts'
import {
  doneWords,
  idleWords,
  meaningWords,
  questionWords,
  stateActions,
  stateWords,
} from '../../../../src/renderer/app/plan-states/state-words.ts'

const counts = { moved: 0, added: 0, removed: 0, unchanged: 0 }
const labels = (state: PlanState, hasActive = true) =>
  stateActions(state, hasActive).map(({ label }) => label)

describe('what can be done about a plan', () => {
  test('depends on how it stands', () => {
    expect(labels('active')).toEqual([])
    expect(labels('beside')).toEqual(['Make active…', 'Let it rest', 'Archive…'])
    expect(labels('resting')).toEqual(['Make active…', 'Study beside the active one…', 'Archive…'])
    expect(labels('archived')).toEqual(['Restore'])
  })

  test('is not to run beside an active one where there is none', () => {
    expect(labels('resting', false)).toEqual(['Make active…', 'Archive…'])
  })

  test('is to be taken up at once where nothing else is active, from the archive too', () => {
    expect(labels('archived', false)).toEqual(['Make active…', 'Restore'])
  })
})

test('without an active plan it is said what became of those there are', () => {
  const pottery = { roadmapTitle: 'Pottery', state: 'archived' } as const
  expect(idleWords([pottery])).toBe('“Pottery” is archived. What you studied of it is kept.')
  expect(idleWords([{ ...pottery, state: 'resting' }])).toMatch(/^“Pottery” rests\./)
  expect(idleWords([pottery, pottery])).toMatch(/^2 plans rest or are archived\./)
})

test('every state has words of its own', () => {
  const states = [null, 'active', 'beside', 'resting', 'archived'] as const
  expect(new Set(states.map(stateWords)).size).toBe(states.length)
})

describe('before it is done, it is said', () => {
  test('which plan rests when another becomes active', () => {
    const question = { to: 'active', roadmapTitle: 'Weaving', active: 'Pottery' } as const
    expect(questionWords(question)).toBe('Make “Weaving” the active plan?')
    expect(meaningWords({ ...question, counts, findings: [] })[0]).toMatch(/^“Pottery” rests/)
    expect(meaningWords({ ...question, active: null, counts, findings: [] })).toHaveLength(1)
  })

  test('around which one a plan is planned', () => {
    const question = { to: 'beside', roadmapTitle: 'Weaving', active: 'Pottery' } as const
    expect(questionWords(question)).toBe('Study “Weaving” beside “Pottery”?')
    expect(meaningWords({ ...question, counts, findings: [] })[0]).toContain('around the slots of “Pottery”')
  })

  test('that it stays where it is, unless it gives way', () => {
    const first = (findings: { code: string; message: string }[]) =>
      meaningWords({ to: 'beside', active: 'Pottery', counts, findings })[0]
    expect(first([])).toMatch(/, which stay where they are\.$/)
    expect(first([{ code: 'gives-way', message: 'Slots give way.' }])).toMatch(/“Pottery”\.$/)
  })

  test('how many slots go with an archived one, and that nothing else does', () => {
    const meaning = (removed: number) =>
      meaningWords({ to: 'archived', active: null, counts: { ...counts, removed }, findings: [] })
    expect(meaning(12)[0]).toBe('12 slots to come are removed.')
    expect(meaning(1)[0]).toBe('1 slot to come is removed.')
    expect(meaning(0)[0]).toBe('It has no slots to come.')
    expect(meaning(12)[1]).toMatch(/^What you studied, ticked off and noted stays/)
  })
})

test('what was done is said in words', () => {
  expect(doneWords('resting', 'active', 'Weaving')).toBe('“Weaving” is the active plan now')
  expect(doneWords('beside', 'resting', 'Weaving')).toBe('“Weaving” rests')
  expect(doneWords('archived', 'resting', 'Weaving')).toBe('“Weaving” is restored: it rests')
})
