import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SlotView } from '#contract/operations/plan.ts'
import { slotName } from '../words.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { useWeekStore, useWeekZone } from '../store.ts'
import { SlotDetails } from './slot-details.tsx'

export type SlotPopoverProps = {
  readonly slot: SlotView
  /** The button that the details hang on. */
  readonly children: ReactNode
}

/** Puts a slot's details beside the button that opens them. */
export const SlotPopover = ({ slot, children }: SlotPopoverProps) => {
  const format = useFormat()
  const zone = useWeekZone()
  const isOpen = useWeekStore((store) => store.openId === slot.id)
  const setOpen = useWeekStore((store) => store.setOpen)
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => {
        if (!opened) setOpen(null)
      }}
      position="right-start"
      middlewares={{ flip: { fallbackPlacements: ['left-start', 'bottom-start', 'top-start'] }, shift: true }}
      width={320}
      zIndex={450}
      trapFocus
      returnFocus
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={slotName(slot, zone, format)}>
        {isOpen && <SlotDetails slot={slot} onClose={() => setOpen(null)} />}
      </Popover.Dropdown>
    </Popover>
  )
}
