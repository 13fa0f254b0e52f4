import { create } from 'zustand'
import type { PlanState, PlanSummary } from '#contract/operations/plan.ts'
import type { RoadmapSummary, RoadmapView } from '#contract/operations/roadmap.ts'
import { client } from '../../bridge.ts'
import { keepEqualParts } from '../../ui/keep-equal.ts'
import { loading, loadOf, type Load } from '../../ui/load.ts'
import { phaseOfTopic } from './outline.ts'

/** What the screen shows: all roadmaps, the one looked at, and its plan while that runs. */
export type RoadmapRead = {
  readonly roadmaps: readonly RoadmapSummary[]
  readonly view: RoadmapView | null
  readonly plan: PlanSummary | null
}

export const roadmapTabs = ['topics', 'projects', 'checklists', 'reference'] as const
export type RoadmapTab = (typeof roadmapTabs)[number]

type RoadmapStore = {
  readonly read: Load<RoadmapRead>
  /** The roadmap picked in the switcher; null shows the active plan's. */
  readonly chosenId: string | null
  readonly tab: RoadmapTab
  readonly query: string
  /** Phases the learner opened (true) or folded (false) by hand; the others follow what is being studied. */
  readonly phaseOpen: Readonly<Record<string, boolean>>
  readonly refetch: () => Promise<void>
  readonly choose: (roadmapId: string | null) => void
  /** Changes to the roadmap that a topic is of; stays where it is when none has it. */
  readonly chooseByTopic: (topicId: string) => Promise<void>
  readonly setTab: (tab: RoadmapTab) => void
  readonly setQuery: (query: string) => void
  readonly setPhaseOpen: (phaseIds: readonly string[], open: boolean) => void
}

const isRunning = (state: PlanState | null): boolean => state === 'active' || state === 'beside'

const readRoadmap = async (chosenId: string | null): Promise<Load<RoadmapRead>> => {
  const [list, plans] = await Promise.all([client.call('roadmap.list', {}), client.call('plan.list', {})])
  if (!list.ok) return loadOf(list)
  if (!plans.ok) return loadOf(plans)
  const shown = list.value.find(({ id }) => id === chosenId) ?? list.value.find(({ active }) => active)
  if (shown === undefined) return { state: 'ready', value: { roadmaps: list.value, view: null, plan: null } }
  const view = await client.call('roadmap.get', { roadmapId: shown.id })
  if (!view.ok) return loadOf(view)
  const plan = plans.value.find(({ roadmapId, state }) => roadmapId === shown.id && isRunning(state)) ?? null
  return { state: 'ready', value: { roadmaps: list.value, view: view.value, plan } }
}

/** Those that are studied are asked first. */
const roadmapOfTopic = async (topicId: string): Promise<string | null> => {
  const list = await client.call('roadmap.list', {})
  if (!list.ok) return null
  const inOrder = list.value.toSorted(
    (a, b) => Number(isRunning(b.planState)) - Number(isRunning(a.planState)),
  )
  for (const { id } of inOrder) {
    const view = await client.call('roadmap.get', { roadmapId: id })
    if (view.ok && phaseOfTopic(view.value.phases, topicId) !== undefined) return id
  }
  return null
}

/** The roadmap on the screen, and how it is looked at. */
export const useRoadmapStore = create<RoadmapStore>()((set, get) => ({
  read: loading,
  chosenId: null,
  tab: 'topics',
  query: '',
  phaseOpen: {},
  refetch: async () => {
    const { chosenId } = get()
    const read = await readRoadmap(chosenId)
    const state = get()
    // An answer for a roadmap that has been left by now, or a failed reread of what is on the screen, changes nothing.
    if (state.chosenId !== chosenId) return
    if (read.state === 'failed' && state.read.state === 'ready') return
    set({ read: keepEqualParts(state.read, read) })
  },
  choose: (chosenId) => {
    set({ chosenId, query: '' })
    void get().refetch()
  },
  chooseByTopic: async (topicId) => {
    const before = get().read
    const roadmapId = await roadmapOfTopic(topicId)
    // The learner may have gone on to another roadmap meanwhile.
    if (roadmapId !== null && get().read === before) get().choose(roadmapId)
  },
  setTab: (tab) => set({ tab }),
  setQuery: (query) => set({ query }),
  setPhaseOpen: (phaseIds, open) =>
    set(({ phaseOpen }) => ({
      phaseOpen: { ...phaseOpen, ...Object.fromEntries(phaseIds.map((id) => [id, open])) },
    })),
}))
