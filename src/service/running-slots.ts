/** What all running plans hold in a range of days, on one calendar: that of the zone it is shown in. */
import { addDays } from '#core/time/day.ts'
import { dayAt, minuteOfDayAt, startOfDay } from '#core/time/zone.ts'
import { listBusyBetween } from '#db/busy-repo.ts'
import type { StoredBusy } from '#db/busy-repo.ts'
import { listRunningPlans } from '#db/plan-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { listDetailedSlots, listNextTopics, listSlotsBetween, slotBounds } from '#db/slot-repo.ts'
import type { DayRange, DetailedSlot, Span } from '#db/slot-repo.ts'
import type { ReadCall } from './runtime.ts'

/** Days from one to another, both included, in a zone this computer knows. */
export type ShownDays = { readonly from: string; readonly to: string; readonly zone: string }

type Placed = {
  readonly day: string
  readonly startMinute: number
  readonly zone: string
  readonly startMs: number
}

/** The same stretch with its day and start as clocks in the zone show them. */
export const inZone = <T extends Placed>(stretch: T, zone: string): T =>
  stretch.zone === zone
    ? stretch
    : {
        ...stretch,
        zone,
        day: dayAt({ instantMs: stretch.startMs, zone, dayStartMinute: 0 }),
        startMinute: minuteOfDayAt(stretch.startMs, zone),
      }

/** The active plan's own slots say what they were planned as, also those from before it moved to another zone. */
const asShown = (plan: StoredPlan, slots: readonly DetailedSlot[], zone: string): readonly DetailedSlot[] =>
  plan.active ? slots : slots.map((slot) => inZone(slot, zone))

/** From the first instant of the first day until that of the day after the last. */
export const spanOfDays = ({ from, to, zone }: ShownDays): Span => ({
  fromMs: startOfDay(from, zone),
  beforeMs: startOfDay(addDays(to, 1), zone),
})

const inTime = (a: DetailedSlot, b: DetailedSlot): number => a.startMs - b.startMs || (a.id < b.id ? -1 : 1)

/** Slots of all running plans that begin in a span, in time order. */
export const runningSlotsBetween = (span: Span, zone: string, { db }: ReadCall): DetailedSlot[] =>
  listRunningPlans(db)
    .flatMap((plan) => asShown(plan, listSlotsBetween(db, plan.id, span), zone))
    .toSorted(inTime)

/** Slots of all running plans on these days, in time order. */
export const runningSlots = ({ from, to }: DayRange, zone: string, { db }: ReadCall): DetailedSlot[] => {
  // Zones are up to 26 hours apart: a slot's own day may be another one where it is shown.
  const range = {
    from: from === null ? null : addDays(from, -2),
    to: to === null ? null : addDays(to, 2),
  }
  return listRunningPlans(db)
    .flatMap((plan) => asShown(plan, listDetailedSlots(db, plan.id, range), zone))
    .filter(({ day }) => (from === null || from <= day) && (to === null || day <= to))
    .toSorted(inTime)
}

/** Of each open topic of the running plans that has none in the span: its next slot after it; the first `limit`, in time order. */
export const nextRunningTopics = (
  span: Span,
  { zone, limit }: { readonly zone: string; readonly limit: number },
  { db }: ReadCall,
): DetailedSlot[] =>
  listRunningPlans(db)
    .flatMap((plan) => asShown(plan, listNextTopics(db, plan.id, span, limit), zone))
    .toSorted(inTime)
    .slice(0, limit)

/** First and last planned day of the running plans; null without slots. */
export const runningBounds = ({ db }: ReadCall): { readonly from: string; readonly to: string } | null =>
  listRunningPlans(db)
    .map(({ id }) => slotBounds(db, id))
    .reduce((all, one) => {
      if (all === null || one === null) return all ?? one
      return { from: all.from < one.from ? all.from : one.from, to: all.to > one.to ? all.to : one.to }
    }, null)

/** Busy times that touch these days, in time order. */
export const busyOnDays = (days: ShownDays, { db }: ReadCall): StoredBusy[] =>
  listBusyBetween(db, spanOfDays(days)).map((busy) => inZone(busy, days.zone))
