import type { PlanFinding, WorkKind } from '../planning/model.ts'
import type { ExportPlan, PlanExport } from './model.ts'
import { clockText } from './text.ts'

/** The public JSON of a plan: `roadbook plan --json` and `roadbook export json` (docs/data-format.md). */
export type PlanJson = {
  readonly plan: ExportPlan
  readonly slots: readonly {
    readonly id: string
    /** ISO day. */
    readonly date: string
    /** "18:00", in the plan's zone. */
    readonly start: string
    readonly minutes: number
    readonly topic: { readonly key: string; readonly title: string }
    readonly kind: WorkKind
    readonly pinned: boolean
  }[]
  readonly findings: readonly PlanFinding[]
}

/** The plan as its public JSON. */
export const planJson = ({ plan, slots, findings }: PlanExport): PlanJson => ({
  plan,
  slots: slots.map(({ id, day, startMinute, minutes, topic, kind, pinned }) => ({
    id,
    date: day,
    start: clockText(startMinute),
    minutes,
    topic: { key: topic.key, title: topic.title },
    kind,
    pinned,
  })),
  findings,
})
