/** Ways to finish as early as without a change, as they are shown with its price. */
import type { WinBack } from '#contract/operations/plan-changes.ts'
import type { PlanChange } from '#core/planning/change.ts'
import { waysToWinBack } from '#core/planning/win-back.ts'
import type { WinBackWay } from '#core/planning/win-back.ts'
import { daysBetween } from '#core/time/day.ts'
import { optionalTopics } from '../plan-source.ts'
import type { ReadCall } from '../runtime.ts'
import { topicsOf } from './situation.ts'
import type { Situation } from './situation.ts'
import { workOut } from './work-out.ts'
import type { WorkedOut } from './work-out.ts'

/** Keys of optional topics that were not begun. */
const mayGo = ({ roadmap }: Situation): string[] =>
  optionalTopics(roadmap)
    .filter(({ status }) => status === 'pending')
    .map(({ key }) => key)

/**
 * The finish of a way as it really comes out. Alone a plan was planned with it already; beside others it comes out when
 * all of them have settled around each other.
 */
const settled = (
  { before }: WorkedOut,
  way: WinBackWay,
  { changes, call }: { readonly changes: readonly PlanChange[]; readonly call: ReadCall },
): WinBackWay[] => {
  if (before.others.length === 0) return [way]
  const worked = workOut(before, [...changes, ...way.changes], call)
  return worked.ok ? [{ ...way, finish: worked.value.finish.after }] : []
}

/** Cheapest first; none when the finish does not come later, and none that would be over already. */
export const winBackView = (worked: WorkedOut, changes: readonly PlanChange[], call: ReadCall): WinBack[] => {
  const { after, made, finish } = worked
  const { pace } = after.plan.settings
  const target = finish.before[pace]
  const later = finish.after[pace]
  if (made === null || target === null || (later !== null && later <= target)) return []
  const titles = new Map(topicsOf(after.roadmap).map(({ key, title }) => [key, title]))
  const view = ({ kind, weekday, minutes, topicKeys, changes, finish: won }: WinBackWay): WinBack => {
    const day = won[pace]
    return {
      kind,
      weekday,
      minutes,
      topics: topicKeys.map((key) => ({ key, title: titles.get(key) ?? key })),
      changes: [...changes],
      finish: won,
      daysWon: later === null || day === null ? 0 : daysBetween(day, later),
    }
  }
  return waysToWinBack(made.input, { target, optional: mayGo(after) })
    .flatMap((way) => settled(worked, way, { changes, call }))
    .map(view)
    .filter((way) => {
      const day = way.finish[pace]
      return day !== null && day <= target
    })
}
