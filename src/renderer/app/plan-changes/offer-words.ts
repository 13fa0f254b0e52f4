/** The offer to plan again, in words. Pure; never blaming: a plan that was missed is a plan to be moved. */
import { t } from '@lingui/core/macro'
import type { ReplanOffer } from '#contract/operations/plan-changes.ts'
import type { Pace } from '#core/planning/model.ts'
import type { Format } from '../../ui/format.ts'
import { daysLater, finishTurn, turnWords } from './finish-words.ts'

type OfferFormat = Pick<Format, 'number' | 'count' | 'dayMedium'>

const studyDaysWords = (days: number, number: Format['number']): string =>
  t`${number(days)} study ${days === 1 ? 'day' : 'days'}`

/** Where the learner stands: "2.5 study days behind the plan.", "1.5 study days ahead of the plan." */
export const standingWords = (
  { reason, studyDays }: ReplanOffer,
  { number }: Pick<Format, 'number'>,
): string => {
  const amount = studyDaysWords(studyDays, number)
  if (reason === 'behind') return t`${amount} behind the plan.`
  if (reason === 'ahead') return t`${amount} ahead of the plan.`
  return t`${amount} to rearrange after your changes.`
}

/** What replanning would do to the finish: "Replanning brings the planned finish to 9 Mar 2027, 3 days earlier." */
export const offerWords = (
  { finish }: Pick<ReplanOffer, 'finish'>,
  pace: Pace,
  format: OfferFormat,
): string => {
  const move = { ...finish, pace }
  const after = finish.after[pace]
  if (after === null) return t`Replanning gives no finish date.`
  const day = format.dayMedium(after)
  if (finishTurn(move) === 'same') return t`Replanning keeps the planned finish on ${day}.`
  const days = daysLater(move)
  if (days === null) return t`Replanning makes the planned finish ${day}.`
  const verb = days > 0 ? 'moves' : 'brings'
  return t`Replanning ${verb} the planned finish to ${day}, ${turnWords(move, format)}.`
}
