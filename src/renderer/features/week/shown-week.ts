/** The week as it is drawn: as it was read, with slots where the learner just put them. */
import type { WeekView } from '#contract/operations/views.ts'
import { withPlace, type Place } from './place.ts'

/** Slots on their way to another place, by id. */
export type Places = Readonly<Record<string, Place>>

export const shownWeek = (view: WeekView, places: Places): WeekView => {
  if (!view.slots.some(({ id }) => id in places)) return view
  const slots = view.slots
    .map((slot) => {
      const place = places[slot.id]
      return place === undefined ? slot : withPlace(slot, place, view.zone)
    })
    .filter(({ day }) => view.from <= day && day <= view.to)
    .toSorted((a, b) => a.startMs - b.startMs)
  return { ...view, slots }
}

export const withoutPlace = (places: Places, slotId: string): Places =>
  Object.fromEntries(Object.entries(places).filter(([id]) => id !== slotId))
