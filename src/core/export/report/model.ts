/** What a report is written from. Figures are those of Progress and of the week. */
import type { WorkKind } from '../../planning/model.ts'
import type { TopicStatus } from '../../roadmap/model.ts'

export type StudiedThing = { readonly title: string; readonly phase: string; readonly ms: number }

export type FinishedTopic = { readonly title: string; readonly phase: string; readonly day: string }

export type SessionNote = { readonly day: string; readonly title: string; readonly note: string }

type Head = {
  readonly roadmap: string
  /** The study day the figures are of. */
  readonly today: string
  readonly studiedMs: number
  /** Days with study. */
  readonly studiedDays: number
  readonly notes: readonly SessionNote[]
}

export type WeekReport = Head & {
  readonly from: string
  readonly to: string
  readonly plannedMinutes: number
  readonly days: readonly {
    readonly day: string
    readonly plannedMinutes: number
    readonly studiedMinutes: number
    /** "" for a day off without a name. */
    readonly dayOff: string | null
  }[]
  /** Most time first. */
  readonly studied: readonly StudiedThing[]
  readonly finished: readonly FinishedTopic[]
  /** Slots of the week that are not over, in time order. */
  readonly toCome: readonly {
    readonly day: string
    readonly startMinute: number
    readonly minutes: number
    readonly kind: WorkKind
    readonly title: string
  }[]
}

export type WholeReport = Head & {
  readonly topics: { readonly done: number; readonly total: number }
  readonly effort: { readonly doneMinutes: number; readonly totalMinutes: number }
  /** Study days ahead of the plan, behind it when negative. */
  readonly standing: number
  readonly streak: { readonly current: number; readonly longest: number }
  readonly finish: {
    readonly p10: string | null
    readonly p50: string | null
    readonly p90: string | null
    readonly isFromPlan: boolean
  }
  readonly phases: readonly {
    readonly title: string
    readonly topics: { readonly done: number; readonly total: number }
    readonly effort: { readonly doneMinutes: number; readonly totalMinutes: number }
    readonly studiedMs: number
    readonly ofTopics: readonly {
      readonly title: string
      readonly status: TopicStatus
      readonly studiedMs: number
      readonly estimatedMinutes: number
      readonly doneDay: string | null
    }[]
  }[]
  readonly weeks: readonly {
    readonly from: string
    readonly plannedMinutes: number
    readonly studiedMs: number
  }[]
  /** Those that are done. */
  readonly projects: readonly { readonly title: string; readonly evidence: string }[]
}
