/** Ways to finish as early as without a change, as they are shown with its price. */
import type { WinBack } from '#contract/operations/plan-changes.ts'
import { waysToWinBack } from '#core/planning/win-back.ts'
import type { WinBackWay } from '#core/planning/win-back.ts'
import { daysBetween } from '#core/time/day.ts'
import { optionalTopics } from '../plan-source.ts'
import { topicsOf } from './situation.ts'
import type { Situation } from './situation.ts'
import type { WorkedOut } from './work-out.ts'

/** Keys of optional topics that were not begun. */
const mayGo = ({ roadmap }: Situation): string[] =>
  optionalTopics(roadmap)
    .filter(({ status }) => status === 'pending')
    .map(({ key }) => key)

/** Cheapest first; none when the finish does not come later, and none that would be over already. */
export const winBackView = ({ after, made, finish }: WorkedOut): WinBack[] => {
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
  return waysToWinBack(made.input, { target, optional: mayGo(after) }).map(view)
}
