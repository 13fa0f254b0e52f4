import type { FinishRange, Pace, PlanFinding, WorkKind } from '../planning/model.ts'
import { clockText } from './text.ts'

type Place = { readonly day: string; readonly startMinute: number; readonly minutes: number }

/** What planning again changes, as the service tells it. */
export type ReplanDifference = {
  readonly planId: string
  readonly roadmapTitle: string
  readonly pace: Pace
  readonly finish: { readonly before: FinishRange; readonly after: FinishRange }
  readonly counts: {
    readonly moved: number
    readonly added: number
    readonly removed: number
    readonly unchanged: number
  }
  readonly slots: readonly {
    readonly slotId: string
    readonly topic: { readonly title: string }
    readonly kind: WorkKind
    readonly pinned: boolean
    readonly from: Place | null
    readonly to: Place | null
  }[]
  readonly losses: readonly PlanFinding[]
  readonly findings: readonly PlanFinding[]
}

/** `date` is an ISO day, `start` "18:00" in the plan's zone. */
type JsonPlace = { readonly date: string; readonly start: string; readonly minutes: number }

/** The public JSON of `roadbook replan --json` (docs/data-format.md). */
export type ReplanJson = Pick<ReplanDifference, 'finish' | 'counts' | 'losses' | 'findings'> & {
  readonly plan: { readonly id: string; readonly roadmap: string; readonly pace: Pace }
  /** What it is undone by; null when nothing was changed. */
  readonly changeId: string | null
  readonly slots: readonly {
    readonly id: string
    readonly topic: string
    readonly kind: WorkKind
    readonly pinned: boolean
    readonly from: JsonPlace | null
    readonly to: JsonPlace | null
  }[]
}

const jsonPlace = (place: Place | null): JsonPlace | null =>
  place === null ? null : { date: place.day, start: clockText(place.startMinute), minutes: place.minutes }

export const replanJson = (difference: ReplanDifference, changeId: string | null): ReplanJson => {
  const { planId, roadmapTitle, pace, finish, counts, slots, losses, findings } = difference
  return {
    plan: { id: planId, roadmap: roadmapTitle, pace },
    changeId,
    finish,
    counts,
    slots: slots.map(({ slotId, topic, kind, pinned, from, to }) => ({
      id: slotId,
      topic: topic.title,
      kind,
      pinned,
      from: jsonPlace(from),
      to: jsonPlace(to),
    })),
    losses,
    findings,
  }
}
