/**
 * A stored roadmap as an edited document is matched against it. It is the tree of the roadmap model with ids, and with
 * what earlier merges put aside (`archived`): that can come back.
 */
import type {
  Block,
  Checklist,
  Estimate,
  Option,
  Phase,
  Project,
  Range,
  Roadmap,
  Topic,
  TopicStatus,
} from '../model.ts'

export type BaseTopic = {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly detail: string
  readonly estimate: Estimate | null
  /** As the document says it: without what the learner added. */
  readonly days: Range | null
  readonly optional: boolean
  readonly links: Topic['links']
  readonly status: TopicStatus
  readonly archived: boolean
  /** Studied, ticked or given more days: never deleted. */
  readonly hasHistory: boolean
  /** Has been planned on days that are over. It stays for their sake, unseen. */
  readonly hasPast: boolean
  /** The learner took a tick back here: one in the document is no news. */
  readonly tickTakenBack: boolean
}

export type BaseBlock = {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly weeks: Block['weeks']
  readonly estimate: Estimate | null
  readonly option: Option | null
  readonly archived: boolean
  readonly topics: readonly BaseTopic[]
}

export type BaseProject = {
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly capstone: boolean
  readonly done: boolean
  readonly archived: boolean
  /** Done, or shown with evidence: never deleted. */
  readonly hasHistory: boolean
}

export type BasePhase = {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly estimate: Estimate | null
  readonly optional: boolean
  readonly archived: boolean
  readonly blocks: readonly BaseBlock[]
  readonly projects: readonly BaseProject[]
}

export type BaseItem = {
  readonly id: string
  readonly title: string
  readonly done: boolean
  readonly archived: boolean
}

export type BaseChecklist = {
  readonly id: string
  readonly title: string
  readonly archived: boolean
  readonly items: readonly BaseItem[]
}

/** What a roadmap says of itself, and what it holds to look things up. */
export type RoadmapFrame = Pick<
  Roadmap,
  | 'title'
  | 'total'
  | 'hoursPerDay'
  | 'resources'
  | 'tools'
  | 'libraries'
  | 'prerequisites'
  | 'comparisons'
  | 'week'
>

export type BaseRoadmap = RoadmapFrame & {
  readonly phases: readonly BasePhase[]
  /** Project ideas that belong to no phase. */
  readonly projects: readonly BaseProject[]
  readonly checklists: readonly BaseChecklist[]
}

/** A part of the edited document with the stored one it is, or null for a new one. */
export type MergedTopic = {
  readonly topic: Topic
  readonly base: BaseTopic | null
  /** Whichever of the two is further: merging never takes progress back. */
  readonly status: TopicStatus
}
export type MergedBlock = {
  readonly block: Block
  readonly base: BaseBlock | null
  readonly topics: readonly MergedTopic[]
}
export type MergedProject = {
  readonly project: Project
  readonly base: BaseProject | null
  /** Done in either of the two. */
  readonly done: boolean
}
export type MergedPhase = {
  readonly phase: Phase
  readonly base: BasePhase | null
  readonly blocks: readonly MergedBlock[]
  readonly projects: readonly MergedProject[]
}
export type MergedItem = {
  readonly item: Checklist['items'][number]
  readonly base: BaseItem | null
  readonly done: boolean
}
export type MergedChecklist = {
  readonly checklist: Checklist
  readonly base: BaseChecklist | null
  readonly items: readonly MergedItem[]
}

/** What the edited document does not name: put aside when it holds something of the learner's, else deleted. */
export type Gone<T> = { readonly base: T; readonly archive: boolean }

export type Merge = {
  readonly base: BaseRoadmap
  readonly edited: Roadmap
  /** The edited document, in its order. */
  readonly phases: readonly MergedPhase[]
  readonly projects: readonly MergedProject[]
  readonly checklists: readonly MergedChecklist[]
  /** Of each kind, those archived before included. */
  readonly gone: {
    readonly phases: readonly Gone<BasePhase>[]
    readonly blocks: readonly Gone<BaseBlock>[]
    readonly topics: readonly Gone<BaseTopic>[]
    readonly projects: readonly Gone<BaseProject>[]
    readonly checklists: readonly Gone<BaseChecklist>[]
    readonly items: readonly Gone<BaseItem>[]
  }
}
