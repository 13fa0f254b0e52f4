/** What the plan exports are written from. */
import type { FinishRange, Pace, PlanFinding, StudyKind, WorkKind } from '../planning/model.ts'
import type { TopicStatus } from '../roadmap/model.ts'

/** The plan's head. `start` and the finish days are ISO days. */
export type ExportPlan = {
  readonly id: string
  readonly roadmap: string
  readonly start: string
  readonly zone: string
  readonly pace: Pace
  readonly finish: FinishRange
}

/** One slot with what it belongs to; local times of the plan's zone. */
export type ExportSlot = {
  readonly id: string
  readonly day: string
  readonly startMinute: number
  readonly minutes: number
  readonly kind: WorkKind
  readonly pinned: boolean
  readonly topic: {
    readonly id: string
    readonly key: string
    readonly title: string
    readonly status: TopicStatus
  }
  readonly phaseTitle: string
  readonly blockTitle: string
}

/** What was studied of a topic, or on nothing in particular, in a study day, with one kind of work. */
export type ExportStudy = {
  readonly day: string
  readonly topicId: string | null
  readonly title: string
  readonly kind: StudyKind
  readonly studiedMs: number
  /** Null and "" for what is not in the plan's roadmap. */
  readonly status: TopicStatus | null
  readonly phaseTitle: string
}

/** A plan to write: slots in time order. */
export type PlanExport = {
  readonly plan: ExportPlan
  readonly slots: readonly ExportSlot[]
  readonly findings: readonly PlanFinding[]
}
