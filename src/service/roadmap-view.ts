/** Turns a stored roadmap into what the screens show of it. */
import type {
  ArchivedView,
  BlockView,
  PhaseView,
  ProjectView,
  RoadmapSummary,
  RoadmapView,
  TopicView,
} from '#contract/operations/roadmap.ts'
import type { Choices } from '#core/planning/model.ts'
import { chosenTopics } from '#core/planning/topics.ts'
import type { StoredBlock, StoredPhase, StoredProject, StoredRoadmap, StoredTopic } from '#db/roadmap-tree.ts'
import type { TopicSpan } from '#db/slot-repo.ts'
import { keysLetIn, optionGroupViews } from './plan-source.ts'
import { planState } from './plan-summary.ts'

type Shown = {
  /** Keys of topics that the choices let in. */
  readonly letIn: ReadonlySet<string>
  /** Keys of topics that count: let in, scheduled, not skipped. */
  readonly counted: ReadonlySet<string>
  readonly spans: ReadonlyMap<string, TopicSpan>
  /** Group → chosen name. */
  readonly chosen: ReadonlyMap<string, string>
}

export const roadmapSummary = (roadmap: StoredRoadmap, choices: Choices): RoadmapSummary => ({
  id: roadmap.id,
  key: roadmap.key,
  title: roadmap.title,
  sourceName: roadmap.sourceName,
  importedAtMs: roadmap.importedMs,
  position: roadmap.position,
  summary: roadmap.summary,
  total: roadmap.total,
  phases: roadmap.phases.length,
  topics: chosenTopics(roadmap, choices).length,
  planId: roadmap.planId,
  planState: roadmap.planId === null ? null : planState(roadmap),
  active: roadmap.active,
})

const topicView = (topic: StoredTopic, { letIn, spans }: Shown): TopicView => {
  const span = spans.get(topic.id)
  return {
    id: topic.id,
    key: topic.key,
    title: topic.title,
    detail: topic.detail,
    estimate: topic.estimate,
    days: topic.days,
    extraDays: topic.extraDays,
    assumed: topic.assumed,
    optional: topic.optional,
    included: letIn.has(topic.key),
    status: topic.status,
    studiedMinutes: topic.loggedMinutes,
    links: topic.links,
    planned: span === undefined ? null : { from: span.from, to: span.to, minutes: span.minutes },
  }
}

const blockView = (block: StoredBlock, shown: Shown): BlockView => ({
  id: block.id,
  title: block.title,
  weeks: block.weeks,
  estimate: block.estimate,
  option: block.option,
  included: block.option === null || shown.chosen.get(block.option.group) === block.option.name,
  topics: block.topics.map((topic) => topicView(topic, shown)),
})

const projectView = ({ id, title, detail, capstone, done, evidence }: StoredProject): ProjectView => ({
  id,
  title,
  detail,
  capstone,
  done,
  evidence,
})

const plannedOf = (topics: readonly StoredTopic[], { spans }: Shown): PhaseView['planned'] => {
  const found = topics.flatMap((topic) => spans.get(topic.id) ?? [])
  const [from] = found.map((span) => span.from).sort()
  const to = found
    .map((span) => span.to)
    .sort()
    .at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

const phaseView = (phase: StoredPhase, shown: Shown): PhaseView => {
  const topics = phase.blocks.flatMap((block) => block.topics)
  const counted = topics.filter(({ key }) => shown.counted.has(key))
  return {
    id: phase.id,
    title: phase.title,
    estimate: phase.estimate,
    optional: phase.optional,
    topics: { done: counted.filter(({ status }) => status === 'done').length, total: counted.length },
    planned: plannedOf(topics, shown),
    blocks: phase.blocks.map((block) => blockView(block, shown)),
    projects: phase.projects.map(projectView),
  }
}

export type RoadmapContext = {
  readonly choices: Choices
  /** What is planned from today on; none when its plan does not run. */
  readonly spans: readonly TopicSpan[]
  readonly archived: ArchivedView
}

/** The whole Roadmap screen. */
export const roadmapView = (
  roadmap: StoredRoadmap,
  { choices, spans, archived }: RoadmapContext,
): RoadmapView => {
  const groups = optionGroupViews(roadmap, choices)
  const shown: Shown = {
    letIn: keysLetIn(roadmap, choices),
    counted: new Set(chosenTopics(roadmap, choices).map(({ key }) => key)),
    spans: new Map(spans.map((span) => [span.topicId, span])),
    chosen: new Map(groups.map(({ group, chosen }) => [group, chosen])),
  }
  return {
    roadmap: roadmapSummary(roadmap, choices),
    hoursPerDay: roadmap.hoursPerDay,
    phases: roadmap.phases.map((phase) => phaseView(phase, shown)),
    optionGroups: groups,
    projects: roadmap.projects.map(projectView),
    checklists: roadmap.checklists.map(({ id, title, items }) => ({
      id,
      title,
      items: items.map((item) => ({ id: item.id, title: item.title, done: item.done })),
    })),
    archived,
    reference: roadmap.reference,
  }
}
