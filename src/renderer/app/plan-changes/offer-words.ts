/** The offer to plan again, in words. Pure; never blaming: a plan that was missed is a plan to be moved. */
import { plural, t } from '@lingui/core/macro'
import type { ReplanOffer } from '#contract/operations/plan-changes.ts'
import type { Pace } from '#core/planning/model.ts'
import type { Format } from '../../ui/format.ts'
import { daysLater, finishTurn } from './finish-words.ts'

/** Where the learner stands: "2.5 study days behind the plan.", "1.5 study days ahead of the plan." */
export const standingWords = (
  { reason, studyDays }: ReplanOffer,
  { number }: Pick<Format, 'number'>,
): string => {
  const written = number(studyDays)
  switch (reason) {
    case 'behind':
      return plural(studyDays, {
        one: `${written} study day behind the plan.`,
        other: `${written} study days behind the plan.`,
      })
    case 'ahead':
      return plural(studyDays, {
        one: `${written} study day ahead of the plan.`,
        other: `${written} study days ahead of the plan.`,
      })
    case 'changed':
      return plural(studyDays, {
        one: `${written} study day to rearrange after your changes.`,
        other: `${written} study days to rearrange after your changes.`,
      })
  }
}

/** What replanning would do to the finish: "Replanning brings the planned finish to 9 Mar 2027, 3 days earlier." */
export const offerWords = (
  { finish }: Pick<ReplanOffer, 'finish'>,
  pace: Pace,
  { dayMedium }: Pick<Format, 'dayMedium'>,
): string => {
  const move = { ...finish, pace }
  const after = finish.after[pace]
  if (after === null) return t`Replanning gives no finish date.`
  const day = dayMedium(after)
  if (finishTurn(move) === 'same') return t`Replanning keeps the planned finish on ${day}.`
  const days = daysLater(move)
  if (days === null) return t`Replanning makes the planned finish ${day}.`
  const by = Math.abs(days)
  return days > 0
    ? plural(by, {
        one: `Replanning moves the planned finish to ${day}, # day later.`,
        other: `Replanning moves the planned finish to ${day}, # days later.`,
      })
    : plural(by, {
        one: `Replanning brings the planned finish to ${day}, # day earlier.`,
        other: `Replanning brings the planned finish to ${day}, # days earlier.`,
      })
}
