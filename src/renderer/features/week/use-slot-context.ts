import type { SlotView } from '#contract/operations/plan.ts'
import { useFrameStore } from '../../app/frame-store.ts'
import { loaded } from '../../ui/load.ts'
import { phaseOf } from './place.ts'
import { useWeekStore, useWeekZone } from './store.ts'
import { studiedInSlot } from './studied-in-slot.ts'
import type { SlotContext } from './words.ts'

/** What is known about a slot beside itself. It changes when that does, not with every minute. */
export const useSlotContext = (slot: SlotView | undefined): SlotContext => {
  const zone = useWeekZone()
  const phase = useWeekStore((store) => (slot === undefined ? 'to-come' : phaseOf(slot, store.nowMs)))
  const studiedMs = useWeekStore((store) =>
    slot === undefined ? 0 : studiedInSlot(slot, loaded(store.week)?.sessions ?? []),
  )
  const activePlanId = useFrameStore((store) => loaded(store.frame)?.plan?.id)
  const isNamed = slot !== undefined && activePlanId !== undefined && slot.planId !== activePlanId
  return { zone, phase, studiedMs, isNamed }
}
