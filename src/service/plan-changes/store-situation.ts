/** Stores what a change came to: of everything only what is different. */
import { deleteBusyCalendar, insertBusyCalendar, updateBusyCalendar } from '#db/busy-calendar-repo.ts'
import { deleteBusy, insertBusy, updateBusy } from '#db/busy-repo.ts'
import { savePlan, setFinish } from '#db/plan-repo.ts'
import { changeTopicStatus, setExtraDays } from '#db/progress-repo.ts'
import { hasChanges, rowChanges } from '#db/row-changes.ts'
import { saveSlotChanges } from '#db/slot-repo.ts'
import type { BusyState } from '../busy/keep-calendar.ts'
import type { WriteCall } from '../runtime.ts'
import { topicsOf } from './situation.ts'
import type { PlanWithSlots, Situation } from './situation.ts'
import type { WorkedOut } from './work-out.ts'

const isSame = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Planning again what does not change leaves no trace, unless it makes up for what was missed. */
const storePlan = (
  before: PlanWithSlots,
  after: PlanWithSlots,
  { isReplanned, isBehind }: { readonly isReplanned: boolean; readonly isBehind: boolean },
  { db, runtime, nowMs }: WriteCall,
): void => {
  const slots = rowChanges(before.slots, after.slots)
  const { id, roadmapId, settings, finish } = after.plan
  const isAsBefore =
    !hasChanges(slots) && isSame(settings, before.plan.settings) && isSame(finish, before.plan.finish)
  if (isReplanned && !(isAsBefore && !isBehind)) {
    savePlan(db, { id, roadmapId, settings, finish, tzVersion: runtime.tzVersion, nowMs })
  } else if (!isSame(finish, before.plan.finish)) setFinish(db, id, finish)
  saveSlotChanges(db, id, slots)
}

export const storeBusy = (before: BusyState, after: BusyState, { db, nowMs }: WriteCall): void => {
  const calendars = rowChanges(before.calendars, after.calendars)
  const busy = rowChanges(before.busy, after.busy)
  for (const one of calendars.added) insertBusyCalendar(db, one)
  for (const one of calendars.changed) updateBusyCalendar(db, one)
  for (const { id } of busy.removed) deleteBusy(db, id)
  for (const one of busy.changed) updateBusy(db, one)
  for (const one of busy.added) insertBusy(db, { ...one, createdMs: nowMs })
  for (const { id } of calendars.removed) deleteBusyCalendar(db, id)
}

/** True when topics changed. */
const storeTopics = (before: Situation, after: Situation, { db, nowMs }: WriteCall): boolean => {
  const former = new Map(topicsOf(before.roadmap).map((topic) => [topic.id, topic]))
  const { zone } = after.plan.settings
  let hasChanged = false
  for (const topic of topicsOf(after.roadmap)) {
    const { id: topicId, status: to, extraDays } = topic
    const { status: from, extraDays: formerDays } = former.get(topicId) ?? topic
    if (from !== to) changeTopicStatus(db, { topicId, from, to, atMs: nowMs, zone })
    if (extraDays !== formerDays) setExtraDays(db, topicId, extraDays)
    hasChanged ||= from !== to || extraDays !== formerDays
  }
  return hasChanged
}

/** `behind`: whether the plan lacks something that planning again makes up for. */
export const storeSituation = (
  { before, after, replanned }: Pick<WorkedOut, 'before' | 'after' | 'replanned'>,
  isBehind: boolean,
  call: WriteCall,
): void => {
  const hasTopics = storeTopics(before, after, call)
  storeBusy(before, after, call)
  storePlan(before, after, { isReplanned: replanned.has(after.plan.id), isBehind }, call)
  for (const [index, other] of after.others.entries()) {
    const former = before.others[index]
    if (former !== undefined && former !== other) {
      storePlan(former, other, { isReplanned: true, isBehind: false }, call)
    }
  }
  call.changed('plan', 'roadmaps')
  if (hasTopics) call.changed('progress')
}
