/** Whether what the roadmap says it takes in all can be kept with the learner's study time. */
import type { Estimate, Range } from '../roadmap/model.ts'
import { studyWeekdays } from './rhythm.ts'
import type { PlanFinding, PlanSettings } from './model.ts'

const DAYS_PER_WEEK = 7
/** 365.25 / 12: single months differ, a plan of many does not notice. */
const DAYS_PER_MONTH = 30.4375

type Settings = Pick<PlanSettings, 'availability' | 'rhythm' | 'reviewCarriesTopics' | 'minutesPerStudyDay'>

/** "9.0", "10.9": one decimal, also in the comparison, so that what is said and what is meant agree. */
const tenths = (value: number): number => Math.round(value * 10) / 10

const span = (from: number, to: number): string =>
  from === to ? from.toFixed(1) : `${from.toFixed(1)}–${to.toFixed(1)}`

/** "At 5 days a week", with the hours where a day of study is not what the roadmap means by one. */
const paceText = (days: number, minutesPerWeek: number, minutesPerStudyDay: number): string => {
  const dayText = `${days} ${days === 1 ? 'day' : 'days'}`
  if (minutesPerWeek === days * minutesPerStudyDay) return `At ${dayText} a week`
  return `At ${dayText} and ${tenths(minutesPerWeek / 60)} hours a week`
}

/**
 * Compares the effort (study days) at the learner's weekly study time with the roadmap's total: "At 5 days a week this
 * takes 9.0–10.9 months: longer than the roadmap's 9." Says nothing when the total is kept, is not stated, or is stated
 * in a unit that is no calendar time (days may be study days).
 */
export const totalFindings = (effort: Range, settings: Settings, total: Estimate | null): PlanFinding[] => {
  if (total === null || (total.unit !== 'week' && total.unit !== 'month') || total.max === 0) return []
  const days = studyWeekdays(settings)
  const minutesPerWeek = days.reduce((sum, day) => sum + settings.availability[day].minutes, 0)
  if (minutesPerWeek === 0 || effort.max === 0) return []
  const weeksPerUnit = total.unit === 'week' ? 1 : DAYS_PER_MONTH / DAYS_PER_WEEK
  const studyDaysPerUnit = (minutesPerWeek / settings.minutesPerStudyDay) * weeksPerUnit
  const shortest = tenths(effort.min / studyDaysPerUnit)
  const longest = tenths(effort.max / studyDaysPerUnit)
  const takes = `${paceText(days.length, minutesPerWeek, settings.minutesPerStudyDay)} this takes ${span(shortest, longest)} ${total.unit}s`
  if (shortest >= total.max && longest > total.max) {
    return [
      { code: 'longer-than-total', message: `${takes}: longer than the roadmap's ${tenths(total.max)}.` },
    ]
  }
  if (longest > total.max) {
    return [
      {
        code: 'maybe-longer-than-total',
        message: `${takes}: it may take longer than the roadmap's ${tenths(total.max)}.`,
      },
    ]
  }
  if (longest < total.min) {
    return [
      { code: 'shorter-than-total', message: `${takes}: shorter than the roadmap's ${tenths(total.min)}.` },
    ]
  }
  return []
}
