import { expect, test } from 'vitest'
import type { RoadmapView } from '#contract/operations/roadmap.ts'
import { topicChoices } from '../../../../src/renderer/app/sessions/topic-choices.ts'
import { blockOf, phaseOf, topicOf } from '../../../support/view-builders.ts'

const viewOf = (title: string, topicIds: readonly string[]): RoadmapView =>
  ({
    roadmap: { title },
    phases: [
      phaseOf('1', [
        blockOf(
          '1',
          topicIds.map((id) => topicOf(id, { included: id !== 'out' })),
        ),
      ]),
    ],
  }) as unknown as RoadmapView

test('topics of one roadmap stand under their phases, those left out last', () => {
  expect(topicChoices([viewOf('Pottery', ['out', 'clay'])])).toEqual([
    { id: 'clay', title: 'Topic clay', group: 'Phase 1' },
    { id: 'out', title: 'Topic out', group: 'Phase 1' },
  ])
})

test('topics of several roadmaps stand under their roadmap and phase', () => {
  const groups = topicChoices([viewOf('Pottery', ['clay']), viewOf('Weaving', ['loom'])]).map(
    ({ group }) => group,
  )
  expect(groups).toEqual(['Pottery · Phase 1', 'Weaving · Phase 1'])
})
