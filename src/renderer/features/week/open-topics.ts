import { useEffect, useState } from 'react'
import type { PlanSummary } from '#contract/operations/plan.ts'
import type { RoadmapView } from '#contract/operations/roadmap.ts'
import { client } from '../../bridge.ts'
import type { TopicChoice } from '../../ui/session-form/topic-select.tsx'

/** A topic that can have a slot, and the plan it belongs to. */
export type OpenTopic = TopicChoice & { readonly planId: string }

/** The topics of a plan that are neither done nor left out, by phase. Of several plans each names its roadmap. */
export const openTopicsOf = (
  plan: Pick<PlanSummary, 'id' | 'roadmapTitle'>,
  roadmap: Pick<RoadmapView, 'phases'>,
  isOneOfSeveral: boolean,
): readonly OpenTopic[] =>
  roadmap.phases.flatMap((phase) =>
    phase.blocks
      .flatMap((block) => block.topics)
      .filter(({ included, status }) => included && (status === 'pending' || status === 'in-progress'))
      .map(({ id, title }) => ({
        id,
        title,
        group: isOneOfSeveral ? `${plan.roadmapTitle} · ${phase.title}` : phase.title,
        planId: plan.id,
      })),
  )

/** The open topics of all running plans, the active plan's first. */
export const readOpenTopics = async (): Promise<readonly OpenTopic[]> => {
  const plans = await client.call('plan.list', {})
  if (!plans.ok) return []
  const running = plans.value.filter(({ state }) => state === 'active' || state === 'beside')
  const topics = await Promise.all(
    running.map(async (plan) => {
      const answer = await client.call('roadmap.get', { roadmapId: plan.roadmapId })
      return answer.ok ? openTopicsOf(plan, answer.value, running.length > 1) : []
    }),
  )
  return topics.flat()
}

/** The open topics of all running plans; none until they are read. */
export const useOpenTopics = (): readonly OpenTopic[] => {
  const [topics, setTopics] = useState<readonly OpenTopic[]>([])
  useEffect(() => {
    let isWanted = true
    const read = async (): Promise<void> => {
      const found = await readOpenTopics()
      if (isWanted) setTopics(found)
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [])
  return topics
}
