import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { TextInput } from '@mantine/core'
import type { PlanSummary } from '#contract/operations/plan.ts'
import { DayRangeField, type DayRange } from '../../../ui/plan-form/day-range.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import type { Frame } from '../../frame-store.ts'
import { DaysOffRows } from '../days-off-rows.tsx'
import { daysOffOf } from '../form-changes.ts'
import { requestInstead } from '../life-store.ts'
import { daysOffWords } from '../life-words.ts'
import { targetOf } from '../target-of.ts'
import { planToday } from '../use-plan-today.ts'
import { LifeForm } from './life-form.tsx'

export type DaysOffFormProps = { readonly frame: Frame; readonly plan: PlanSummary }

/** Days off and holidays: those there are, and new ones with their price. */
export const DaysOffForm = ({ frame, plan }: DaysOffFormProps) => {
  const format = useFormat()
  const today = planToday(plan, frame)
  const [range, setRange] = useState<DayRange>({ from: null, to: null })
  const [name, setName] = useState('')
  const { daysOff, problem } = daysOffOf({ range, name, existing: plan.settings.daysOff })
  return (
    <LifeForm
      change={daysOff === null ? null : { type: 'add-days-off', daysOff }}
      {...targetOf(plan)}
      done={daysOff === null ? '' : daysOffWords(daysOff, format)}
      confirmLabel={t`Add days off`}
    >
      <DaysOffRows
        daysOff={plan.settings.daysOff}
        today={today}
        onRemove={(request) => void requestInstead({ ...request, ...targetOf(plan) })}
      />
      <DayRangeField value={range} onChange={setRange} firstDay={today} error={problem}>
        <TextInput
          label={t`Name (if you like)`}
          placeholder={t`Holiday`}
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </DayRangeField>
    </LifeForm>
  )
}
