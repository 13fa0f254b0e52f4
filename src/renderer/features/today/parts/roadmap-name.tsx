import type { PlanSummary, SlotView } from '#contract/operations/plan.ts'
import classes from './roadmap-name.module.css'

export type RoadmapNameProps = {
  readonly slot: SlotView
  /** The active one: its slots need no name. */
  readonly plan: PlanSummary
}

/** Of which roadmap a slot is that is studied beside the active plan. */
export const RoadmapName = ({ slot, plan }: RoadmapNameProps) =>
  slot.planId === plan.id ? null : <p className={classes.name}>{slot.roadmapTitle}</p>
