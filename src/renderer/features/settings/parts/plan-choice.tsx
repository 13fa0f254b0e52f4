import { t } from '@lingui/core/macro'
import { Select } from '@mantine/core'
import type { PlanState, PlanSummary } from '#contract/operations/plan.ts'
import { navigate } from '../../../app/routes.ts'
import classes from './plan-section.module.css'

export type PlanChoiceProps = {
  readonly running: readonly PlanSummary[]
  readonly plan: PlanSummary
}

/** After the roadmap's title. */
const STATES: Readonly<Record<PlanState, string>> = {
  active: t`active plan`,
  beside: t`beside the active plan`,
  resting: t`resting`,
  archived: t`archived`,
}

/** Which of the plans that run is looked at; nothing where there is one only. */
export const PlanChoice = ({ running, plan }: PlanChoiceProps) =>
  running.length < 2 ? null : (
    <Select
      className={classes.choice ?? ''}
      label={t`Settings of`}
      value={plan.id}
      data={running.map(({ id, roadmapTitle, state }) => ({
        value: id,
        label: `${roadmapTitle} · ${STATES[state]}`,
      }))}
      allowDeselect={false}
      onChange={(planId) => {
        if (planId !== null) navigate('settings', 'plan', planId)
      }}
    />
  )
