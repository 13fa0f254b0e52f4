/** Days as the week and the month show them: what is planned on each, and what was studied. */
import type { SlotView } from '#contract/operations/plan.ts'
import { studiedMinutes } from '#core/progress/studied.ts'
import { addDays, daysBetween } from '#core/time/day.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import type { ReadCall } from './runtime.ts'
import { runningSlots } from './running-slots.ts'
import type { ShownDays } from './running-slots.ts'
import { slotView } from './slot-view.ts'
import { sessionsByDay } from './studied-days.ts'
import { dayOffName } from './day-slots.ts'

export type FilledDay = {
  readonly day: string
  readonly plannedMinutes: number
  readonly studiedMinutes: number
  readonly dayOff: string | null
}

/** Every day of the range with its sums, and the slots of all of them. Days off are those of the plan given. */
export const filledDays = (
  shown: ShownDays,
  { settings }: StoredPlan,
  call: ReadCall,
): { readonly days: FilledDay[]; readonly slots: SlotView[] } => {
  const slots = runningSlots(shown, shown.zone, call).map(slotView)
  const sessions = sessionsByDay(shown, call)
  const planned = new Map<string, number>()
  for (const { day, minutes } of slots) planned.set(day, (planned.get(day) ?? 0) + minutes)
  const days = Array.from({ length: daysBetween(shown.from, shown.to) + 1 }, (_, index) => {
    const day = addDays(shown.from, index)
    return {
      day,
      plannedMinutes: planned.get(day) ?? 0,
      studiedMinutes: studiedMinutes(sessions.get(day) ?? []),
      dayOff: dayOffName(day, settings.daysOff),
    }
  })
  return { days, slots }
}
