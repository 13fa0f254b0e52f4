import { useEffect, useState } from 'react'
import { client } from '../../bridge.ts'
import type { TopicChoice } from '../../ui/session-form/topic-select.tsx'

/** The topics of a roadmap to choose from, by phase; those left out of the plan come last in their phase. */
export const readTopicChoices = async (roadmapId: string): Promise<readonly TopicChoice[]> => {
  const answer = await client.call('roadmap.get', { roadmapId })
  if (!answer.ok) return []
  return answer.value.phases.flatMap((phase) =>
    phase.blocks
      .flatMap((block) => block.topics)
      .toSorted((a, b) => Number(b.included) - Number(a.included))
      .map(({ id, title }) => ({ id, title, group: phase.title })),
  )
}

/** The topics of the roadmap in use; none without one, or until they are read. */
export const useTopicChoices = (roadmapId: string | null): readonly TopicChoice[] => {
  const [choices, setChoices] = useState<readonly TopicChoice[]>([])
  useEffect(() => {
    if (roadmapId === null) return undefined
    let isWanted = true
    const read = async (): Promise<void> => {
      const topics = await readTopicChoices(roadmapId)
      if (isWanted) setChoices(topics)
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [roadmapId])
  return choices
}
