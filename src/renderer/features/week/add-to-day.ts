import { openWeekDialog } from './dialog-store.ts'
import { suggestedPlace } from './place.ts'
import { currentWeek } from './store.ts'

/** Opens the dialog for a new slot on a day, at a time that is still free of slots. */
export const addToDay = (day: string): void => {
  const view = currentWeek()
  if (view === null) return
  const taken = [...view.slots, ...view.busy]
  openWeekDialog({
    type: 'add',
    what: 'slot',
    place: suggestedPlace(day, taken, { zone: view.zone, nowMs: Date.now() }),
  })
}

/** The day that a new slot is most likely meant for: today, else the first day shown that is not over. */
export const likelyDay = (): string | null => {
  const view = currentWeek()
  if (view === null) return null
  const isThisWeek = view.from <= view.today && view.today <= view.to
  if (isThisWeek || view.to < view.today) return view.today
  return view.from
}
