import { plural } from '@lingui/core/macro'
import type { PlanNotice } from '#contract/operations/plan.ts'
import classes from './plan-notes.module.css'

/** What the planner has to say, folded away: it was read once when the plan was made. */
export const PlanNotes = ({ findings }: { readonly findings: readonly PlanNotice[] }) => {
  if (findings.length === 0) return null
  return (
    <details className={classes.notes}>
      <summary className={classes.summary}>
        {plural(findings.length, { one: '# note on the plan', other: '# notes on the plan' })}
      </summary>
      <ul className={classes.list}>
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.message}`}>{finding.message}</li>
        ))}
      </ul>
    </details>
  )
}
