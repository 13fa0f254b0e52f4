import type { ChangedArea } from '#contract/events.ts'
import type { RowStep } from '#db/row-steps.ts'

const AREAS: Readonly<Record<string, readonly ChangedArea[]>> = {
  session: ['sessions', 'progress'],
  session_import: ['sessions'],
  topic: ['progress', 'roadmaps'],
  topic_status_change: ['progress'],
  project: ['progress'],
  checklist_item: ['progress'],
  plan: ['plan', 'roadmaps'],
  slot: ['plan'],
  busy_time: ['plan'],
}

/** What screens show of the rows that were changed. */
export const areasOf = (steps: readonly RowStep[]): ChangedArea[] => [
  ...new Set(steps.flatMap(({ table }) => AREAS[table] ?? ['roadmaps' as const])),
]
