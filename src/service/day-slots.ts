/** The slots of a study day: what was planned, and what of it is still to be studied or was. */
import type { PlanSettings } from '#core/planning/model.ts'
import { listRunningPlans } from '#db/plan-repo.ts'
import type { DetailedSlot, Span } from '#db/slot-repo.ts'
import { runningSlotsBetween } from './running-slots.ts'
import type { ReadCall } from './runtime.ts'

const MINUTE_MS = 60_000

/** The name of the days off a day lies in ("" for unnamed ones); null when it lies in none. */
export const dayOffName = (day: string, daysOff: PlanSettings['daysOff']): string | null =>
  daysOff.find(({ from, to }) => from <= day && day <= to)?.name ?? null

export type StudyDay = { readonly today: string; readonly span: Span; readonly zone: string }

export type DaySlots = {
  /** All that was planned, in time order: what figures count. */
  readonly planned: readonly DetailedSlot[]
  /** Without topics that the roadmap does not name any more, and without what went by of a day that was given up. */
  readonly shown: readonly DetailedSlot[]
}

export const daySlots = ({ today, span, zone }: StudyDay, call: ReadCall): DaySlots => {
  const planned = runningSlotsBetween(span, zone, call)
  const givenUp = new Set(
    listRunningPlans(call.db)
      .filter(
        ({ settings: { daysOff, paused } }) =>
          dayOffName(today, daysOff) !== null || (paused !== null && paused <= today),
      )
      .map(({ id }) => id),
  )
  const isOver = ({ startMs, minutes }: DetailedSlot): boolean => startMs + minutes * MINUTE_MS <= call.nowMs
  return {
    planned,
    shown: planned.filter(
      (slot) => !slot.topicGone && !(givenUp.has(slot.planId) && slot.status !== 'done' && isOver(slot)),
    ),
  }
}
