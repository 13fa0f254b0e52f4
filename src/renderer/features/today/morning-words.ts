import { t } from '@lingui/core/macro'
import type { TodayView } from '#contract/operations/views.ts'
import { priceSentence } from '../../app/plan-changes/finish-words.ts'
import type { Format } from '../../ui/format.ts'

type Morning = NonNullable<TodayView['morning']>

/** "Your plan was brought up to date this morning. Finish: 15 Mar 2027 instead of 14 Mar 2027, 1 day later." */
export const morningWords = (
  { finish: { before, after } }: Morning,
  format: Pick<Format, 'dayMedium'>,
): { readonly what: string; readonly price: string } => {
  const at = (day: string | null) => ({ min: day, expected: day, max: day })
  return {
    what: t`The plan was brought up to date this morning.`,
    price: priceSentence({ before: at(before), after: at(after), pace: 'expected' }, format),
  }
}
