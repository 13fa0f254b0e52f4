/** What the pointer does in the grid: moving and resizing slots, and drawing out new ones. */
import { t } from '@lingui/core/macro'
import type { CalendarOptions, EventDropInfo, EventResizeDoneInfo } from '@fullcalendar/react'
import type { SlotView } from '#contract/operations/plan.ts'
import { addDays } from '#core/time/day.ts'
import type { Format } from '../../ui/format.ts'
import { showToast } from '../../ui/toast.tsx'
import { openWeekDialog } from './dialog-store.ts'
import { droppedAt, isSamePlace, phaseOf, placeBetween, placeOf, type Place } from './place.ts'
import { moveAndFollow } from './slot-keys.ts'
import { currentWeek } from './store.ts'
import { wallTime, wallTimeAt } from './wall-clock.ts'

/** The calendar component hands out wall times as if they were UTC. */
const wallOf = (date: Date | null): string => wallTimeAt(date?.getTime() ?? 0, 'UTC')

const slotOf = ({ event }: EventDropInfo | EventResizeDoneInfo): SlotView | undefined => {
  const { slotId } = event.extendedProps as { readonly slotId: string }
  return currentWeek()?.slots.find((slot) => slot.id === slotId)
}

/** Where a slot lies after one of its edges was dragged; null when that cannot be. */
const resizedPlace = (slot: SlotView, info: EventResizeDoneInfo, zone: string): Place | null => {
  const place = placeBetween(wallOf(info.event.start), wallOf(info.event.end), zone)
  if (place === null) return null
  const isOfStart = info.startDelta.milliseconds !== 0
  if (isOfStart) return phaseOf(slot, Date.now()) === 'to-come' ? place : null
  return { ...placeOf(slot), minutes: place.minutes }
}

type Dropped = { readonly slot: SlotView; readonly place: Place; readonly format: Format }

/** Moves it for good, unless it came back to where it was: then the calendar component draws it there again. */
const drop = (info: EventDropInfo | EventResizeDoneInfo, { slot, place, format }: Dropped): void => {
  if (isSamePlace(placeOf(slot), place)) info.revert()
  else void moveAndFollow(slot, place, format)
}

export const dragOptions = (zone: string, format: Format): CalendarOptions => ({
  selectable: true,
  // A click is no drag.
  selectMinDistance: 6,
  // What is drawn out stays until its dialog is closed.
  unselectAuto: false,
  eventResizableFromStart: true,
  dragRevertDuration: 0,
  selectAllow: ({ start, end }) =>
    wallOf(start) >= wallTimeAt(Date.now(), zone) &&
    wallOf(end) <= wallTime(addDays(wallOf(start).slice(0, 10), 1), 0),
  select: ({ start, end }) => {
    const place = placeBetween(wallOf(start), wallOf(end), zone)
    if (place !== null) openWeekDialog({ type: 'add', what: 'slot', place })
  },
  eventDrop: (info) => {
    const slot = slotOf(info)
    if (slot === undefined) info.revert()
    else drop(info, { slot, place: droppedAt(placeOf(slot), wallOf(info.event.start)), format })
  },
  eventResize: (info) => {
    const slot = slotOf(info)
    const place = slot === undefined ? null : resizedPlace(slot, info, zone)
    if (slot !== undefined && place !== null) {
      drop(info, { slot, place, format })
      return
    }
    info.revert()
    if (slot !== undefined) {
      showToast({ message: t`This slot has begun: only its end can change.`, about: slot.id })
    }
  },
})
