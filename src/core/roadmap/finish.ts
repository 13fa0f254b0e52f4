import type { DraftBlock, DraftPhase, DraftRoadmap, DraftTopic } from './draft.ts'
import { distributeEffort } from './effort/effort.ts'
import type { Effort } from './effort/effort.ts'
import { asEstimate } from './language/estimate.ts'
import { createKeyMaker } from './keys.ts'
import type { Block, Phase, Roadmap, Topic } from './model.ts'

type Maker = {
  readonly keyFor: (parent: string, title: string) => string
  readonly efforts: ReadonlyMap<DraftTopic, Effort>
}

const finishTopic = (topic: DraftTopic, parent: string, { keyFor, efforts }: Maker): Topic => {
  const effort = efforts.get(topic)
  return {
    key: keyFor(parent, topic.title),
    title: topic.title,
    detail: topic.detail,
    line: topic.line,
    estimate: topic.estimate,
    days: effort?.days ?? null,
    assumed: effort?.assumed ?? false,
    optional: topic.optional,
    status: topic.status,
    links: [...topic.links],
  }
}

const finishBlock = (block: DraftBlock, parent: string, maker: Maker): Block => {
  const key = block.name === '' ? maker.keyFor(parent, 'topics') : maker.keyFor(parent, block.name)
  const topicParent = block.name === '' ? parent : key
  return {
    key,
    title: block.title,
    line: block.line,
    weeks: block.weeks,
    estimate: block.estimate,
    option: block.option,
    topics: block.topics.map((topic) => finishTopic(topic, topicParent, maker)),
  }
}

const finishPhase = (phase: DraftPhase, maker: Maker): Phase => {
  const key = maker.keyFor('', phase.name)
  return {
    key,
    title: phase.title,
    line: phase.line,
    estimate: phase.estimate,
    optional: phase.optional,
    blocks: phase.blocks.map((block) => finishBlock(block, key, maker)),
    projects: [...phase.projects],
  }
}

/** Gives a roadmap its keys and study days. */
export const finishRoadmap = (draft: DraftRoadmap, keyFor: Maker['keyFor']): Roadmap => {
  const maker: Maker = { keyFor: createKeyMaker(), efforts: distributeEffort(draft) }
  const { mentions: _, ...shelf } = draft.shelf
  return {
    key: keyFor('', draft.title),
    title: draft.title,
    line: draft.line,
    total: draft.total === null ? null : asEstimate(draft.total),
    hoursPerDay: draft.hoursPerDay,
    summary: draft.summary,
    phases: draft.phases.map((phase) => finishPhase(phase, maker)),
    ...shelf,
  }
}
