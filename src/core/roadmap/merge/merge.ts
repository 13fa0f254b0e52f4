/**
 * Brings a stored roadmap to an edited document: what of the document is stored already, what is new, what is gone. Pure
 * and deterministic; near linear in the number of topics. Nothing of the learner's is ever lost: what they studied or
 * ticked stays with its topic wherever that goes, and is put aside when the document does not name it any more.
 */
import type { Checklist, Phase, Project, Roadmap, Topic, TopicStatus } from '../model.ts'
import { matchRoadmap } from './match-roadmap.ts'
import type { Matched, MatchedRoadmap } from './match-roadmap.ts'
import type {
  BaseRoadmap,
  BaseTopic,
  Gone,
  Merge,
  MergedChecklist,
  MergedPhase,
  MergedProject,
} from './model.ts'

const PROGRESS: readonly TopicStatus[] = ['pending', 'in-progress', 'done']

/** Whichever is further: a tick in the document is progress, its absence is none. What was skipped stays so. */
const mergedStatus = (topic: Topic, base: BaseTopic | null): TopicStatus => {
  if (base === null) return topic.status
  if (base.status === 'skipped' || base.tickTakenBack) return base.status
  return PROGRESS.indexOf(topic.status) > PROGRESS.indexOf(base.status) ? topic.status : base.status
}

const mergedProject = (project: Project, { projects }: MatchedRoadmap): MergedProject => {
  const base = projects.baseOf.get(project) ?? null
  return { project, base, done: project.done || (base?.done ?? false) }
}

const mergedPhase = (phase: Phase, found: MatchedRoadmap): MergedPhase => ({
  phase,
  base: found.phases.baseOf.get(phase) ?? null,
  blocks: phase.blocks.map((block) => ({
    block,
    base: found.blocks.baseOf.get(block) ?? null,
    topics: block.topics.map((topic) => {
      const base = found.topics.baseOf.get(topic) ?? null
      return { topic, base, status: mergedStatus(topic, base) }
    }),
  })),
  projects: phase.projects.map((project) => mergedProject(project, found)),
})

const mergedChecklist = (checklist: Checklist, found: MatchedRoadmap): MergedChecklist => ({
  checklist,
  base: found.checklists.baseOf.get(checklist) ?? null,
  items: checklist.items.map((item) => {
    const base = found.items.baseOf.get(item) ?? null
    return { item, base, done: item.done || (base?.done ?? false) }
  }),
})

const goneOf = <B>({ all, baseOf }: Matched<unknown, B>, isKept: (base: B) => boolean): Gone<B>[] => {
  const stays = new Set(baseOf.values())
  return all.filter((base) => !stays.has(base)).map((base) => ({ base, archive: isKept(base) }))
}

const archivedOf = <B>(gone: readonly Gone<B>[]): ReadonlySet<B> =>
  new Set(gone.flatMap(({ base, archive }) => (archive ? [base] : [])))

/** What is put aside stays where it was, so its place has to stay too. */
const goneFrom = (found: MatchedRoadmap): Merge['gone'] => {
  const topics = goneOf(found.topics, ({ hasHistory, hasPast }) => hasHistory || hasPast)
  const projects = goneOf(found.projects, ({ hasHistory }) => hasHistory)
  const items = goneOf(found.items, ({ done }) => done)
  const [keptTopics, keptProjects, keptItems] = [archivedOf(topics), archivedOf(projects), archivedOf(items)]
  const blocks = goneOf(found.blocks, (block) => block.topics.some((topic) => keptTopics.has(topic)))
  const keptBlocks = archivedOf(blocks)
  return {
    topics,
    projects,
    items,
    blocks,
    phases: goneOf(
      found.phases,
      (phase) =>
        phase.blocks.some((block) => keptBlocks.has(block)) ||
        phase.projects.some((project) => keptProjects.has(project)),
    ),
    checklists: goneOf(found.checklists, (list) => list.items.some((item) => keptItems.has(item))),
  }
}

/** Matches an edited document with a stored roadmap. */
export const mergeRoadmap = (base: BaseRoadmap, edited: Roadmap): Merge => {
  const found = matchRoadmap(base, edited)
  return {
    base,
    edited,
    phases: edited.phases.map((phase) => mergedPhase(phase, found)),
    projects: edited.projects.map((project) => mergedProject(project, found)),
    checklists: edited.checklists.map((checklist) => mergedChecklist(checklist, found)),
    gone: goneFrom(found),
  }
}
