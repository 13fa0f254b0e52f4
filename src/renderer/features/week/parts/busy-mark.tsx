import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, CloseButton, Popover } from '@mantine/core'
import { memo, type CSSProperties } from 'react'
import { useFormat } from '../../../ui/format-context.tsx'
import { slotTimes } from '../../../ui/slot-times.ts'
import type { BusyView } from '#contract/operations/views.ts'
import { followFocus } from '../follow-focus.ts'
import { busyMarkId, markAttributes } from '../marks.ts'
import { walkFrom } from '../slot-keys.ts'
import { useIsEntry, useWeekStore, useWeekZone } from '../store.ts'
import type { WallBox } from '../wall-boxes.ts'
import { freeAgain } from '../week-changes.ts'
import { busyName, busyReason, busyTitle } from '../words.ts'
import classes from './busy-mark.module.css'
import { detailsProps } from './details-props.ts'

export type BusyMarkProps = { readonly busy: BusyView; readonly box: WallBox }

/** Time that is taken: behind the slots, hatched, with its name. */
export const BusyMark = memo(({ busy, box }: BusyMarkProps) => {
  const format = useFormat()
  const zone = useWeekZone()
  const id = busyMarkId(busy.id)
  const isEntry = useIsEntry(id)
  const setOpen = useWeekStore((store) => store.setOpen)
  const setEntry = useWeekStore((store) => store.setEntry)
  const name = busyName(busy, zone, format)
  return (
    <BusyPopover busy={busy}>
      <button
        type="button"
        className={classes.busy}
        style={{ '--from': box.fromMinute, '--to': box.toMinute } as CSSProperties}
        {...markAttributes({ id, day: box.day, startMinute: box.fromMinute })}
        data-busy={busy.id}
        data-turn={box.turn}
        aria-label={name}
        title={name}
        tabIndex={isEntry ? 0 : -1}
        onFocus={() => setEntry(id)}
        onClick={() => setOpen(id)}
        onKeyDown={(event) => walkFrom(event, id)}
      >
        <span className={classes.title}>{busyTitle(busy)}</span>
      </button>
    </BusyPopover>
  )
})
BusyMark.displayName = 'BusyMark'

type BusyPopoverProps = { readonly busy: BusyView; readonly children: React.ReactNode }

/** What a busy time is, and the way to take it away. */
export const BusyPopover = ({ busy, children }: BusyPopoverProps) => {
  const format = useFormat()
  const zone = useWeekZone()
  const id = busyMarkId(busy.id)
  const isOpen = useWeekStore((store) => store.openId === id)
  const setOpen = useWeekStore((store) => store.setOpen)
  const close = (): void => setOpen(null)
  const free = async (): Promise<void> => {
    close()
    await freeAgain(busy, { format, zone })
    followFocus([id])
  }
  return (
    <Popover {...detailsProps} opened={isOpen} onChange={(opened) => (opened ? undefined : close())}>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={busyName(busy, zone, format)}>
        {isOpen && (
          <div className={classes.details}>
            <div className={classes.head}>
              <h2 className={classes.heading}>{busyTitle(busy)}</h2>
              <CloseButton aria-label={t`Close`} onClick={close} />
            </div>
            <p className={classes.text}>
              {format.dayLong(busy.day)}
              <br />
              {slotTimes(busy, zone, format).range} · {format.duration(busy.minutes)}
            </p>
            <p className={classes.reason}>{busyReason(busy)}</p>
            <div>
              <Button size="sm" variant="default" onClick={() => void free()}>
                <Trans>Free this time again</Trans>
              </Button>
            </div>
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}
