import { VisuallyHidden } from '@mantine/core'
import { IconCheck, IconPin, IconPlayerTrackNext } from '@tabler/icons-react'
import { Fragment, type KeyboardEvent, type ReactNode } from 'react'
import { useFormat } from '../../../ui/format-context.tsx'
import { kinds } from '../../../ui/kind-mark.tsx'
import { loaded } from '../../../ui/load.ts'
import { slotTimes } from '../../../ui/slot-times.ts'
import { focusSlot } from '../slot-focus.ts'
import { useSlot, useWeekStore, useWeekZone } from '../store.ts'
import { entrySlot, step, type WalkKey } from '../walk.ts'
import { stateWords } from '../words.ts'
import classes from './slot-mark.module.css'
import { SlotPopover } from './slot-popover.tsx'

const WALK_KEYS: ReadonlySet<string> = new Set<WalkKey>([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
])

const isWalkKey = (key: string): key is WalkKey => WALK_KEYS.has(key)

const walk = (event: KeyboardEvent, slotId: string): void => {
  const { week, showNeighbour } = useWeekStore.getState()
  const view = loaded(week)
  if (!view || !isWalkKey(event.key) || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const next = step(view, slotId, event.key)
  if (next === null) return
  if ('to' in next) focusSlot(next.to)
  else showNeighbour(next.week, next.week > 0 ? 'first' : 'last')
}

/** Narrow columns break titles behind a slash rather than inside a word. */
const breakable = (title: string): ReactNode => {
  let at = 0
  return title.split(/(?<=\/)/u).map((part) => {
    at += part.length
    return (
      <Fragment key={at}>
        {part}
        {at < title.length && <wbr />}
      </Fragment>
    )
  })
}

export type SlotMarkProps = {
  readonly slotId: string
  /** Too low for a second line. */
  readonly isShort: boolean
}

/** A slot in the grid. It reads its data by id, so that the grid stays as it is when a status changes. */
export const SlotMark = ({ slotId, isShort }: SlotMarkProps) => {
  const format = useFormat()
  const slot = useSlot(slotId)
  const setOpen = useWeekStore((store) => store.setOpen)
  const setEntry = useWeekStore((store) => store.setEntry)
  const isEntry = useWeekStore((store) => {
    const view = loaded(store.week)
    if (!view) return false
    const kept = view.slots.some((candidate) => candidate.id === store.entryId) ? store.entryId : null
    return (kept ?? entrySlot(view)) === slotId
  })
  const zone = useWeekZone()
  if (slot === undefined) return null
  const { icon: KindIcon } = kinds[slot.kind]
  const { start, end, range } = slotTimes(slot, zone, format)
  return (
    <SlotPopover slot={slot}>
      <button
        type="button"
        className={classes.slot}
        data-slot={slotId}
        data-kind={slot.kind}
        data-status={slot.topic.status}
        data-short={isShort}
        tabIndex={isEntry ? 0 : -1}
        title={slot.topic.title}
        onFocus={() => setEntry(slotId)}
        onClick={() => setOpen(slotId)}
        onKeyDown={(event) => walk(event, slotId)}
      >
        <span className={classes.title}>
          {slot.topic.status === 'done' && <IconCheck className={classes.icon} size={14} stroke={2.5} />}
          {slot.topic.status === 'skipped' && (
            <IconPlayerTrackNext className={classes.icon} size={14} stroke={2} />
          )}
          {slot.topic.status !== 'done' && slot.topic.status !== 'skipped' && (
            <KindIcon className={classes.icon} size={14} stroke={1.75} />
          )}
          <span className={classes.words}>{breakable(slot.topic.title)}</span>
          {slot.pinned && <IconPin className={classes.icon} size={14} stroke={1.75} aria-hidden="true" />}
        </span>
        <VisuallyHidden>
          {`, ${kinds[slot.kind].label.toLowerCase()}, ${format.dayLong(slot.day)}, `}
        </VisuallyHidden>
        {isShort ? (
          <VisuallyHidden>{range}</VisuallyHidden>
        ) : (
          <span className={classes.time}>
            <span className={classes.clock}>{start}–</span>
            <wbr />
            <span className={classes.clock}>{end}</span>
          </span>
        )}
        <VisuallyHidden>{`, ${stateWords(slot)}`}</VisuallyHidden>
      </button>
    </SlotPopover>
  )
}
