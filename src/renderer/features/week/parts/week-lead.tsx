import { t } from '@lingui/core/macro'
import type { WeekView } from '#contract/operations/views.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { weekFigures } from '../words.ts'
import classes from './week-lead.module.css'

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The week in figures, each with the sign it is drawn with: outlined, filled, hatched. */
export const WeekLead = ({ view }: { readonly view: WeekView }) => {
  const format = useFormat()
  return (
    <ul className={classes.figures} aria-label={t`The week in figures`}>
      {weekFigures(view, format, ownZone()).map(({ text, sign }) => (
        <li key={text} className={classes.figure} data-sign={sign ?? undefined}>
          {text}
        </li>
      ))}
    </ul>
  )
}
