import { VisuallyHidden } from '@mantine/core'
import { IconPin } from '@tabler/icons-react'
import { memo, useRef } from 'react'
import type { SlotView } from '#contract/operations/plan.ts'
import { changeTopicStatus } from '../../../app/topic-status.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { KindMark } from '../../../ui/kind-mark.tsx'
import { slotTimes } from '../../../ui/slot-times.ts'
import { StatusButton } from '../../../ui/status-button.tsx'
import { markAttributes } from '../marks.ts'
import { pressOnSlot } from '../slot-keys.ts'
import { openSlotMenu } from '../slot-menu-store.ts'
import { useWeekStore } from '../store.ts'
import { useSlotContext } from '../use-slot-context.ts'
import { useStaysFocused } from '../use-stays-focused.ts'
import { slotFacts } from '../words.ts'
import classes from './agenda.module.css'
import { SlotPopover } from './slot-popover.tsx'

/** A slot in the list. */
export const AgendaSlot = memo(({ slot }: { readonly slot: SlotView }) => {
  const format = useFormat()
  const setOpen = useWeekStore((store) => store.setOpen)
  const setEntry = useWeekStore((store) => store.setEntry)
  const context = useSlotContext(slot)
  const button = useRef<HTMLButtonElement>(null)
  useStaysFocused(slot.id, button)
  const { topic } = slot
  return (
    <li className={classes.row} data-status={topic.status} data-phase={context.phase}>
      <StatusButton
        title={topic.title}
        status={topic.status}
        onChange={(status) => void changeTopicStatus({ topicId: topic.id, title: topic.title, status })}
      />
      <SlotPopover slot={slot} context={context}>
        <button
          ref={button}
          type="button"
          className={classes.open}
          {...markAttributes(slot)}
          data-slot={slot.id}
          onFocus={() => setEntry(slot.id)}
          onClick={() => setOpen(slot.id)}
          onContextMenu={(event) => openSlotMenu(event, slot.id)}
          onKeyDown={(event) => pressOnSlot(event, slot, format)}
        >
          <span className={classes.time} aria-hidden="true">
            {slotTimes(slot, context.zone, format).range}
          </span>
          <span className={classes.words}>
            {topic.title}
            {slot.pinned && <IconPin className={classes.pin} size={14} stroke={1.75} aria-hidden="true" />}
            {context.isNamed && (
              <span className={classes.roadmap} aria-hidden="true">
                {slot.roadmapTitle}
              </span>
            )}
            <VisuallyHidden>{`, ${slotFacts(slot, context, format).join(', ')}`}</VisuallyHidden>
          </span>
        </button>
      </SlotPopover>
      <KindMark kind={slot.kind} show="icon" />
    </li>
  )
})
AgendaSlot.displayName = 'AgendaSlot'
