import { useState } from 'react'
import { NumberInput } from '@mantine/core'
import type { PlanSummary } from '#contract/operations/plan.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import type { ExtendedTopic } from '../life-store.ts'
import { extendWords, givenWords } from '../life-words.ts'
import { LifeForm } from './life-form.tsx'
import classes from './life-form.module.css'

/** Halves of a study day, as the plan counts them. */
const STEP = 0.5
const MOST_DAYS = 365

export type ExtendFormProps = {
  readonly topic: ExtendedTopic
  readonly plan: PlanSummary
}

/** A topic takes longer than the roadmap says: so many study days more. */
export const ExtendForm = ({ topic, plan }: ExtendFormProps) => {
  const format = useFormat()
  const [typed, setTyped] = useState<number | string>(1)
  const days = typeof typed === 'number' ? Math.round(typed / STEP) * STEP : 0
  return (
    <LifeForm
      change={days === 0 ? null : { type: 'extend', topicId: topic.id, days }}
      planId={topic.planId}
      done={extendWords(topic.title, days, format)}
      confirmLabel={days < 0 ? 'Take time back' : 'Give it more time'}
    >
      <NumberInput
        label="Study days more"
        value={typed}
        onChange={setTyped}
        min={-MOST_DAYS}
        max={MOST_DAYS}
        step={STEP}
        decimalScale={1}
        allowedDecimalSeparators={['.', ',']}
        clampBehavior="none"
        maw={240}
        data-autofocus
      />
      <p className={classes.note}>
        {topic.planId === plan.id &&
          `One study day is ${format.duration(plan.settings.minutesPerStudyDay)}. `}
        {givenWords(topic.extraDays, format)}
      </p>
    </LifeForm>
  )
}
