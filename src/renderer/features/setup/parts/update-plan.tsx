import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { MergePreview } from '#contract/operations/merge.ts'
import { FinishPrice } from '../../../app/plan-changes/parts/finish-price.tsx'
import { Notices } from '../../../app/plan-changes/parts/notices.tsx'
import { countsWords } from '../../../app/plan-changes/slot-words.ts'
import { stillPlanWords } from '../update-words.ts'
import classes from './update-plan.module.css'

/** What updating a roadmap does to its plan. */
export const UpdatePlan = ({ preview }: { readonly preview: MergePreview }) => {
  const { plan } = preview
  return (
    <section className={classes.panel} aria-labelledby="update-plan-heading">
      <h2 id="update-plan-heading" className={classes.title}>
        <Trans>Your plan</Trans>
      </h2>
      {plan === null ? (
        <p className={classes.text}>{stillPlanWords(preview)}</p>
      ) : (
        <>
          <FinishPrice move={{ ...plan.finish, pace: plan.pace }} />
          <p className={classes.text}>{countsWords(plan.counts)}</p>
          {plan.losses.length > 0 && (
            <Notices
              title={t`What is lost`}
              notices={plan.losses}
              icon={<IconAlertTriangle size={16} aria-hidden="true" />}
            />
          )}
        </>
      )}
    </section>
  )
}
