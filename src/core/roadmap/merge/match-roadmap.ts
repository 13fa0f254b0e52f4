/** Matches every part of an edited document with what is stored: from the outside in, so that places are known. */
import type { Block, Checklist, Phase, Project, Roadmap, Topic } from '../model.ts'
import { originalKey } from './archived-key.ts'
import { matchItems } from './match-items.ts'
import { matchParts } from './match-parts.ts'
import type { Matches, Part } from './match-parts.ts'
import type {
  BaseBlock,
  BaseChecklist,
  BaseItem,
  BasePhase,
  BaseProject,
  BaseRoadmap,
  BaseTopic,
} from './model.ts'
import type { Item } from './pairing.ts'
import { describe } from './similarity.ts'
import { titleForm } from './title-words.ts'

/** All stored entries of a kind, and for each one of the edited document the stored one it is. */
export type Matched<E, B> = { readonly all: readonly B[]; readonly baseOf: ReadonlyMap<E, B> }

export type MatchedRoadmap = {
  readonly phases: Matched<Phase, BasePhase>
  readonly blocks: Matched<Block, BaseBlock>
  readonly topics: Matched<Topic, BaseTopic>
  readonly projects: Matched<Project, BaseProject>
  readonly checklists: Matched<Checklist, BaseChecklist>
  readonly items: Matched<Checklist['items'][number], BaseItem>
}

/** An entry with the index of what holds it. */
type Held<T> = { readonly entry: T; readonly holder: number }

const heldIn = <H, T>(holders: readonly H[], entriesOf: (holder: H) => readonly T[]): Held<T>[] =>
  holders.flatMap((one, holder) => entriesOf(one).map((entry) => ({ entry, holder })))

const bare = <T>(held: readonly Held<T>[]): T[] => held.map(({ entry }) => entry)

const matched = <E, B>(
  edited: readonly E[],
  all: readonly B[],
  matches: readonly number[],
): Matched<E, B> => ({
  all,
  baseOf: new Map(
    edited.flatMap((entry, index) => {
      const base = all[matches[index] ?? -1]
      return base === undefined ? [] : [[entry, base] as const]
    }),
  ),
})

type Entry = {
  readonly title: string
  readonly key?: string
  readonly detail?: string
  readonly estimate?: { readonly raw: string } | null
  readonly archived?: boolean
}

/** What was put aside says nothing of the part it was in. */
const partOf = (part: Entry, content: readonly Entry[], parent = -1): Part => ({
  key: part.key ?? '',
  title: part.title,
  archived: part.archived ?? false,
  parent,
  content: content.filter(({ archived }) => archived !== true).map(({ title }) => titleForm(title)),
})

const itemOf = (entry: Entry, part: number, group = part): Item => ({
  key: originalKey(entry.key ?? ''),
  described: describe(entry.title, entry.detail ?? ''),
  detail: entry.detail ?? '',
  estimate: entry.estimate?.raw ?? '',
  part,
  group,
  archived: entry.archived ?? false,
})

const contentOf = (phase: {
  readonly blocks: readonly { readonly topics: readonly Entry[] }[]
  readonly projects: readonly Entry[]
}): Entry[] => [...phase.blocks.flatMap(({ topics }) => topics), ...phase.projects]

const matchPhases = (base: BaseRoadmap, edited: Roadmap): Matches =>
  matchParts(
    base.phases.map((phase) => partOf(phase, contentOf(phase))),
    edited.phases.map((phase) => partOf(phase, contentOf(phase))),
  )

const matchTopics = (
  base: BaseRoadmap,
  edited: Roadmap,
  phases: Matches,
): Pick<MatchedRoadmap, 'blocks' | 'topics'> => {
  const formerBlocks = heldIn(base.phases, ({ blocks }) => blocks)
  const blocks = heldIn(edited.phases, (phase) => phase.blocks)
  const blockMatches = matchParts(
    formerBlocks.map(({ entry, holder }) => partOf(entry, entry.topics, holder)),
    blocks.map(({ entry, holder }) => partOf(entry, entry.topics, holder)),
    phases,
  )
  const formerTopics = heldIn(bare(formerBlocks), ({ topics }) => topics)
  const topics = heldIn(bare(blocks), (block) => block.topics)
  const topicMatches = matchItems(
    formerTopics.map(({ entry, holder }) => itemOf(entry, holder, formerBlocks[holder]?.holder)),
    topics.map(({ entry, holder }) => itemOf(entry, holder, blocks[holder]?.holder)),
    { parts: blockMatches, groups: phases },
  )
  return {
    blocks: matched(bare(blocks), bare(formerBlocks), blockMatches),
    topics: matched(bare(topics), bare(formerTopics), topicMatches),
  }
}

/** Ideas that belong to no phase stand in a part of their own, the last one. */
const matchProjects = (base: BaseRoadmap, edited: Roadmap, phases: Matches): MatchedRoadmap['projects'] => {
  const former = heldIn([...base.phases, base], ({ projects }) => projects)
  const projects = heldIn([...edited.phases, edited], (part) => part.projects)
  const parts = [...phases, base.phases.length]
  const matches = matchItems(
    former.map(({ entry, holder }) => itemOf(entry, holder)),
    projects.map(({ entry, holder }) => itemOf(entry, holder)),
    { parts, groups: parts },
  )
  return matched(bare(projects), bare(former), matches)
}

const matchChecklists = (
  base: BaseRoadmap,
  edited: Roadmap,
): Pick<MatchedRoadmap, 'checklists' | 'items'> => {
  const parts = matchParts(
    base.checklists.map((list) => partOf(list, list.items)),
    edited.checklists.map((list) => partOf(list, list.items)),
  )
  const former = heldIn(base.checklists, ({ items }) => items)
  const items = heldIn(edited.checklists, (list) => list.items)
  const matches = matchItems(
    former.map(({ entry, holder }) => itemOf(entry, holder)),
    items.map(({ entry, holder }) => itemOf(entry, holder)),
    { parts, groups: parts },
  )
  return {
    checklists: matched(edited.checklists, base.checklists, parts),
    items: matched(bare(items), bare(former), matches),
  }
}

export const matchRoadmap = (base: BaseRoadmap, edited: Roadmap): MatchedRoadmap => {
  const phases = matchPhases(base, edited)
  return {
    phases: matched(edited.phases, base.phases, phases),
    ...matchTopics(base, edited, phases),
    projects: matchProjects(base, edited, phases),
    ...matchChecklists(base, edited),
  }
}
