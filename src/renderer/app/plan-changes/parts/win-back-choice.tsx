import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useId } from 'react'
import { Radio } from '@mantine/core'
import type { PlanDifference, WinBack } from '#contract/operations/plan-changes.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import cards from '../../../ui/plan-form/cards.module.css'
import { shortFinish } from '../finish-words.ts'
import { winBackGain, winBackTitle } from '../win-back-words.ts'
import classes from './win-back-choice.module.css'

export type WinBackChoiceProps = {
  readonly winBack: readonly WinBack[]
  /** The change without any of them. */
  readonly alone: PlanDifference | undefined
  readonly chosen: WinBack | null
  readonly onChoose: (winBack: WinBack | null) => Promise<void>
}

const NONE = 'none'

/** Ways to finish as early as before all the same; none of them is chosen until the learner does. */
export const WinBackChoice = ({ winBack, alone, chosen, onChoose }: WinBackChoiceProps) => {
  const format = useFormat()
  const id = useId()
  const index = chosen === null ? -1 : winBack.indexOf(chosen)
  const later = alone === undefined ? null : alone.finish.after[alone.pace]
  const pace = alone?.pace ?? 'expected'
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className={classes.title}>
        <Trans>Win it back</Trans>
      </h3>
      <Radio.Group
        aria-labelledby={id}
        value={index < 0 ? NONE : String(index)}
        onChange={(value) => void onChoose(winBack[Number(value)] ?? null)}
      >
        <div className={cards['cards']}>
          <Card value={NONE} title={t`No, the later finish is fine`} gain={shortFinish(later, format)} />
          {winBack.map((way, at) => (
            <Card
              key={JSON.stringify(way.changes)}
              value={String(at)}
              title={winBackTitle(way, format)}
              gain={winBackGain(way, pace, format)}
            />
          ))}
        </div>
      </Radio.Group>
    </section>
  )
}

type CardProps = { readonly value: string; readonly title: string; readonly gain: string }

const Card = ({ value, title, gain }: CardProps) => (
  <Radio.Card value={value} className={cards['card'] ?? ''}>
    <Radio.Indicator />
    <span className={cards['words']}>
      <span className={cards['name']}>{title}</span>
      <span className={cards['cost']}>{gain}</span>
    </span>
  </Radio.Card>
)
