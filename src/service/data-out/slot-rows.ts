import type { SlotRow } from '#core/export/tables/model.ts'
import type { TableRange } from '#core/export/tables/write-table.ts'
import { isoWithOffset } from '#core/time/iso-text.ts'
import { resolveZone } from '#core/time/zone.ts'
import { findActivePlan } from '#db/plan-repo.ts'
import { runningSlots } from '../running-slots.ts'
import type { ReadCall } from '../runtime.ts'
import { slotView } from '../slot-view.ts'

/** The slots of all running plans on these days, in time order; on the calendar of the active one. */
export const slotRows = (range: TableRange, call: ReadCall): SlotRow[] => {
  const plan = findActivePlan(call.db)
  if (plan === null) return []
  const { zone } = resolveZone(plan.settings.zone)
  return runningSlots(range, zone, call)
    .map(slotView)
    .map(({ id, planId, roadmapTitle, day, startMs, endMs, minutes, kind, pinned, topic, ...place }) => ({
      id,
      planId,
      roadmap: roadmapTitle,
      date: day,
      start: isoWithOffset(startMs, zone),
      end: isoWithOffset(endMs, zone),
      zone,
      minutes,
      kind,
      pinned,
      topic: topic.title,
      topicId: topic.id,
      topicKey: topic.key,
      status: topic.status,
      phase: place.phaseTitle,
      block: place.blockTitle,
      project: place.project,
    }))
}
