import { Trans } from '@lingui/react/macro'
import type { WeekTemplateRow } from '#core/roadmap/model.ts'
import { weekdayWords } from '../../../ui/weekday-words.ts'
import classes from './comparison-table.module.css'

/** What each weekday is for, as the roadmap writes it. */
export const WeekTemplate = ({ rows }: { readonly rows: readonly WeekTemplateRow[] }) => (
  <div className={classes.frame}>
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Days</Trans>
          </th>
          <th scope="col">
            <Trans>What for</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.days.join(' ') + row.activity}>
            <th scope="row">{row.days.map((day) => weekdayWords[day].long).join(', ')}</th>
            <td>{row.activity}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
