import { t } from '@lingui/core/macro'
import { SegmentedControl } from '@mantine/core'
import { PACES } from '#core/planning/kinds.ts'
import type { Pace } from '#core/planning/model.ts'
import { FormSection } from './form-section.tsx'

export type PaceChoiceProps = { readonly pace: Pace; readonly onChange: (pace: Pace) => void }

const words: Readonly<Record<Pace, string>> = { min: t`Lowest`, expected: t`Middle`, max: t`Highest` }

/** Which end of the roadmap's estimates the calendar is filled with. */
export const PaceChoice = ({ pace, onChange }: PaceChoiceProps) => (
  <FormSection
    title={t`Estimates to plan with`}
    hint={t`The roadmap gives ranges, such as 3–4 days. The middle is a fair start; you can change it any time.`}
  >
    <SegmentedControl
      aria-label={t`Estimates to plan with`}
      value={pace}
      data={PACES.map((value) => ({ value, label: words[value] }))}
      onChange={onChange}
    />
  </FormSection>
)
