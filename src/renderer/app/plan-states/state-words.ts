/** How a plan stands, what can be done about that, and what it means, in words. Pure. */
import type { PlanState } from '#contract/operations/plan.ts'
import type { StateDifference } from '#contract/operations/plan-changes.ts'
import type { Format } from '../../ui/format.ts'

/** Null: no plan was made of the roadmap. */
export const stateWords = (state: PlanState | null): string => {
  switch (state) {
    case null:
      return 'No plan yet'
    case 'active':
      return 'Active plan'
    case 'beside':
      return 'Beside the active plan'
    case 'resting':
      return 'Resting'
    case 'archived':
      return 'Archived'
  }
}

/** What the learner can ask for. Those with dots show first what they would do. */
export type StateAction = { readonly to: PlanState; readonly label: string }

const MAKE_ACTIVE: StateAction = { to: 'active', label: 'Make active…' }
const BESIDE: StateAction = { to: 'beside', label: 'Study beside the active one…' }
const REST: StateAction = { to: 'resting', label: 'Let it rest' }
const ARCHIVE: StateAction = { to: 'archived', label: 'Archive…' }
const RESTORE: StateAction = { to: 'resting', label: 'Restore' }

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
  if (to === 'active') return `Make “${roadmapTitle}” the active plan?`
  if (to === 'archived') return `Archive “${roadmapTitle}”?`
  return active === null ? `Study “${roadmapTitle}”?` : `Study “${roadmapTitle}” beside “${active}”?`
}

export const confirmWords = (to: PlanState): string => {
  if (to === 'active') return 'Make active'
  return to === 'archived' ? 'Archive' : 'Study beside'
}

/** What it means besides the finish and the slots that move. */
export const meaningWords = (
  { to, active, counts, findings }: Pick<StateDifference, 'to' | 'active' | 'counts' | 'findings'>,
  { count }: Pick<Format, 'count'>,
): readonly string[] => {
  if (to === 'active') {
    const about = 'Today, the forecast and all figures are about this plan then.'
    return active === null
      ? [about]
      : [`“${active}” rests: its slots keep their places, unseen, until you take it up again.`, about]
  }
  if (to === 'beside') {
    // Those that have to give way to what is pinned are told of below.
    const givesWay = findings.some(({ code }) => code === 'gives-way')
    return [
      `It is planned around the slots of “${active ?? 'the active plan'}”${givesWay ? '' : ', which stay where they are'}.`,
      'Today and Week show the slots of both. The forecast and the figures stay those of the active plan.',
    ]
  }
  const { removed } = counts
  return [
    removed === 0
      ? 'It has no slots to come.'
      : `${count(removed, 'slot')} to come ${removed === 1 ? 'is' : 'are'} removed.`,
    'What you studied, ticked off and noted stays. You can restore the plan; taken up again, it is planned anew.',
  ]
}

/** Of plans that rest or are archived, while none is active. */
export const idleWords = (
  idle: readonly { readonly roadmapTitle: string; readonly state: PlanState }[],
): string => {
  const [first] = idle
  if (first === undefined || idle.length > 1) {
    return `${idle.length} plans rest or are archived. What you studied of them is kept.`
  }
  const how = first.state === 'archived' ? 'is archived' : 'rests'
  return `“${first.roadmapTitle}” ${how}. What you studied of it is kept.`
}

/** What was done, for the toast. */
export const doneWords = (from: PlanState, to: PlanState, title: string): string => {
  if (to === 'active') return `“${title}” is the active plan now`
  if (to === 'beside') return `“${title}” is studied beside the active plan`
  if (to === 'archived') return `“${title}” is archived`
  return from === 'archived' ? `“${title}” is restored: it rests` : `“${title}” rests`
}
