/** Topics that took all the time their estimates gave them: they get no slots any more, and the learner is told. */
import type { PlanFinding, PlanSettings } from './model.ts'
import { remainingMinutes } from './plan.ts'
import type { TopicNode } from './topics.ts'

const NAMED = 3

/** "“A”", "“A” and “B”", "“A”, “B”, “C” and 2 more" */
const named = (titles: readonly string[]): string => {
  const names = titles.slice(0, NAMED).map((title) => `“${title}”`)
  if (titles.length > NAMED) return `${names.join(', ')} and ${titles.length - NAMED} more`
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

/** Of the topics that count (see `chosenTopics`), those studied for as long as estimated and not done. */
export const estimateFindings = (
  topics: readonly (TopicNode & { readonly title: string })[],
  { pace, minutesPerStudyDay }: Pick<PlanSettings, 'pace' | 'minutesPerStudyDay'>,
): PlanFinding[] => {
  const usedUp = topics.filter(({ key, days, status, loggedMinutes = 0 }) => {
    if (days === null || status === 'done' || loggedMinutes === 0) return false
    return remainingMinutes({ key, days, loggedMinutes, done: false }, pace, minutesPerStudyDay) === 0
  })
  if (usedUp.length === 0) return []
  const names = named(usedUp.map(({ title }) => title))
  return [
    {
      code: 'estimate-used-up',
      message:
        usedUp.length === 1
          ? `${names} has used up its estimate and is not done yet: tick it off, or go on with it without planned time.`
          : `${names} have used up their estimates and are not done yet: tick them off, or go on with them without planned time.`,
    },
  ]
}
