import { Select } from '@mantine/core'
import type { PlanSummary } from '#contract/operations/plan.ts'
import { stateWords } from '../../../app/plan-states/state-words.ts'
import { navigate } from '../../../app/routes.ts'
import classes from './plan-section.module.css'

export type PlanChoiceProps = {
  readonly running: readonly PlanSummary[]
  readonly plan: PlanSummary
}

/** Which of the plans that run is looked at; nothing where there is one only. */
export const PlanChoice = ({ running, plan }: PlanChoiceProps) =>
  running.length < 2 ? null : (
    <Select
      className={classes.choice ?? ''}
      label="Settings of"
      value={plan.id}
      data={running.map(({ id, roadmapTitle, state }) => ({
        value: id,
        label: `${roadmapTitle} · ${stateWords(state).toLowerCase()}`,
      }))}
      allowDeselect={false}
      onChange={(planId) => {
        if (planId !== null) navigate('settings', 'plan', planId)
      }}
    />
  )
