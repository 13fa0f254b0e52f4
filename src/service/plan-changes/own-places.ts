/** Plans side by side may be in two zones: what is put somewhere on the calendar of one is put there on its own. */
import type { PlanChange } from '#core/planning/change.ts'
import { placeInstants } from '#core/planning/slot-edit.ts'
import { dayAt, isZone, minuteOfDayAt } from '#core/time/zone.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'

type Placed = Extract<PlanChange, { type: 'move-slot' | 'add-slot' | 'keep-free' }>

const isPlaced = (change: PlanChange): change is Placed =>
  change.type === 'move-slot' || change.type === 'add-slot' || change.type === 'keep-free'

const inZone = (change: Placed, from: string, zone: string): Placed => {
  const { startMs } = placeInstants(change, from)
  return {
    ...change,
    day: dayAt({ instantMs: startMs, zone, dayStartMinute: 0 }),
    startMinute: minuteOfDayAt(startMs, zone),
  }
}

/** The changes with all places by the clock of the plan's zone. Fails where a zone is not known. */
export const withOwnPlaces = (changes: readonly PlanChange[], zone: string): Outcome<PlanChange[]> => {
  const placed: PlanChange[] = []
  for (const change of changes) {
    if (!isPlaced(change) || change.zone === undefined || change.zone === zone || !isZone(zone)) {
      placed.push(change)
      continue
    }
    if (!isZone(change.zone))
      return fail('INVALID', i18n.t('"{zone}" is no time zone.', { zone: change.zone }))
    placed.push(inZone(change, change.zone, zone))
  }
  return ok(placed)
}
