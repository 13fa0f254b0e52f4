import { expect, test } from 'vitest'
import { openTopicsOf } from '../../../../src/renderer/features/week/open-topics.ts'
import { blockOf, phaseOf, planOf, topicOf } from '../../../support/view-builders.ts'

const roadmap = {
  phases: [
    phaseOf('one', [
      blockOf('a', [
        topicOf('open'),
        topicOf('begun', { status: 'in-progress' }),
        topicOf('done', { status: 'done' }),
        topicOf('skipped', { status: 'skipped' }),
        topicOf('left out', { included: false }),
      ]),
    ]),
  ],
}

test('a slot can be added for topics of the plan that are still open', () => {
  expect(openTopicsOf(planOf(), roadmap, false)).toEqual([
    { id: 'open', title: 'Topic open', group: 'Phase one', planId: 'plan' },
    { id: 'begun', title: 'Topic begun', group: 'Phase one', planId: 'plan' },
  ])
})

test('among several plans the phases say whose they are', () => {
  expect(openTopicsOf(planOf(), roadmap, true)[0]?.group).toBe('A roadmap · Phase one')
})
