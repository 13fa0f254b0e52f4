import { IconArrowRight } from '@tabler/icons-react'
import type { Finish } from '#contract/operations/plan.ts'
import type { Pace } from '#core/planning/model.ts'
import { daysBetween } from '#core/time/day.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import classes from './finish-change.module.css'

export type FinishChangeProps = { readonly former: Finish; readonly next: Finish; readonly pace: Pace }

/** The finish before and after, at the plan's pace, with the new range. */
export const FinishChange = ({ former, next, pace }: FinishChangeProps) => {
  const format = useFormat()
  const day = (isoDay: string | null): string => (isoDay === null ? 'no date' : format.dayMedium(isoDay))
  const from = former[pace]
  const to = next[pace]
  const moved = from === null || to === null ? null : daysBetween(from, to)
  return (
    <div>
      <p className={classes.label}>Finish</p>
      <p className={classes.days}>
        <span className={classes.former}>{day(from)}</span>
        <IconArrowRight size={18} stroke={1.75} aria-label="becomes" />
        <strong>{day(to)}</strong>
      </p>
      <p className={classes.range}>
        {moved !== null && `${movedWords(moved, format.number)} `}
        {next.min !== null && next.max !== null && `Between ${day(next.min)} and ${day(next.max)}.`}
      </p>
    </div>
  )
}

const movedWords = (days: number, number: (value: number) => string): string => {
  if (days === 0) return 'The same day.'
  const amount = Math.abs(days)
  return `${number(amount)} ${amount === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}.`
}
