/** Topics that took all the time their estimates gave them: they get no slots any more, and the learner is told. */
import { i18n } from '../words/i18n.ts'
import { quoted, someText } from '../words/lists.ts'
import type { PlanFinding, PlanSettings } from './model.ts'
import { remainingMinutes } from './plan.ts'
import type { TopicNode } from './topics.ts'

const NAMED = 3

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
  const names = usedUp.map(({ title }) => quoted(title))
  return [
    {
      code: 'estimate-used-up',
      message: i18n.t(
        '{count, plural, one {{topics} has used up its estimate and is not done yet: tick it off, or go on with it without planned time.} other {{topics} have used up their estimates and are not done yet: tick them off, or go on with them without planned time.}}',
        { count: names.length, topics: someText(names, NAMED) },
      ),
    },
  ]
}
