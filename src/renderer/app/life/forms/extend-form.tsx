import { t } from '@lingui/core/macro'
import { useState } from 'react'
import { NumberInput } from '@mantine/core'
import type { PlanSummary } from '#contract/operations/plan.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { EXTRA_STEP, extraDaysOf, MOST_EXTRA_DAYS } from '../form-changes.ts'
import type { ExtendedTopic } from '../life-store.ts'
import { extendWords, givenWords } from '../life-words.ts'
import { LifeForm } from './life-form.tsx'
import classes from './life-form.module.css'

export type ExtendFormProps = {
  readonly topic: ExtendedTopic
  readonly plan: PlanSummary
}

/** A topic takes longer than the roadmap says: so many study days more. */
export const ExtendForm = ({ topic, plan }: ExtendFormProps) => {
  const format = useFormat()
  const [typed, setTyped] = useState<number | string>(1)
  const length = format.duration(plan.settings.minutesPerStudyDay)
  const { days, problem } = extraDaysOf(typed)
  return (
    <LifeForm
      change={days === 0 ? null : { type: 'extend', topicId: topic.id, days }}
      planId={topic.planId}
      done={extendWords(topic.title, days, format)}
      confirmLabel={days < 0 ? t`Take time back` : t`Give it more time`}
    >
      <NumberInput
        label={t`Study days more`}
        value={typed}
        onChange={setTyped}
        min={-MOST_EXTRA_DAYS}
        max={MOST_EXTRA_DAYS}
        step={EXTRA_STEP}
        decimalScale={1}
        allowedDecimalSeparators={['.', ',']}
        clampBehavior="none"
        error={problem}
        maw={240}
        data-autofocus
      />
      <p className={classes.note}>
        {topic.planId === plan.id && `${t`One study day is ${length}.`} `}
        {givenWords(topic.extraDays, format)}
      </p>
    </LifeForm>
  )
}
