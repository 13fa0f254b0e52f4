import { t } from '@lingui/core/macro'
import type { WinBack } from '#contract/operations/plan-changes.ts'
import type { Pace } from '#core/planning/model.ts'
import type { Format } from '../../ui/format.ts'
import { weekdayWords } from '../../ui/weekday-words.ts'
import { finishDayWords } from './finish-words.ts'

const MOST_NAMED = 2

/** "An hour", "1 h 30 min" */
const moreWords = (minutes: number, duration: Format['duration']): string => {
  if (minutes === 60) return t`An hour`
  return minutes === 30 ? t`Half an hour` : duration(minutes)
}

const leaveOutWords = ({ topics }: WinBack, count: Format['count']): string =>
  topics.length > MOST_NAMED
    ? t`Leave out ${count(topics.length, t`optional topic`)}`
    : t`Leave out ${topics.map(({ title }) => `“${title}”`).join(' and ')}`

/** What it takes: "An hour more on Saturdays", "Half an hour more every study day", "Leave out “GraphQL”". */
export const winBackTitle = (winBack: WinBack, format: Pick<Format, 'duration' | 'count'>): string => {
  const more = moreWords(winBack.minutes, format.duration)
  if (winBack.kind === 'leave-out') return leaveOutWords(winBack, format.count)
  if (winBack.weekday !== null) return t`${more} more on ${weekdayWords[winBack.weekday].long}s`
  return t`${more} more every study day`
}

/** What it gives: "Finish 14 Mar 2027" */
export const winBackGain = (
  { finish }: Pick<WinBack, 'finish'>,
  pace: Pace,
  format: Pick<Format, 'dayMedium'>,
): string => t`Finish ${finishDayWords(finish[pace], format)}`
