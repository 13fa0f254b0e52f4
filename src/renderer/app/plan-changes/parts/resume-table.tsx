import { Trans } from '@lingui/react/macro'
import type { PlanDifference } from '#contract/operations/plan-changes.ts'
import type { Pace } from '#core/planning/model.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { finishDayWords, rangeWords } from '../finish-words.ts'
import classes from './resume-table.module.css'

export type ResumeTableProps = { readonly rows: PlanDifference['ifResumed']; readonly pace: Pace }

/** A pause has no finish; this is what it would be for the days on which it may end. */
export const ResumeTable = ({ rows, pace }: ResumeTableProps) => {
  const format = useFormat()
  const ranges = rows.map(({ finish }) => rangeWords(finish, format))
  // Estimates that are exact leave no range.
  const hasRanges = ranges.some((range) => range !== null)
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>
        <Trans>What a pause costs</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>If you go on</Trans>
          </th>
          <th scope="col">
            <Trans>Finish</Trans>
          </th>
          {hasRanges && (
            <th scope="col" className={classes.range}>
              <Trans>Range</Trans>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, finish }, index) => (
          <tr key={day}>
            <th scope="row">{format.dayWithWeekday(day)}</th>
            <td>{finishDayWords(finish[pace], format)}</td>
            {hasRanges && <td className={classes.range}>{ranges[index] ?? ''}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
