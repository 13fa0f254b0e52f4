import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Checkbox } from '@mantine/core'
import type { PlanDefaults } from '#contract/operations/plan.ts'
import { useFormat } from '../format-context.tsx'
import { VisibleText } from '../visible-text.tsx'
import { FormSection } from './form-section.tsx'
import classes from './optional-topics.module.css'

export type OptionalTopicsProps = {
  readonly topics: PlanDefaults['optionalTopics']
  /** Keys of the topics that stay out. */
  readonly leftOut: readonly string[]
  readonly onChange: (leftOut: string[]) => void
}

/** From this many on, one by one is a chore. */
const MANY = 6

/** What the roadmap calls optional: ticked is in. */
export const OptionalTopics = ({ topics, leftOut, onChange }: OptionalTopicsProps) => {
  const format = useFormat()
  const out = new Set(leftOut)
  const toggle = (key: string, isIn: boolean): void =>
    onChange(isIn ? leftOut.filter((other) => other !== key) : [...leftOut, key])
  return (
    <FormSection title={t`Optional topics`} hint={t`Ticked topics are part of the plan.`}>
      {topics.length >= MANY && (
        <div className={classes.all}>
          <Button size="compact-sm" variant="default" onClick={() => onChange([])}>
            <Trans>Tick all</Trans>
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => onChange(topics.map(({ key }) => key))}>
            <Trans>Tick none</Trans>
          </Button>
        </div>
      )}
      <div className={classes.topics}>
        {topics.map((topic) => (
          <Checkbox
            key={topic.key}
            checked={!out.has(topic.key)}
            onChange={(event) => toggle(topic.key, event.currentTarget.checked)}
            label={
              <>
                <VisibleText text={topic.title} />
                {topic.days !== null && <span className={classes.days}> {format.studyDays(topic.days)}</span>}
              </>
            }
          />
        ))}
      </div>
    </FormSection>
  )
}
