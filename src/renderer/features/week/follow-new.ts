import { leadFocus } from './follow-focus.ts'
import { busyMarkId } from './marks.ts'
import type { Place } from './place.ts'
import { currentWeek, useWeekStore } from './store.ts'

/** What lies at a place now, that takes the focus: the slot or busy time that begins there. */
const markAt = ({ day, startMinute }: Place): string | null => {
  const view = currentWeek()
  const isThere = (row: Place): boolean => row.day === day && row.startMinute === startMinute
  const slot = view?.slots.find(isThere)
  if (slot !== undefined) return slot.id
  const busy = view?.busy.find(isThere)
  return busy === undefined ? null : busyMarkId(busy.id)
}

/** Shows the day of something new, and gives it the focus once it is there. */
export const followNew = async (place: Place, apply: () => Promise<unknown>): Promise<void> => {
  if ((await apply()) !== 'done') return
  const view = currentWeek()
  if (view !== null && (place.day < view.from || place.day > view.to)) {
    useWeekStore.getState().show(place.day, { day: place.day })
    return
  }
  const id = markAt(place)
  if (id !== null) leadFocus(id)
}
