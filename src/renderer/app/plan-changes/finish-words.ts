/** What a change does to the finish, in words. Pure: dates come out through the learner's formats. */
import { plural, t } from '@lingui/core/macro'
import type { Finish } from '#contract/operations/plan.ts'
import type { Pace } from '#core/planning/model.ts'
import { daysBetween } from '#core/time/day.ts'
import type { Format } from '../../ui/format.ts'

export type FinishMove = { readonly before: Finish; readonly after: Finish; readonly pace: Pace }

type DayFormat = Pick<Format, 'dayMedium'>

/** Which way the finish goes; `unknown` where one of the two has no date. */
export type FinishTurn = 'later' | 'earlier' | 'same' | 'unknown'

/** Days the finish at the plan's pace comes later (earlier when negative); null where one of the two has no date. */
export const daysLater = ({ before, after, pace }: FinishMove): number | null => {
  const [from, to] = [before[pace], after[pace]]
  return from === null || to === null ? null : daysBetween(from, to)
}

export const finishTurn = (move: FinishMove): FinishTurn => {
  const days = daysLater(move)
  if (days === null) return move.before[move.pace] === move.after[move.pace] ? 'same' : 'unknown'
  if (days === 0) return 'same'
  return days > 0 ? 'later' : 'earlier'
}

/** "8 days later", "1 day earlier", "No change"; empty where days cannot be counted. */
export const turnWords = (move: FinishMove): string => {
  const days = Math.abs(daysLater(move) ?? 0)
  switch (finishTurn(move)) {
    case 'same':
      return t`No change`
    case 'later':
      return plural(days, { one: '# day later', other: '# days later' })
    case 'earlier':
      return plural(days, { one: '# day earlier', other: '# days earlier' })
    case 'unknown':
      return ''
  }
}

/** "22 Mar 2027", or that there is none. */
export const finishDayWords = (day: string | null, { dayMedium }: Pick<Format, 'dayMedium'>): string =>
  day === null ? t`no date` : dayMedium(day)

/** "Between 3 Feb 2027 and 30 Apr 2027"; null where there is no range. */
export const rangeWords = ({ min, max }: Finish, { dayMedium }: Pick<Format, 'dayMedium'>): string | null => {
  if (min === null || max === null || min === max) return null
  const from = dayMedium(min)
  const to = dayMedium(max)
  return t`Between ${from} and ${to}`
}

/** "Finish 22 Mar 2027" */
export const shortFinish = (day: string | null, format: DayFormat): string => {
  const words = finishDayWords(day, format)
  return t`Finish ${words}`
}

/** The price in one sentence, for readers and toasts: "Finish: 22 Mar 2027 instead of 14 Mar 2027, 8 days later." */
export const priceSentence = (move: FinishMove, format: DayFormat): string => {
  const before = finishDayWords(move.before[move.pace], format)
  const after = finishDayWords(move.after[move.pace], format)
  const days = Math.abs(daysLater(move) ?? 0)
  switch (finishTurn(move)) {
    case 'same':
      return t`Finish: ${after}, as before.`
    case 'later':
      return plural(days, {
        one: `Finish: ${after} instead of ${before}, # day later.`,
        other: `Finish: ${after} instead of ${before}, # days later.`,
      })
    case 'earlier':
      return plural(days, {
        one: `Finish: ${after} instead of ${before}, # day earlier.`,
        other: `Finish: ${after} instead of ${before}, # days earlier.`,
      })
    case 'unknown':
      return t`Finish: ${after} instead of ${before}.`
  }
}
