import { memo, useLayoutEffect, useRef } from 'react'
import { useFormat } from '../../../ui/format-context.tsx'
import { markAttributes } from '../marks.ts'
import { useNudging } from '../nudging.ts'
import { pressOnSlot } from '../slot-keys.ts'
import { openSlotMenu } from '../slot-menu-store.ts'
import { useIsEntry, useSlot, useWeekStore } from '../store.ts'
import { useSlotContext } from '../use-slot-context.ts'
import { useStaysFocused } from '../use-stays-focused.ts'
import { SlotFace } from './slot-face.tsx'
import classes from './slot-mark.module.css'
import { SlotPopover } from './slot-popover.tsx'

export type SlotMarkProps = {
  readonly slotId: string
  /** Too low for a second line. */
  readonly isShort: boolean
}

/** A slot in the grid. It reads its data by id, so that the grid stays as it is when a status changes. */
export const SlotMark = memo(({ slotId, isShort }: SlotMarkProps) => {
  const format = useFormat()
  const slot = useSlot(slotId)
  const context = useSlotContext(slot)
  const setOpen = useWeekStore((store) => store.setOpen)
  const setEntry = useWeekStore((store) => store.setEntry)
  const isEntry = useIsEntry(slotId)
  const isNudged = useNudging((store) => store.slot?.id === slotId)
  const isUnderWay = useWeekStore((store) => slotId in store.places)
  const button = useRef<HTMLButtonElement>(null)
  useStaysFocused(slotId, button)
  // Keys move it out of sight otherwise.
  useLayoutEffect(() => {
    if (isNudged) button.current?.scrollIntoView({ block: 'nearest' })
  })
  if (slot === undefined) return null
  return (
    <SlotPopover slot={slot} context={context}>
      <button
        ref={button}
        type="button"
        className={classes.slot}
        {...markAttributes(slot)}
        data-slot={slotId}
        data-kind={slot.kind}
        data-status={slot.topic.status}
        data-short={isShort}
        data-phase={context.phase}
        data-nudged={isNudged}
        data-studied={context.studiedMs > 0}
        aria-busy={isUnderWay && !isNudged}
        tabIndex={isEntry ? 0 : -1}
        title={slot.topic.title}
        onFocus={() => setEntry(slotId)}
        onClick={(event) => {
          // The calendar component keeps a press from giving the focus, and details give it back to what had it.
          event.currentTarget.focus({ preventScroll: true })
          setOpen(slotId)
        }}
        onContextMenu={(event) => openSlotMenu(event, slotId)}
        onKeyDown={(event) => pressOnSlot(event, slot, format)}
      >
        <SlotFace slot={slot} context={context} isShort={isShort} />
      </button>
    </SlotPopover>
  )
})
SlotMark.displayName = 'SlotMark'
