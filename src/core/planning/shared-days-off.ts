/** A holiday is the learner's, not a plan's: plans that are studied in the same weeks keep the same days free. */
import type { DaysOff, PlanSettings } from './model.ts'

const MOST_DAYS_OFF = 500

const isSame = (a: DaysOff, b: DaysOff): boolean => a.from === b.from && a.to === b.to

/** The settings with the days off of others that are not over, as far as there is room; the very same when they have them. */
export const withDaysOffOf = <S extends Pick<PlanSettings, 'daysOff'>>(
  settings: S,
  others: readonly Pick<PlanSettings, 'daysOff'>[],
  today: string,
): S => {
  const daysOff = [...settings.daysOff]
  for (const one of others.flatMap((other) => other.daysOff)) {
    if (one.to >= today && daysOff.length < MOST_DAYS_OFF && !daysOff.some((own) => isSame(own, one))) {
      daysOff.push(one)
    }
  }
  return daysOff.length === settings.daysOff.length ? settings : { ...settings, daysOff }
}
