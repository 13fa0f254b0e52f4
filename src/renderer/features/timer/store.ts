import { create } from 'zustand'
import type { RoadmapView } from '#contract/operations/roadmap.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { client } from '../../bridge.ts'
import { useFrameStore } from '../../app/frame-store.ts'
import { readRunningRoadmaps, roadmapPrefix } from '../../app/running-roadmaps.ts'
import { loaded } from '../../ui/load.ts'
import { studiedOf, type Studied } from './studied.ts'

export type PlacedTopic = {
  readonly id: string
  readonly title: string
  readonly status: TopicStatus
  /** With its roadmap where several are studied. */
  readonly phase: string
  readonly block: string
}

type TimerScreenStore = {
  /** Topics of the running plans, in order; none before they are read. */
  readonly topics: readonly PlacedTopic[]
  /** Null without a plan. */
  readonly studied: Studied | null
  /** How a start from here counts, until the window closes. */
  readonly mode: 'countdown' | 'count-up'
  readonly setMode: (mode: 'countdown' | 'count-up') => void
  readonly refetch: () => Promise<void>
}

const placedTopics = (roadmaps: readonly RoadmapView[]): readonly PlacedTopic[] =>
  roadmaps.flatMap((view) =>
    view.phases.flatMap((phase) =>
      phase.blocks.flatMap((block) =>
        block.topics
          .filter((topic) => topic.included)
          .map(({ id, title, status }) => ({
            id,
            title,
            status,
            phase: [...roadmapPrefix(view, roadmaps), phase.title].join(' · '),
            block: block.title,
          })),
      ),
    ),
  )

/** What stands around the timer on its screen. What cannot be read is left out: the timer itself needs none of it. */
export const useTimerScreenStore = create<TimerScreenStore>()((set) => ({
  topics: [],
  studied: null,
  mode: 'countdown',
  setMode: (mode) => set({ mode }),
  refetch: async () => {
    const running = loaded(useFrameStore.getState().frame)?.running ?? []
    const [today, roadmaps] = await Promise.all([client.call('today.get', {}), readRunningRoadmaps(running)])
    if (today.ok) set({ studied: today.value === null ? null : studiedOf(today.value) })
    // A read that failed leaves what is there.
    if (roadmaps.length === running.length) set({ topics: placedTopics(roadmaps) })
  },
}))

/** Where a topic stands in the roadmap: "Phase 1 → Week 3–4"; null when it is not in the plan. */
export const placeOf = (topics: readonly PlacedTopic[], topicId: string | undefined): string | null => {
  const topic = topics.find(({ id }) => id === topicId)
  return topic === undefined ? null : [topic.phase, topic.block].filter((part) => part !== '').join(' → ')
}
