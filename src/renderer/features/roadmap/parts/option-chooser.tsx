import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Radio } from '@mantine/core'
import type { OptionGroupView } from '#contract/operations/roadmap.ts'
import { requestPlanChange } from '../../../app/plan-changes/request-change.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import classes from './option-chooser.module.css'

export type OptionChooserProps = { readonly group: OptionGroupView; readonly planId: string | null }

/** The alternatives of a group. Picking another asks first, because it plans again. */
export const OptionChooser = ({ group, planId }: OptionChooserProps) => {
  const { group: title } = group
  const canChange = planId !== null
  const format = useFormat()
  return (
    <Radio.Group
      className={classes.group ?? ''}
      label={t`Choose one: ${title}`}
      value={group.chosen}
      onChange={(name) => {
        if (name === group.chosen || planId === null) return
        void requestPlanChange({
          planId,
          changes: [{ type: 'choose', group: group.group, name }],
          title: t`Choose ${name}`,
          done: `${group.group}: ${name}`,
        })
      }}
    >
      <div className={classes.options}>
        {group.options.map((option) => (
          <Radio.Card
            key={option.name}
            value={option.name}
            className={classes.option ?? ''}
            disabled={!canChange}
          >
            <Radio.Indicator disabled={!canChange} />
            <span className={classes.words}>
              <span className={classes.name}>
                {option.name}
                {option.recommended && (
                  <span className={classes.recommended}>
                    <Trans>Recommended</Trans>
                  </span>
                )}
              </span>
              <span className={classes.facts}>
                {format.studyDays(option.days)} ·{' '}
                {plural(option.topics, { one: '# topic', other: '# topics' })}
              </span>
            </span>
          </Radio.Card>
        ))}
      </div>
      {!canChange && (
        <p className={classes.note}>
          <Trans>Options can be changed while this roadmap’s plan runs.</Trans>
        </p>
      )}
    </Radio.Group>
  )
}
