/** Whether what the roadmap says it takes in all can be kept with the learner's study time. */
import type { Estimate, Range } from '../roadmap/model.ts'
import { i18n } from '../words/i18n.ts'
import { decimalText, tenths, tenthsText } from '../words/numbers.ts'
import { studyWeekdays } from './rhythm.ts'
import type { PlanFinding, PlanSettings } from './model.ts'

const DAYS_PER_WEEK = 7
/** 365.25 / 12: single months differ, a plan of many does not notice. */
const DAYS_PER_MONTH = 30.4375

type Settings = Pick<PlanSettings, 'availability' | 'rhythm' | 'reviewCarriesTopics' | 'minutesPerStudyDay'>

const span = (from: number, to: number): string =>
  from === to ? decimalText(from) : `${decimalText(from)}–${decimalText(to)}`

/** What a verdict is given to say. */
type Said = {
  readonly days: number
  /** `own`: a day of the learner's is not as long as what the roadmap means by one. */
  readonly pace: 'own' | 'same'
  readonly hours: string
  readonly takes: string
  readonly unit: 'week' | 'month'
  readonly total: string
}

/** "At 5 days a week this takes …", with the hours where a day of study is not what the roadmap means by one. */
const VERDICTS = {
  'longer-than-total': ({ days, pace, hours, takes, unit, total }: Said): string =>
    i18n.t(
      "At {days, plural, one {# day} other {# days}}{pace, select, own { and {hours} hours} other {}} a week this takes {takes} {unit, select, week {weeks} other {months}}: longer than the roadmap's {total}.",
      { days, pace, hours, takes, unit, total },
    ),
  'maybe-longer-than-total': ({ days, pace, hours, takes, unit, total }: Said): string =>
    i18n.t(
      "At {days, plural, one {# day} other {# days}}{pace, select, own { and {hours} hours} other {}} a week this takes {takes} {unit, select, week {weeks} other {months}}: it may take longer than the roadmap's {total}.",
      { days, pace, hours, takes, unit, total },
    ),
  'shorter-than-total': ({ days, pace, hours, takes, unit, total }: Said): string =>
    i18n.t(
      "At {days, plural, one {# day} other {# days}}{pace, select, own { and {hours} hours} other {}} a week this takes {takes} {unit, select, week {weeks} other {months}}: shorter than the roadmap's {total}.",
      { days, pace, hours, takes, unit, total },
    ),
} as const

const verdictOf = (shortest: number, longest: number, total: Range): keyof typeof VERDICTS | null => {
  if (longest > total.max) return shortest >= total.max ? 'longer-than-total' : 'maybe-longer-than-total'
  return longest < total.min ? 'shorter-than-total' : null
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
  const code = verdictOf(shortest, longest, total)
  if (code === null) return []
  const isSame = minutesPerWeek === days.length * settings.minutesPerStudyDay
  return [
    {
      code,
      message: VERDICTS[code]({
        days: days.length,
        pace: isSame ? 'same' : 'own',
        hours: tenthsText(minutesPerWeek / 60),
        takes: span(shortest, longest),
        unit: total.unit,
        total: tenthsText(code === 'shorter-than-total' ? total.min : total.max),
      }),
    },
  ]
}
