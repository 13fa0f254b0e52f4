/** Other hours from a day on, for a while or for good. */
import { WEEKDAYS, addDays } from '../time/day.ts'
import { hoursOn } from './hours.ts'
import type { Hours } from './hours.ts'
import { LAST_PLAN_DAY } from './model.ts'
import type { HoursFrom, PlanSettings } from './model.ts'

/** `until` is the last day of the new hours; null for good, or until the plan's next hours. */
export type HoursChange = Hours & { readonly from: string; readonly until: string | null }

type PlanHours = Pick<PlanSettings, 'availability' | 'rhythm' | 'laterHours'>

const isSame = (a: Hours, b: Hours): boolean =>
  WEEKDAYS.every(
    (day) =>
      a.rhythm[day] === b.rhythm[day] &&
      a.availability[day].startMinute === b.availability[day].startMinute &&
      a.availability[day].minutes === b.availability[day].minutes,
  )

/** In order, without entries that change nothing. */
const tidied = (base: Hours, entries: readonly HoursFrom[]): HoursFrom[] => {
  let inForce = base
  return entries
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .filter((entry) => {
      const isNew = !isSame(inForce, entry)
      inForce = entry
      return isNew
    })
}

/** What held on the day after the change goes on from there; nothing when it ends with all days, or something begins there. */
const hoursAfter = (settings: PlanSettings, until: string | null): HoursFrom[] => {
  if (until === null || until >= LAST_PLAN_DAY) return []
  const from = addDays(until, 1)
  if (settings.laterHours.some((entry) => entry.from === from)) return []
  const { availability, rhythm } = hoursOn(settings, from)
  return [{ from, availability, rhythm }]
}

/** The hours of a plan with a change. From its start or earlier on they are those it begins with. */
export const withHours = (settings: PlanSettings, change: HoursChange): PlanHours => {
  const { from, until, availability, rhythm } = change
  const isFromStart = from <= settings.start
  if (until !== null && until < settings.start) return settings
  const base = isFromStart ? change : settings
  const isReplaced = (entry: HoursFrom): boolean =>
    (isFromStart && entry.from <= settings.start) || (entry.from >= from && entry.from <= (until ?? from))
  const laterHours = tidied(base, [
    ...settings.laterHours.filter((entry) => !isReplaced(entry)),
    ...(isFromStart ? [] : [{ from, availability, rhythm }]),
    ...hoursAfter(settings, until),
  ])
  return { availability: base.availability, rhythm: base.rhythm, laterHours }
}
