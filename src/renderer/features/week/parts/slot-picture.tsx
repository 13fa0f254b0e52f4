import type { SlotView } from '#contract/operations/plan.ts'
import { placeBetween, withPlace } from '../place.ts'
import { useSlot } from '../store.ts'
import { useSlotContext } from '../use-slot-context.ts'
import { wallTimeAt } from '../wall-clock.ts'
import { SlotFace } from './slot-face.tsx'
import classes from './slot-mark.module.css'
import type { SlotMarkProps } from './slot-mark.tsx'

/** The second rectangle of a slot, to look at only. */
export const SlotPicture = ({ slotId, isShort }: SlotMarkProps) => {
  const slot = useSlot(slotId)
  return slot === undefined ? null : <Picture slot={slot} isShort={isShort} />
}

export type SlotShadowProps = SlotMarkProps & { readonly from: Date | null; readonly to: Date | null }

/** What goes along with the pointer: the slot as it would lie there. The calendar component gives wall times as UTC. */
export const SlotShadow = ({ slotId, isShort, from, to }: SlotShadowProps) => {
  const slot = useSlot(slotId)
  const { zone } = useSlotContext(slot)
  if (slot === undefined || from === null || to === null) return null
  const place = placeBetween(wallTimeAt(from.getTime(), 'UTC'), wallTimeAt(to.getTime(), 'UTC'), zone)
  return <Picture slot={place === null ? slot : withPlace(slot, place, zone)} isShort={isShort} />
}

const Picture = ({ slot, isShort }: { readonly slot: SlotView; readonly isShort: boolean }) => {
  const context = useSlotContext(slot)
  return (
    <div
      className={classes.slot}
      data-kind={slot.kind}
      data-status={slot.topic.status}
      data-short={isShort}
      aria-hidden="true"
    >
      <SlotFace slot={slot} context={context} isShort={isShort} />
    </div>
  )
}
