import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Radio } from '@mantine/core'
import type { OptionGroupView } from '#contract/operations/roadmap.ts'
import { useFormat } from '../format-context.tsx'
import { FormSection } from './form-section.tsx'
import classes from './cards.module.css'

export type OptionChoiceProps = {
  readonly group: OptionGroupView
  /** Name of the option that is chosen now. */
  readonly chosen: string
  readonly onChoose: (name: string) => void
}

/** One group of alternatives: one is chosen, and what each costs stands beside it. */
export const OptionChoice = ({ group, chosen, onChoose }: OptionChoiceProps) => {
  const format = useFormat()
  return (
    <FormSection title={group.group} hint={t`Only what you choose is planned and counted.`}>
      <Radio.Group value={chosen} onChange={onChoose} aria-label={group.group}>
        <div className={classes.cards}>
          {group.options.map((option) => (
            <Radio.Card key={option.name} value={option.name} className={classes.card ?? ''}>
              <Radio.Indicator />
              <span className={classes.words}>
                <span className={classes.name}>
                  {option.name}
                  {option.recommended && (
                    <span className={classes.badge}>
                      <Trans>Recommended</Trans>
                    </span>
                  )}
                </span>
                <span className={classes.cost}>
                  {format.studyDays(option.days)} ·{' '}
                  {plural(option.topics, { one: '# topic', other: '# topics' })}
                </span>
              </span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
    </FormSection>
  )
}
