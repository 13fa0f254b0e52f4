import { VisuallyHidden } from '@mantine/core'
import { memo } from 'react'
import type { BusyView } from '#contract/operations/views.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { slotTimes } from '../../../ui/slot-times.ts'
import { busyMarkId, markAttributes } from '../marks.ts'
import { walkFrom } from '../slot-keys.ts'
import { useWeekStore, useWeekZone } from '../store.ts'
import { busyName, busyNote, busyTitle } from '../words.ts'
import classes from './agenda.module.css'
import { BusyPopover } from './busy-mark.tsx'

/** A busy time in the list. */
export const AgendaBusy = memo(({ busy }: { readonly busy: BusyView }) => {
  const format = useFormat()
  const zone = useWeekZone()
  const setOpen = useWeekStore((store) => store.setOpen)
  const setEntry = useWeekStore((store) => store.setEntry)
  const id = busyMarkId(busy.id)
  return (
    <li className={classes.row} data-row="busy">
      <span className={classes.sign} data-sign="free" aria-hidden="true" />
      <BusyPopover busy={busy}>
        <button
          type="button"
          className={classes.open}
          {...markAttributes({ id, day: busy.day, startMinute: busy.startMinute })}
          data-busy={busy.id}
          onFocus={() => setEntry(id)}
          onClick={() => setOpen(id)}
          onKeyDown={(event) => walkFrom(event, id)}
        >
          <span className={classes.time} aria-hidden="true">
            {slotTimes(busy, zone, format).range}
          </span>
          <span className={classes.words} aria-hidden="true">
            {busyTitle(busy)}
            {busyNote(busy) !== '' && <span className={classes.length}>{busyNote(busy)}</span>}
          </span>
          <VisuallyHidden>{busyName(busy, zone, format)}</VisuallyHidden>
        </button>
      </BusyPopover>
    </li>
  )
})
AgendaBusy.displayName = 'AgendaBusy'
