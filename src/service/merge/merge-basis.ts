/** Names what a merge was looked at on, so that it is not done on something else. */
import { createHash } from 'node:crypto'
import { findPlanOfRoadmap } from '#db/plan-repo.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { loadSituation } from '../plan-changes/situation.ts'
import { planState } from '../plan-summary.ts'
import type { ReadCall } from '../runtime.ts'

/** Time that passes and focus time that is counted change nothing here: a preview holds while the timer runs. */
const withoutFocusTime = (key: string, value: unknown): unknown =>
  key === 'loggedMs' || key === 'loggedMinutes' ? undefined : value

/** The stored roadmap with what was done on it, and its plan among those that run. */
export const mergeBasis = (stored: StoredRoadmap, call: ReadCall): string => {
  const plan = findPlanOfRoadmap(call.db, stored.id)
  const situation = plan === null ? null : loadSituation(plan.id, call)
  const parts = [
    stored,
    plan === null ? null : planState(plan),
    situation?.ok === true ? situation.value.basis : null,
  ]
  return createHash('sha256').update(JSON.stringify(parts, withoutFocusTime)).digest('base64url')
}
