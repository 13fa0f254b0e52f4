import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ReplanOffer as Offer } from '#contract/operations/plan-changes.ts'
import type { Pace } from '#core/planning/model.ts'
import { useFormat } from '../../ui/format-context.tsx'
import { giveFocusBack } from '../focus-return.ts'
import { replan } from '../life/plan-commands.ts'
import { putOfferOff, useOfferPutOff } from './dismissed-offer.ts'
import { offerWords, standingWords } from './offer-words.ts'
import classes from './replan-offer.module.css'

export type ReplanOfferProps = {
  readonly offer: Offer | null
  readonly pace: Pace
  /** The study day that contains now: put off, the offer is back the day after. */
  readonly today: string
  /** `bar` is one slim line where there is room for it. */
  readonly look?: 'note' | 'bar'
}

/** Says that planning again would bring the plan up to where the learner stands. Never forced. */
export const ReplanOffer = ({ offer, pace, today, look = 'note' }: ReplanOfferProps) => {
  const format = useFormat()
  const putOffOn = useOfferPutOff((store) => store.day)
  if (offer === null) return null
  const isPutOff = putOffOn === today
  const putOff = (): void => {
    putOfferOff(today)
    // The buttons go.
    giveFocusBack(null)
  }
  if (isPutOff && look === 'bar') return null
  return (
    <div className={classes.offer} data-look={look} data-reason={offer.reason}>
      <p className={classes.words}>
        <strong>{standingWords(offer, format)}</strong>
        {!isPutOff && <> {offerWords(offer, pace, format)}</>}
      </p>
      {!isPutOff && (
        <div className={classes.actions}>
          <Button size="compact-sm" variant="default" onClick={replan}>
            <Trans>Replan…</Trans>
          </Button>
          <Button size="compact-sm" variant="subtle" color="gray" onClick={putOff}>
            <Trans>Not today</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}
