import { t } from '@lingui/core/macro'
import { Switch } from '@mantine/core'
import type { PlanDefaults } from '#contract/operations/plan.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import type { Weekday } from '#core/roadmap/model.ts'
import { Disclosure } from '../disclosure.tsx'
import { DaysOffList } from './days-off.tsx'
import { FormSection } from './form-section.tsx'
import { OptionalTopics } from './optional-topics.tsx'
import { OptionChoice } from './option-choice.tsx'
import { PaceChoice } from './pace-choice.tsx'
import { StartDate } from './start-date.tsx'
import { StudyDays } from './study-days.tsx'
import { HoursInput } from './time-fields.tsx'
import classes from './plan-form.module.css'

export type PlanFormProps = {
  readonly settings: PlanSettings
  /** What the roadmap itself proposes, and what there is to choose. */
  readonly defaults: PlanDefaults
  /** The weekdays in the learner's order. */
  readonly weekdays: readonly Weekday[]
  readonly onChange: (settings: PlanSettings) => void
  /** Default true; where days off are kept elsewhere, they are not asked for here. */
  readonly hasDaysOff?: boolean
}

/** Everything a plan is made of besides the roadmap; used when setting up and later in the settings. */
export const PlanForm = ({ settings, defaults, weekdays, onChange, hasDaysOff = true }: PlanFormProps) => {
  const change = (part: Partial<PlanSettings>): void => onChange({ ...settings, ...part })
  const { choices } = settings
  return (
    <div>
      {defaults.optionGroups.map((group) => (
        <OptionChoice
          key={group.group}
          group={group}
          chosen={choices.options[group.group] ?? group.chosen}
          onChoose={(name) =>
            change({ choices: { ...choices, options: { ...choices.options, [group.group]: name } } })
          }
        />
      ))}
      <FormSection title={t`Start date`}>
        <StartDate value={settings.start} onChange={(start) => change({ start })} />
      </FormSection>
      <StudyDays week={settings} usual={defaults.settings.rhythm} weekdays={weekdays} onChange={change} />
      {defaults.optionalTopics.length > 0 && (
        <OptionalTopics
          topics={defaults.optionalTopics}
          leftOut={choices.leftOut}
          onChange={(leftOut) => change({ choices: { ...choices, leftOut } })}
        />
      )}
      <PaceChoice pace={settings.pace} onChange={(pace) => change({ pace })} />
      <Disclosure summary={t`More choices`} className={classes.more}>
        <MoreChoices settings={settings} onChange={change} hasDaysOff={hasDaysOff} />
      </Disclosure>
    </div>
  )
}

type MoreChoicesProps = {
  readonly hasDaysOff: boolean
  readonly settings: PlanSettings
  readonly onChange: (part: Partial<PlanSettings>) => void
}

const MoreChoices = ({ settings, onChange, hasDaysOff }: MoreChoicesProps) => (
  <>
    {hasDaysOff && <DaysOffList daysOff={settings.daysOff} onChange={(daysOff) => onChange({ daysOff })} />}
    <FormSection
      title={t`The roadmap’s study day`}
      hint={t`How many hours one “day” of the roadmap stands for. Its own pace is filled in.`}
    >
      <HoursInput
        label={t`Hours in one study day`}
        minutes={settings.minutesPerStudyDay}
        width={170}
        onChange={(minutes) => onChange({ minutesPerStudyDay: minutes })}
      />
      <Switch
        mt="md"
        label={t`Study new topics on review days, too`}
        checked={settings.reviewCarriesTopics}
        onChange={(event) => onChange({ reviewCarriesTopics: event.currentTarget.checked })}
      />
    </FormSection>
  </>
)
