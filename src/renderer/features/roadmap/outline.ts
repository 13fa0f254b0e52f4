import type { BlockView, PhaseView, RoadmapView, TopicView } from '#contract/operations/roadmap.ts'

/** Whether a topic still wants studying. */
export const isOpenTopic = (topic: TopicView): boolean =>
  topic.included && (topic.status === 'pending' || topic.status === 'in-progress')

/** The phase being studied: the first that has an open topic; null when all is done. */
export const currentPhase = (phases: readonly PhaseView[]): string | null =>
  phases.find((phase) => phase.blocks.some((block) => block.topics.some(isOpenTopic)))?.id ?? null

/** A phase as the screen draws it: with a search only the blocks and topics that match are left. */
export type ShownPhase = { readonly phase: PhaseView; readonly blocks: readonly BlockView[] }

/** What is left of the phases when only some topics are wanted; null wants all. */
export const shownPhases = (
  phases: readonly PhaseView[],
  wanted: ReadonlySet<string> | null,
): readonly ShownPhase[] => {
  if (wanted === null) return phases.map((phase) => ({ phase, blocks: phase.blocks }))
  return phases
    .map((phase) => ({
      phase,
      blocks: phase.blocks
        .map((block) => ({ ...block, topics: block.topics.filter((topic) => wanted.has(topic.id)) }))
        .filter((block) => block.topics.length > 0),
    }))
    .filter(({ blocks }) => blocks.length > 0)
}

/** The phase that holds a topic. */
export const phaseOfTopic = (phases: readonly PhaseView[], topicId: string): PhaseView | undefined =>
  phases.find((phase) => phase.blocks.some((block) => block.topics.some((topic) => topic.id === topicId)))

export const topicById = (view: RoadmapView, topicId: string): TopicView | undefined =>
  view.phases
    .flatMap((phase) => phase.blocks)
    .flatMap((block) => block.topics)
    .find((topic) => topic.id === topicId)

/** Done and all included topics of a roadmap; skipped ones are in neither figure. */
export const topicCounts = (
  phases: readonly PhaseView[],
): { readonly done: number; readonly total: number } =>
  phases.reduce((sum, { topics }) => ({ done: sum.done + topics.done, total: sum.total + topics.total }), {
    done: 0,
    total: 0,
  })

/** The option groups that begin in a block: those none of the blocks before it belongs to. */
export const startsGroup = (blocks: readonly BlockView[], index: number): string | null => {
  const group = blocks[index]?.option?.group
  if (group === undefined) return null
  return blocks.slice(0, index).some((block) => block.option?.group === group) ? null : group
}
