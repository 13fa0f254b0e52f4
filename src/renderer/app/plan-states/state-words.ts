/** How a plan stands, what can be done about that, and what it means, in words. Pure. */
import { plural, t } from '@lingui/core/macro'
import type { PlanState } from '#contract/operations/plan.ts'
import type { StateDifference } from '#contract/operations/plan-changes.ts'

/** Null: no plan was made of the roadmap. */
export const stateWords = (state: PlanState | null): string => {
  switch (state) {
    case null:
      return t`No plan yet`
    case 'active':
      return t`Active plan`
    case 'beside':
      return t`Beside the active plan`
    case 'resting':
      return t`Resting`
    case 'archived':
      return t`Archived`
  }
}

/** What the learner can ask for. Those with dots show first what they would do. */
export type StateAction = { readonly to: PlanState; readonly label: string }

const MAKE_ACTIVE: StateAction = { to: 'active', label: t`Make active…` }
const BESIDE: StateAction = { to: 'beside', label: t`Study beside the active one…` }
const REST: StateAction = { to: 'resting', label: t`Let it rest` }
const ARCHIVE: StateAction = { to: 'archived', label: t`Archive…` }
const RESTORE: StateAction = { to: 'resting', label: t`Restore` }

/** In the order they are offered; none for the active plan, which stays until another one takes its place. */
export const stateActions = (state: PlanState, hasActive: boolean): readonly StateAction[] => {
  switch (state) {
    case 'active':
      return []
    case 'beside':
      return [MAKE_ACTIVE, REST, ARCHIVE]
    case 'resting':
      return hasActive ? [MAKE_ACTIVE, BESIDE, ARCHIVE] : [MAKE_ACTIVE, ARCHIVE]
    case 'archived':
      return hasActive ? [RESTORE] : [MAKE_ACTIVE, RESTORE]
  }
}

/** Whether it moves or drops slots, so that its price is shown before. */
export const hasPrice = (to: PlanState): boolean => to !== 'resting'

type Question = Pick<StateDifference, 'roadmapTitle' | 'active'> & { readonly to: PlanState }

export const questionWords = ({ to, roadmapTitle, active }: Question): string => {
  if (to === 'active') return t`Make “${roadmapTitle}” the active plan?`
  if (to === 'archived') return t`Archive “${roadmapTitle}”?`
  return active === null ? t`Study “${roadmapTitle}”?` : t`Study “${roadmapTitle}” beside “${active}”?`
}

export const confirmWords = (to: PlanState): string => {
  if (to === 'active') return t`Make active`
  return to === 'archived' ? t`Archive` : t`Study beside`
}

/** Of a plan that is studied beside the active one: which slots go first. */
const aroundWords = (active: string | null, givesWay: boolean): string => {
  if (active === null)
    return givesWay
      ? t`It is planned around the slots of the active plan.`
      : t`It is planned around the slots of the active plan, which stay where they are.`
  return givesWay
    ? t`It is planned around the slots of “${active}”.`
    : t`It is planned around the slots of “${active}”, which stay where they are.`
}

/** What it means besides the finish and the slots that move. */
export const meaningWords = ({
  to,
  active,
  counts,
  findings,
}: Pick<StateDifference, 'to' | 'active' | 'counts' | 'findings'>): readonly string[] => {
  if (to === 'active') {
    const about = t`Today, the forecast and all figures are about this plan then.`
    return active === null
      ? [about]
      : [t`“${active}” rests: its slots keep their places, unseen, until you take it up again.`, about]
  }
  if (to === 'beside') {
    // Those that have to give way to what is pinned are told of below.
    const givesWay = findings.some(({ code }) => code === 'gives-way')
    return [
      aroundWords(active, givesWay),
      t`Today and Week show the slots of both. The forecast and the figures stay those of the active plan.`,
    ]
  }
  const { removed } = counts
  return [
    removed === 0
      ? t`It has no slots to come.`
      : plural(removed, { one: '# slot to come is removed.', other: '# slots to come are removed.' }),
    t`What you studied, ticked off and noted stays. You can restore the plan; taken up again, it is planned anew.`,
  ]
}

/** Of plans that rest or are archived, while none is active. */
export const idleWords = (
  idle: readonly { readonly roadmapTitle: string; readonly state: PlanState }[],
): string => {
  const [first] = idle
  if (first === undefined || idle.length > 1) {
    const plans = idle.length
    return plural(plans, {
      one: '# plan rests or is archived. What you studied of it is kept.',
      other: '# plans rest or are archived. What you studied of them is kept.',
    })
  }
  const { roadmapTitle: title } = first
  return first.state === 'archived'
    ? t`“${title}” is archived. What you studied of it is kept.`
    : t`“${title}” rests. What you studied of it is kept.`
}

/** What was done, for the toast. */
export const doneWords = (from: PlanState, to: PlanState, title: string): string => {
  if (to === 'active') return t`“${title}” is the active plan now`
  if (to === 'beside') return t`“${title}” is studied beside the active plan`
  if (to === 'archived') return t`“${title}” is archived`
  return from === 'archived' ? t`“${title}” is restored: it rests` : t`“${title}” rests`
}
