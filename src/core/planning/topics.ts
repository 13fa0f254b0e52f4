/** From a roadmap and the learner's choices to the topics that are planned, in order. */
import type { Option, Range, TopicStatus } from '../roadmap/model.ts'
import type { Choices, PlanTopic } from './model.ts'

/** What of a topic decides whether and how long it is planned. A `Topic` of a roadmap is one. */
export type TopicNode = {
  readonly key: string
  /** Study days; null when the topic belongs to a part that is not scheduled. */
  readonly days: Range | null
  readonly optional: boolean
  readonly status: TopicStatus
  /** Focus time already logged on it; none when absent. */
  readonly loggedMinutes?: number
}

/** Phases, blocks and topics of anything shaped like a roadmap; `T` is what the caller knows of a topic. */
export type TopicTree<T extends TopicNode> = {
  readonly phases: readonly {
    readonly optional: boolean
    readonly blocks: readonly { readonly option: Option | null; readonly topics: readonly T[] }[]
  }[]
}

/** A group of alternatives with the names to choose from, in the roadmap's order. */
export type OptionGroup = {
  readonly group: string
  readonly names: readonly string[]
  /** The recommended name, else the first. */
  readonly preferred: string
}

/** The roadmap's groups of alternatives. Blocks that share group and name are one alternative in several parts. */
export const optionGroups = (roadmap: TopicTree<TopicNode>): OptionGroup[] => {
  const found = new Map<string, { names: Set<string>; recommended: string | null }>()
  for (const block of roadmap.phases.flatMap((phase) => phase.blocks)) {
    if (block.option === null) continue
    const { group, name, recommended } = block.option
    const entry = found.get(group) ?? { names: new Set<string>(), recommended: null }
    entry.names.add(name)
    if (recommended) entry.recommended ??= name
    found.set(group, entry)
  }
  return [...found].map(([group, { names, recommended }]) => ({
    group,
    names: [...names],
    preferred: recommended ?? [...names][0] ?? '',
  }))
}

/** What is chosen when the learner has chosen nothing: the recommended option, else the first; no optional topic left out. */
export const defaultChoices = (roadmap: TopicTree<TopicNode>): Choices => ({
  options: Object.fromEntries(optionGroups(roadmap).map(({ group, preferred }) => [group, preferred])),
  leftOut: [],
})

/** Group → name that counts. A choice the roadmap does not know (an edited document) gives way to the preferred one. */
const chosenNames = (roadmap: TopicTree<TopicNode>, choices: Choices): Map<string, string> => {
  const wanted = new Map(Object.entries(choices.options))
  return new Map(
    optionGroups(roadmap).map(({ group, names, preferred }) => {
      const name = wanted.get(group)
      return [group, name !== undefined && names.includes(name) ? name : preferred]
    }),
  )
}

/**
 * The topics that count for the learner, in study order: scheduled ones of the chosen options, without the optional ones
 * left out and without skipped ones. Done topics are among them.
 */
export const chosenTopics = <T extends TopicNode>(roadmap: TopicTree<T>, choices: Choices): T[] => {
  const names = chosenNames(roadmap, choices)
  const leftOut = new Set(choices.leftOut)
  return roadmap.phases.flatMap((phase) =>
    phase.blocks
      .filter(({ option }) => option === null || names.get(option.group) === option.name)
      .flatMap((block) => block.topics)
      .filter((topic) => topic.days !== null && topic.status !== 'skipped')
      .filter((topic) => !((topic.optional || phase.optional) && leftOut.has(topic.key))),
  )
}

/** `chosenTopics` as the planner takes them. */
export const includedTopics = (roadmap: TopicTree<TopicNode>, choices: Choices): PlanTopic[] =>
  chosenTopics(roadmap, choices).map((topic) => ({
    key: topic.key,
    days: topic.days ?? { min: 0, max: 0 },
    loggedMinutes: topic.loggedMinutes ?? 0,
    done: topic.status === 'done',
  }))

/** Sum of the topics' study days, done ones included, to two decimals. */
export const effortDays = (topics: readonly { readonly days: Range | null }[]): Range => {
  const sum = (end: 'min' | 'max'): number =>
    Math.round(topics.reduce((total, { days }) => total + (days?.[end] ?? 0), 0) * 100) / 100
  return { min: sum('min'), max: sum('max') }
}
