import type { LineLedger } from './line-ledger.ts'
import type {
  Checklist,
  Comparison,
  Estimate,
  Finding,
  Link,
  Option,
  Project,
  Range,
  ReferenceItem,
  TopicStatus,
  WeekTemplateRow,
} from './model.ts'

/** A topic before its effort in study days and its key are known. */
export type DraftTopic = {
  readonly title: string
  readonly detail: string
  readonly line: number
  readonly estimate: Estimate | null
  /** The estimate comes from a place in a timetable ("Day 1-2"), not from an amount. */
  readonly positioned: boolean
  readonly optional: boolean
  readonly status: TopicStatus
  readonly links: readonly Link[]
}

export type DraftBlock = {
  readonly title: string
  /** The title without its number: what its key is made of. */
  readonly name: string
  readonly line: number
  readonly weeks: { readonly from: number; readonly to: number } | null
  estimate: Estimate | null
  readonly option: Option | null
  readonly topics: DraftTopic[]
}

export type DraftPhase = {
  readonly title: string
  readonly name: string
  readonly line: number
  estimate: Estimate | null
  readonly optional: boolean
  readonly blocks: DraftBlock[]
  readonly projects: Project[]
}

/** A title with an estimate that stands outside of the plan: only compared with it. */
export type Mention = { readonly title: string; readonly line: number; readonly estimate: Estimate }

/** Everything a roadmap holds besides its phases. */
export type Shelf = {
  readonly projects: Project[]
  readonly checklists: Checklist[]
  readonly resources: ReferenceItem[]
  readonly tools: ReferenceItem[]
  readonly libraries: ReferenceItem[]
  readonly prerequisites: ReferenceItem[]
  readonly comparisons: Comparison[]
  readonly week: WeekTemplateRow[]
  readonly mentions: Mention[]
}

export type Total = Estimate & { readonly line: number }

export type DraftRoadmap = {
  readonly title: string
  readonly line: number
  readonly summary: boolean
  total: Total | null
  hoursPerDay: Range | null
  readonly phases: DraftPhase[]
  /** Phases whose ranges were places on one time line. */
  readonly cumulative: DraftPhase[]
  readonly shelf: Shelf
}

/** What every step of the reader shares. */
export type Reading = {
  readonly source: string
  readonly ledger: LineLedger
  /** What the learner should know that only shows while reading. */
  readonly findings: Finding[]
  /** Lines of tables that give hours beside ranges of weeks. */
  readonly hoursBesideWeeks: number[]
  /** Set when the document numbers its parts ("Phase 1", "Week 2"): only those are scheduled then. */
  readonly numbered: boolean
  /** "1. Git" counts as such a number as well; only where nothing is called a phase, week or the like. */
  readonly countedHeadings: boolean
  /** Only sections that show this belong to the plan, where nothing is numbered. */
  readonly evidence: 'timed' | 'tasks' | 'any'
  /**
   * Tried when nearly nothing was found: lists of projects with boxes may be the plan, and at last headings
   * such as "Action plan" too.
   */
  readonly lenience: 'none' | 'projects' | 'all'
  /** Estimates from the table of contents, by the lower-case titles of the sections they are for. */
  readonly listed: ReadonlyMap<string, Estimate>
  /** The days that a table of days goes through; 0: there is none. */
  readonly calendarDays: number
  /** Paragraphs such as "**Title** - text" that make them the items of a section. */
  readonly fewestLeads: number
}

export const createShelf = (): Shelf => ({
  projects: [],
  checklists: [],
  resources: [],
  tools: [],
  libraries: [],
  prerequisites: [],
  comparisons: [],
  week: [],
  mentions: [],
})
