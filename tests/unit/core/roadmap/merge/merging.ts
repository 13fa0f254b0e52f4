/** Documents to merge, and what a stored roadmap is after a merge, without a database. */
import type {
  BaseBlock,
  BaseChecklist,
  BaseItem,
  BasePhase,
  BaseProject,
  BaseRoadmap,
  BaseTopic,
  Gone,
  Merge,
  MergedBlock,
  MergedChecklist,
  MergedItem,
  MergedPhase,
  MergedProject,
  MergedTopic,
} from '#core/roadmap/merge/model.ts'
import { archivedKey, takenKeys } from '#core/roadmap/merge/archived-key.ts'
import { mergeRoadmap } from '#core/roadmap/merge/merge.ts'
import type { Roadmap, Topic } from '#core/roadmap/model.ts'
import { read, topicsOf } from '../reading.ts'

/** The first roadmap of a document. */
export const roadmapOf = (text: string): Roadmap => {
  const [roadmap] = read(text).roadmaps
  if (roadmap === undefined) throw new Error('no roadmap')
  return roadmap
}

export type History = Pick<BaseTopic, 'status' | 'hasHistory' | 'tickTakenBack' | 'hasPast'>
export const UNTOUCHED: History = {
  status: 'pending',
  hasHistory: false,
  hasPast: false,
  tickTakenBack: false,
}
export const DONE: History = { ...UNTOUCHED, status: 'done', hasHistory: true }

/** "topic 3", counted on from what a stored roadmap has. */
const createIds = (base: BaseRoadmap): ((kind: string) => string) => {
  let number = JSON.stringify(base).match(/"id":/g)?.length ?? 0
  return (kind) => {
    number += 1
    return `${kind} ${number}`
  }
}

/** A stored roadmap whose topics are changed as given. */
export const withTopics = (
  base: BaseRoadmap,
  changeOf: (topic: BaseTopic) => Partial<BaseTopic>,
): BaseRoadmap => {
  const topic = (one: BaseTopic): BaseTopic => ({ ...one, ...changeOf(one) })
  const block = (one: BaseBlock): BaseBlock => ({ ...one, topics: one.topics.map(topic) })
  const phase = (one: BasePhase): BasePhase => ({ ...one, blocks: one.blocks.map(block) })
  return { ...base, phases: base.phases.map(phase) }
}

/** A roadmap as it is stored at first. `historyOf`: what the learner did with its topics. */
export const stored = (
  roadmap: Roadmap,
  historyOf: (topic: Topic) => Partial<History> = () => ({}),
): BaseRoadmap => {
  const nothing = { ...roadmap, phases: [], projects: [], checklists: [] }
  const topics = new Map(topicsOf(roadmap).map((topic) => [topic.key, topic]))
  return withTopics(afterMerge(mergeRoadmap(nothing, roadmap)), ({ key }) => {
    const topic = topics.get(key)
    return topic === undefined ? {} : historyOf(topic)
  })
}

type NewId = (kind: string) => string

const topicAfter = ({ topic, base, status }: MergedTopic, newId: NewId): BaseTopic => ({
  ...topic,
  ...(base === null ? UNTOUCHED : { hasHistory: base.hasHistory, hasPast: base.hasPast }),
  tickTakenBack: base?.tickTakenBack ?? false,
  id: base?.id ?? newId('topic'),
  status,
  archived: false,
})

/** What is put aside of a kind, where it was: in the part that its own became, or in one that was put aside as well. */
const leftIn = <T extends { readonly archived: boolean }>(
  former: readonly T[] | undefined,
  gone: readonly { readonly base: T; readonly archive: boolean }[],
): T[] => {
  const kept = new Set(gone.flatMap(({ base, archive }) => (archive ? [base] : [])))
  const aside = (one: T): T => ({ ...one, archived: true })
  return (former ?? []).filter((one) => kept.has(one)).map(aside)
}

const projectAfter = ({ project, base, done }: MergedProject, newId: NewId): BaseProject => ({
  ...project,
  done,
  id: base?.id ?? newId('project'),
  hasHistory: done || (base?.hasHistory ?? false),
  archived: false,
})

const itemAfter = ({ item, base, done }: MergedItem, newId: NewId): BaseItem => ({
  ...item,
  id: base?.id ?? newId('item'),
  archived: false,
  done,
})

/** The stored roadmap once a merge is carried out, as the database has it. */
export const afterMerge = (merge: Merge): BaseRoadmap => {
  const { gone, edited } = merge
  const newId = createIds(merge.base)
  const taken = takenKeys(merge)
  const withFreeKey = (topic: BaseTopic): BaseTopic => ({ ...topic, key: archivedKey(topic, taken) })
  const topicsLeft = (block: BaseBlock | null): BaseTopic[] =>
    leftIn(block?.topics, gone.topics).map(withFreeKey)
  const blockLeft = (block: BaseBlock): BaseBlock => ({
    ...block,
    topics: topicsLeft(
      merge.base.phases.flatMap((phase) => phase.blocks).find(({ id }) => id === block.id) ?? null,
    ),
  })
  const blocksLeft = (phase: BasePhase | null): BaseBlock[] =>
    leftIn(phase?.blocks, gone.blocks).map(blockLeft)
  const projectsOf = (merged: readonly MergedProject[], former: readonly BaseProject[] | undefined) => [
    ...merged.map((project) => projectAfter(project, newId)),
    ...leftIn(former, gone.projects),
  ]
  const blockAfter = ({ block, base, topics }: MergedBlock): BaseBlock => ({
    ...block,
    id: base?.id ?? newId('block'),
    archived: false,
    topics: [...topics.map((topic) => topicAfter(topic, newId)), ...topicsLeft(base)],
  })
  const phaseAfter = ({ phase, base, blocks, projects }: MergedPhase): BasePhase => ({
    ...phase,
    id: base?.id ?? newId('phase'),
    archived: false,
    blocks: [...blocks.map(blockAfter), ...blocksLeft(base)],
    projects: projectsOf(projects, base?.projects),
  })
  const phaseLeft = ({ base }: Gone<BasePhase>): BasePhase => ({
    ...base,
    archived: true,
    blocks: blocksLeft(base),
    projects: leftIn(base.projects, gone.projects),
  })
  const checklistAfter = ({ checklist, base, items }: MergedChecklist): BaseChecklist => ({
    ...checklist,
    id: base?.id ?? newId('checklist'),
    archived: false,
    items: [...items.map((item) => itemAfter(item, newId)), ...leftIn(base?.items, gone.items)],
  })
  const checklistLeft = ({ base }: Gone<BaseChecklist>): BaseChecklist => ({
    ...base,
    archived: true,
    items: leftIn(base.items, gone.items),
  })
  const kept = <T>({ archive }: Gone<T>): boolean => archive
  return {
    ...edited,
    phases: [...merge.phases.map(phaseAfter), ...gone.phases.filter(kept).map(phaseLeft)],
    projects: projectsOf(merge.projects, merge.base.projects),
    checklists: [...merge.checklists.map(checklistAfter), ...gone.checklists.filter(kept).map(checklistLeft)],
  }
}

export const baseTopics = ({ phases }: BaseRoadmap): BaseTopic[] =>
  phases.flatMap(({ blocks }) => blocks).flatMap(({ topics }) => topics)

export const mergedTopics = ({ phases }: Merge): MergedTopic[] =>
  phases.flatMap(({ blocks }) => blocks).flatMap(({ topics }) => topics)

/** The stored topic that a topic of the edited document is, by titles; null for a new one. */
export const originOf = (merge: Merge, title: string): string | null => {
  const found = mergedTopics(merge).find(({ topic }) => topic.title === title)
  if (found === undefined) throw new Error(`no topic “${title}”`)
  return found.base?.title ?? null
}
