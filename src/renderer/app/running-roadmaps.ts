import type { PlanSummary } from '#contract/operations/plan.ts'
import type { RoadmapView } from '#contract/operations/roadmap.ts'
import { client } from '../bridge.ts'

/** The roadmaps that are studied, the active plan's first. What cannot be read is left out. */
export const readRunningRoadmaps = async (
  running: readonly Pick<PlanSummary, 'roadmapId'>[],
): Promise<readonly RoadmapView[]> => {
  const answers = await Promise.all(
    running.map(async ({ roadmapId }) => await client.call('roadmap.get', { roadmapId })),
  )
  return answers.flatMap((answer) => (answer.ok ? [answer.value] : []))
}

/** "SQL" before what is of one of several roadmaps; nothing where there is one only. */
export const roadmapPrefix = (
  { roadmap }: Pick<RoadmapView, 'roadmap'>,
  all: readonly unknown[],
): readonly string[] => (all.length > 1 ? [roadmap.title] : [])
