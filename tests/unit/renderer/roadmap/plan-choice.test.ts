import { describe, expect, test } from 'vitest'
import { choiceWords, withChoice } from '../../../../src/renderer/features/roadmap/plan-choice.ts'
import { settingsOf } from '../../../support/view-builders.ts'

const settings = settingsOf({
  choices: { options: { Framework: 'FastAPI', Database: 'SQLite' }, leftOut: ['mongo'] },
})

describe('a change of the plan', () => {
  test('another option replaces the one of its group and leaves the rest', () => {
    const changed = withChoice(settings, { change: 'option', group: 'Framework', name: 'Django' })
    expect(changed).toEqual({
      ...settings,
      choices: { options: { Framework: 'Django', Database: 'SQLite' }, leftOut: ['mongo'] },
    })
  })

  test('leaving a topic out twice names it once', () => {
    const choice = { change: 'optional', topicKey: 'mongo', title: 'MongoDB', included: false } as const
    expect(withChoice(settings, choice).choices.leftOut).toEqual(['mongo'])
  })

  test('a topic taken in is left out no longer', () => {
    const choice = { change: 'optional', topicKey: 'mongo', title: 'MongoDB', included: true } as const
    expect(withChoice(settings, choice).choices.leftOut).toEqual([])
  })

  test('is said in words', () => {
    expect(choiceWords({ change: 'option', group: 'Framework', name: 'Django' })).toBe('Choose Django')
    expect(choiceWords({ change: 'optional', topicKey: 'm', title: 'MongoDB', included: false })).toBe(
      'Leave out “MongoDB”',
    )
  })
})
