/** What another version of its roadmap does to a plan, without storing it. */
import type { PlanDifference } from '#contract/operations/plan-changes.ts'
import { ok } from '#core/result.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import type { Outcome } from '../failures.ts'
import type { ReadCall } from '../runtime.ts'
import { differenceView } from './difference-view.ts'
import { loadSituation } from './situation.ts'
import { finishOf, replanOwn } from './work.ts'

/** `roadmap` has the ids of the stored one's topics where they are the same. Errors: NOT_FOUND, CONFLICT (archived). */
export const previewRoadmap = (
  planId: string,
  roadmap: StoredRoadmap,
  call: ReadCall,
): Outcome<PlanDifference> => {
  const before = loadSituation(planId, call)
  if (!before.ok) return before
  const without = finishOf(before.value, call)
  if (!without.ok) return without
  const planned = replanOwn({ ...before.value, roadmap }, call)
  if (!planned.ok) return planned
  const { situation: after, made } = planned.value
  const finish = { before: without.value, after: made.finish }
  const replanned = new Set([planId])
  return ok(differenceView({ before: before.value, after, made, replanned, finish, losses: [] }, [], call))
}
