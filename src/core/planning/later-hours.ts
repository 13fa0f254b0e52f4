/** Other hours from a day on, for a while or for good. */
import { WEEKDAYS, addDays } from '../time/day.ts'
import { hoursOn } from './hours.ts'
import type { Hours } from './hours.ts'
import { LAST_PLAN_DAY } from './plan-days.ts'
import type { HoursFrom, PlanSettings } from './model.ts'

/** `until` is the last day of the new hours; null for good: also after stretches of other hours, which stay. */
export type HoursChange = Hours & { readonly from: string; readonly until: string | null }

type PlanHours = Pick<PlanSettings, 'availability' | 'rhythm' | 'laterHours'>
type HoursFromStart = PlanHours & Pick<PlanSettings, 'start'>

/** Whether every weekday is alike. */
export const sameHours = (a: Hours, b: Hours): boolean =>
  WEEKDAYS.every(
    (day) =>
      a.rhythm[day] === b.rhythm[day] &&
      a.availability[day].startMinute === b.availability[day].startMinute &&
      a.availability[day].minutes === b.availability[day].minutes,
  )

/** Entries that bring certain hours back bring others instead. */
export const rebased = (entries: readonly HoursFrom[], former: Hours, next: Hours): HoursFrom[] =>
  entries.map((entry) =>
    sameHours(entry, former)
      ? { from: entry.from, availability: next.availability, rhythm: next.rhythm }
      : entry,
  )

/**
 * The hours that hold for good on a day: those in force, or while they are a stretch that ends with the hours before it,
 * the ones that come back then.
 */
const hoursForGood = (settings: PlanHours, day: string): Hours => {
  const inForce = settings.laterHours.findLastIndex(({ from }) => from <= day)
  if (inForce === -1) return settings
  const before = settings.laterHours[inForce - 1] ?? settings
  const next = settings.laterHours[inForce + 1]
  return next !== undefined && sameHours(before, next) ? next : hoursOn(settings, day)
}

/** In order, without entries that change nothing. */
export const tidied = (base: Hours, entries: readonly HoursFrom[]): HoursFrom[] => {
  let inForce = base
  return entries
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .filter((entry) => {
      const isNew = !sameHours(inForce, entry)
      inForce = entry
      return isNew
    })
}

/** What held on the day after the change goes on from there; nothing when it ends with all days, or something begins there. */
const hoursAfter = (settings: PlanHours, until: string): HoursFrom[] => {
  if (until >= LAST_PLAN_DAY) return []
  const from = addDays(until, 1)
  if (settings.laterHours.some((entry) => entry.from === from)) return []
  const { availability, rhythm } = hoursOn(settings, from)
  return [{ from, availability, rhythm }]
}

/** The hours that are planned to come after those of a change, which begin on its first day in the plan. */
const hoursToCome = (settings: PlanHours, change: HoursChange, first: string): HoursFrom[] => {
  const { until } = change
  const later = settings.laterHours.filter((entry) => entry.from > (until ?? first))
  return until === null
    ? rebased(later, hoursForGood(settings, first), change)
    : [...hoursAfter(settings, until), ...later]
}

/** The hours of a plan with a change. From its start or earlier on they are those it begins with. */
export const withHours = (settings: HoursFromStart, change: HoursChange): PlanHours => {
  const { from, until, availability, rhythm } = change
  if (until !== null && until < settings.start) return settings
  if (from <= settings.start) {
    const laterHours = tidied(change, hoursToCome(settings, change, settings.start))
    return { availability, rhythm, laterHours }
  }
  const laterHours = tidied(settings, [
    ...settings.laterHours.filter((entry) => entry.from < from),
    { from, availability, rhythm },
    ...hoursToCome(settings, change, from),
  ])
  return { availability: settings.availability, rhythm: settings.rhythm, laterHours }
}

/** All settings with a change of hours. */
export const changedHours = <S extends HoursFromStart>(settings: S, change: HoursChange): S => ({
  ...settings,
  ...withHours(settings, change),
})

/** When the hours a plan begins with are others, what brought them back brings the new ones. */
export const withFirstHours = (settings: PlanHours, first: Hours): PlanHours => {
  const { availability, rhythm } = first
  const laterHours = sameHours(settings, first)
    ? settings.laterHours
    : tidied(first, rebased(settings.laterHours, settings, first))
  return { availability, rhythm, laterHours }
}
