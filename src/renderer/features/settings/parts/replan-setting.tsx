import { t } from '@lingui/core/macro'
import { Radio } from '@mantine/core'
import { Settings } from '#contract/operations/app.ts'
import cards from '../../../ui/plan-form/cards.module.css'
import { FormSection } from '../../../ui/plan-form/form-section.tsx'
import { saveSettings } from '../store.ts'

const { replan } = Settings.shape

const choices: readonly {
  readonly value: Settings['replan']
  readonly name: string
  readonly what: string
}[] = [
  {
    value: 'ask',
    name: t`Ask me`,
    what: t`Today and Week offer to replan. Nothing moves before you have seen what would.`,
  },
  {
    value: 'each-morning',
    name: t`Replan each morning`,
    what: t`When your day begins, what is open moves by itself. Today tells you, with Undo.`,
  },
]

const TITLE = t`When the plan no longer fits`

/** Whether the plans follow by themselves; saved as it is chosen. */
export const ReplanSetting = ({ value }: { readonly value: Settings['replan'] }) => (
  <FormSection
    title={TITLE}
    hint={t`After a missed day, an early finish or a change by hand. It holds for all plans that run.`}
  >
    <Radio.Group
      aria-label={TITLE}
      value={value}
      onChange={(chosen) => void saveSettings({ replan: replan.parse(chosen) })}
    >
      <div className={cards['cards']}>
        {choices.map((choice) => (
          <Radio.Card key={choice.value} value={choice.value} className={cards['card'] ?? ''}>
            <Radio.Indicator />
            <span className={cards['words']}>
              <span className={cards['name']}>{choice.name}</span>
              <span className={cards['cost']}>{choice.what}</span>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  </FormSection>
)
