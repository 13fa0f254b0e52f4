/** What a learner looks at when something comes to mind, and the wishes it is made into. */
import type { PlanChange } from '#core/planning/change.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { activePlanOf } from './change-plan.ts'
import type { Wish } from './change-plan.ts'
import { topicsOfPlan } from './effort.ts'
import { isRunning, settingsOf } from './stored.ts'
import type { PlanRow, Stored, TopicRow } from './stored.ts'
import { todayOf } from './world.ts'
import type { World } from './world.ts'

export type Scene = {
  readonly world: World
  readonly stored: Stored
  readonly plan: PlanRow
  readonly settings: PlanSettings
  readonly today: string
}

export type Idea = (scene: Scene) => Wish | null

/** A change that plans again. */
export const planned = ({ plan }: Scene, what: string, ...changes: PlanChange[]): Wish => ({
  what,
  changes,
  planId: plan.id,
  isPlanned: true,
})

/** A change of one slot, or of busy time. */
export const local = ({ plan }: Scene, what: string, change: PlanChange, touched: string[] = []): Wish => ({
  what,
  changes: [change],
  planId: plan.id,
  isPlanned: false,
  touched,
})

/** Topics of the plan that are not done, in study order. */
export const openTopics = ({ plan, stored }: Scene): TopicRow[] =>
  topicsOfPlan(plan, stored).filter(({ status }) => status !== 'done')

/** Mostly of the active plan, at times of one beside it. */
export const sceneOf = (world: World, stored: Stored): Scene => {
  const { plan: active } = activePlanOf(stored)
  const beside = stored.plans.find((one) => isRunning(one) && one.id !== active.id)
  const plan = beside !== undefined && world.random.chance(0.3) ? beside : active
  return { world, stored, plan, settings: settingsOf(plan), today: todayOf(world) }
}
