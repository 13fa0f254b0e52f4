/** Cached instants of planned slots follow the time zone rules of the machine; those change with updates. */
import { slotInstants } from '#core/planning/instants.ts'
import { placeInstants } from '#core/planning/slot-edit.ts'
import { isZone } from '#core/time/zone.ts'
import { listBusyBetween, updateBusy } from '#db/busy-repo.ts'
import type { Db, WriteDb } from '#db/database.ts'
import { listPlansOfOtherTz, setTzVersion } from '#db/plan-repo.ts'
import type { StoredPlan } from '#db/plan-repo.ts'
import { listSlots, updateSlot } from '#db/slot-repo.ts'
import { END_OF_TIME_MS } from './running-plans.ts'

type Rules = { readonly tzVersion: string; readonly nowMs: number }

/** Recomputes the instants of one plan; what has begun stays as it was. */
export const refreshPlan = (db: WriteDb, plan: StoredPlan, { tzVersion, nowMs }: Rules): void => {
  const { zone } = plan.settings
  if (!isZone(zone)) return
  const slots = listSlots(db, plan.id).filter((slot) => slot.startMs > nowMs && slot.zone === zone)
  const instants = slotInstants(slots, zone)
  for (const [index, slot] of slots.entries()) {
    const startMs = instants[index]?.startMs ?? slot.startMs
    // For calendars that is a change of time like any other.
    if (startMs !== slot.startMs) {
      updateSlot(db, { ...slot, startMs, sequence: slot.sequence + 1, updatedMs: nowMs })
    }
  }
  setTzVersion(db, plan.id, tzVersion)
}

/** Recomputes the instants of busy times; what has begun stays as it was. */
export const refreshBusy = (db: WriteDb, nowMs: number): void => {
  for (const busy of listBusyBetween(db, { fromMs: nowMs, beforeMs: END_OF_TIME_MS })) {
    if (busy.startMs <= nowMs || !isZone(busy.zone)) continue
    const { startMs } = placeInstants(busy, busy.zone)
    if (startMs !== busy.startMs) updateBusy(db, { ...busy, startMs })
  }
}

/** Recomputes the instants of plans that were made with other rules, and of busy times, once; what has begun stays. */
export const refreshInstants = (db: Db, rules: Rules): void => {
  if (db.read((handle) => listPlansOfOtherTz(handle, rules.tzVersion)).length === 0) return
  db.write((handle) => {
    for (const plan of listPlansOfOtherTz(handle, rules.tzVersion)) refreshPlan(handle, plan, rules)
    refreshBusy(handle, rules.nowMs)
  })
}
