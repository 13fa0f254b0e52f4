import { useEffect, useState } from 'react'
import type { PlanSummary } from '#contract/operations/plan.ts'
import type { RoadmapView } from '#contract/operations/roadmap.ts'
import type { TopicChoice } from '../../ui/session-form/topic-select.tsx'
import { readRunningRoadmaps, roadmapPrefix } from '../running-roadmaps.ts'

/** The topics of roadmaps to choose from, by phase; those left out of the plan come last in their phase. */
export const topicChoices = (roadmaps: readonly RoadmapView[]): readonly TopicChoice[] =>
  roadmaps.flatMap((view) =>
    view.phases.flatMap((phase) =>
      phase.blocks
        .flatMap((block) => block.topics)
        .toSorted((a, b) => Number(b.included) - Number(a.included))
        .map(({ id, title }) => ({
          id,
          title,
          group: [...roadmapPrefix(view, roadmaps), phase.title].join(' · '),
        })),
    ),
  )

/** The topics of the roadmaps that are studied; none without one, or until they are read. */
export const useTopicChoices = (running: readonly PlanSummary[]): readonly TopicChoice[] => {
  const [choices, setChoices] = useState<readonly TopicChoice[]>([])
  const ids = running.map(({ roadmapId }) => roadmapId).join(' ')
  useEffect(() => {
    if (ids === '') return undefined
    let isWanted = true
    const read = async (): Promise<void> => {
      const roadmaps = await readRunningRoadmaps(ids.split(' ').map((roadmapId) => ({ roadmapId })))
      if (isWanted) setChoices(topicChoices(roadmaps))
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [ids])
  return choices
}
