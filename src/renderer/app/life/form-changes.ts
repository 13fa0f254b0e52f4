/** What the forms of the life dialogs come to. Pure. */
import { t } from '@lingui/core/macro'
import type { DaysOff, PlanSettings } from '#core/planning/model.ts'
import { FIRST_PLAN_DAY, LAST_PLAN_DAY } from '#core/planning/plan-days.ts'
import { withHours } from '#core/planning/later-hours.ts'
import type { PlanChange } from '#core/planning/change.ts'
import type { DayRange } from '../../ui/plan-form/day-range.tsx'
import { studyDays, type StudyWeek } from '../../ui/plan-form/study-week.ts'

/** The change a form comes to, or what is wrong with it; both null while it is not filled. */
type Filled<T> = { readonly problem: string | null } & T

const TOO_FAR = t`No plan reaches that far: choose an earlier day.`

const isTooFar = (day: string): boolean => day < FIRST_PLAN_DAY || day > LAST_PLAN_DAY

export type DaysOffFields = {
  readonly range: DayRange
  readonly name: string
  readonly existing: readonly DaysOff[]
}

export const daysOffOf = ({
  range: { from, to },
  name,
  existing,
}: DaysOffFields): Filled<{ readonly daysOff: DaysOff | null }> => {
  if (from === null) return { daysOff: null, problem: null }
  const last = to ?? from
  if (last < from) return { daysOff: null, problem: t`The last day comes before the first.` }
  if (isTooFar(last)) return { daysOff: null, problem: TOO_FAR }
  const isOff = existing.some((off) => off.from <= from && off.to >= last)
  if (isOff) return { daysOff: null, problem: t`These days are off already.` }
  return { daysOff: { from, to: last, name: name.trim() }, problem: null }
}

export type HoursFields = {
  readonly from: string | null
  readonly until: string | null
  readonly week: StudyWeek
  readonly settings: PlanSettings
}

export type HoursChange = Extract<PlanChange, { readonly type: 'hours' }>

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Hours that hold anyway are no change. */
export const hoursOf = ({
  from,
  until,
  week,
  settings,
}: HoursFields): Filled<{ readonly change: HoursChange | null }> => {
  if (from === null) return { change: null, problem: null }
  if (until !== null && until < from) {
    return { change: null, problem: t`They end before they begin.` }
  }
  if (isTooFar(until ?? from)) return { change: null, problem: TOO_FAR }
  if (studyDays(week).length === 0) return { change: null, problem: null }
  const { availability, rhythm } = week
  const change: HoursChange = { type: 'hours', from, until, availability, rhythm }
  const isNone = isSame({ ...settings, ...withHours(settings, change) }, settings)
  return { change: isNone ? null : change, problem: null }
}

/** Halves of a study day, as the plan counts them. */
export const EXTRA_STEP = 0.5
export const MOST_EXTRA_DAYS = 365

/** Study days more (less when negative) for a topic. */
export const extraDaysOf = (typed: number | string): Filled<{ readonly days: number }> => {
  const days = typeof typed === 'number' ? Math.round(typed / EXTRA_STEP) * EXTRA_STEP : 0
  return Math.abs(days) > MOST_EXTRA_DAYS
    ? { days: 0, problem: t`At most ${MOST_EXTRA_DAYS} study days at once.` }
    : { days, problem: null }
}
