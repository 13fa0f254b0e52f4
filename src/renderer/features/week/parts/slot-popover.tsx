import { Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SlotView } from '#contract/operations/plan.ts'
import { slotName, type SlotContext } from '../words.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { useWeekStore } from '../store.ts'
import { detailsProps } from './details-props.ts'
import { SlotDetails } from './slot-details.tsx'

export type SlotPopoverProps = {
  readonly slot: SlotView
  readonly context: SlotContext
  /** The button that the details hang on. */
  readonly children: ReactNode
}

/** Puts a slot's details beside the button that opens them. */
export const SlotPopover = ({ slot, context, children }: SlotPopoverProps) => {
  const format = useFormat()
  const isOpen = useWeekStore((store) => store.openId === slot.id)
  const setOpen = useWeekStore((store) => store.setOpen)
  return (
    <Popover
      opened={isOpen}
      onChange={(opened) => {
        if (!opened) setOpen(null)
      }}
      {...detailsProps}
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={slotName(slot, context, format)}>
        {isOpen && <SlotDetails slot={slot} isNamed={context.isNamed} onClose={() => setOpen(null)} />}
      </Popover.Dropdown>
    </Popover>
  )
}
