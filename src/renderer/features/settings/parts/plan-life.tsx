import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { PlanSummary } from '#contract/operations/plan.ts'
import type { Weekday } from '#core/roadmap/model.ts'
import { DaysOffRows } from '../../../app/life/days-off-rows.tsx'
import { LaterHoursRows } from '../../../app/life/later-hours-rows.tsx'
import { targetOf } from '../../../app/life/target-of.ts'
import { openLifeDialog } from '../../../app/life/life-store.ts'
import { pausedWords } from '../../../app/life/life-words.ts'
import { pausePlan, resumePlan } from '../../../app/life/plan-commands.ts'
import { requestPlanChange, type ChangeRequest } from '../../../app/plan-changes/request-change.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { FormSection } from '../../../ui/plan-form/form-section.tsx'
import classes from './plan-life.module.css'

export type PlanLifeProps = {
  readonly plan: PlanSummary
  /** The weekdays in the learner's order. */
  readonly weekdays: readonly Weekday[]
  readonly today: string
}

/** What comes up in a life, each with its price before it is taken: days off, other hours, a pause. */
export const PlanLife = ({ plan, weekdays, today }: PlanLifeProps) => {
  const { settings } = plan
  const target = targetOf(plan)
  const request = (change: ChangeRequest): void => void requestPlanChange({ ...change, ...target })
  return (
    <>
      <FormSection title={t`Days off`} hint={t`Nothing is planned on these days; the rest moves back.`}>
        <div className={classes.list}>
          <DaysOffRows daysOff={settings.daysOff} today={today} onRemove={request} />
        </div>
        <Button variant="default" onClick={() => openLifeDialog({ type: 'days-off', ...target })}>
          <Trans>Add days off…</Trans>
        </Button>
      </FormSection>
      <FormSection
        title={t`Other hours later`}
        hint={t`Other study days or hours from a day on, for a while or for good.`}
      >
        <div className={classes.list}>
          <LaterHoursRows settings={settings} weekdays={weekdays} onRemove={request} />
        </div>
        <Button variant="default" onClick={() => openLifeDialog({ type: 'hours', ...target })}>
          <Trans>Change the hours from a day on…</Trans>
        </Button>
      </FormSection>
      <PauseSection plan={plan} />
    </>
  )
}

const PauseSection = ({ plan }: Pick<PlanLifeProps, 'plan'>) => {
  const format = useFormat()
  const { paused } = plan.settings
  const target = targetOf(plan)
  return (
    <FormSection
      title={t`Pause`}
      hint={
        paused === null
          ? t`The whole plan stands still until you go on; the days between count as days off.`
          : pausedWords(paused, format)
      }
    >
      <Button variant="default" onClick={() => (paused === null ? pausePlan(target) : resumePlan(target))}>
        {paused === null ? t`Pause the plan…` : t`Go on with the plan…`}
      </Button>
    </FormSection>
  )
}
