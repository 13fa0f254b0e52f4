import { plural, t } from '@lingui/core/macro'
import type { WinBack } from '#contract/operations/plan-changes.ts'
import type { Pace } from '#core/planning/model.ts'
import type { Format } from '../../ui/format.ts'
import { weekdayWords } from '../../ui/weekday-words.ts'
import { shortFinish } from './finish-words.ts'

const MOST_NAMED = 2

const HOUR = 60
const HALF_HOUR = 30

const leaveOutWords = ({ topics }: WinBack): string => {
  const [first = '', second] = topics.map(({ title }) => title)
  const count = topics.length
  if (count > MOST_NAMED)
    return plural(count, {
      one: 'Leave out # optional topic',
      other: 'Leave out # optional topics',
    })
  return second === undefined ? t`Leave out “${first}”` : t`Leave out “${first}” and “${second}”`
}

const onWeekdayWords = (minutes: number, weekday: string, { duration }: Pick<Format, 'duration'>): string => {
  if (minutes === HOUR) return t`An hour more on ${weekday}s`
  if (minutes === HALF_HOUR) return t`Half an hour more on ${weekday}s`
  const length = duration(minutes)
  return t`${length} more on ${weekday}s`
}

const everyDayWords = (minutes: number, { duration }: Pick<Format, 'duration'>): string => {
  if (minutes === HOUR) return t`An hour more every study day`
  if (minutes === HALF_HOUR) return t`Half an hour more every study day`
  const length = duration(minutes)
  return t`${length} more every study day`
}

/** What it takes: "An hour more on Saturdays", "Half an hour more every study day", "Leave out “GraphQL”". */
export const winBackTitle = (winBack: WinBack, format: Pick<Format, 'duration'>): string => {
  const { kind, weekday, minutes } = winBack
  if (kind === 'leave-out') return leaveOutWords(winBack)
  return weekday === null
    ? everyDayWords(minutes, format)
    : onWeekdayWords(minutes, weekdayWords[weekday].long, format)
}

/** What it gives: "Finish 14 Mar 2027" */
export const winBackGain = (
  { finish }: Pick<WinBack, 'finish'>,
  pace: Pace,
  format: Pick<Format, 'dayMedium'>,
): string => shortFinish(finish[pace], format)
