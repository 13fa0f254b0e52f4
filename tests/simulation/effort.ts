/** What a plan has to hold, counted from the rows alone. */
import { daysAtPace } from '#core/planning/plan.ts'
import { settingsOf } from './stored.ts'
import type { PlanRow, SessionRow, SlotRow, Stored, TopicRow } from './stored.ts'

const MINUTE_MS = 60_000

/** The chosen name of each group of alternatives: the learner's, else the recommended one, else the first. */
const chosenOptions = (
  topics: readonly TopicRow[],
  options: Readonly<Record<string, string>>,
): Map<string, string> => {
  const chosen = new Map<string, string>()
  const groups = new Set(topics.flatMap((topic) => (topic.option_group === null ? [] : [topic.option_group])))
  for (const group of groups) {
    const own = topics.filter((topic) => topic.option_group === group)
    const wanted = own.find((topic) => topic.option_name === options[group])
    const recommended = own.find((topic) => topic.option_recommended === 1)
    chosen.set(group, (wanted ?? recommended ?? own[0])?.option_name ?? '')
  }
  return chosen
}

/** The topics of a plan in study order: those of the chosen options, without what was left out, skipped or not scheduled. */
export const topicsOfPlan = (plan: PlanRow, { topics }: Stored): TopicRow[] => {
  const { choices } = settingsOf(plan)
  const own = topics.filter((topic) => topic.roadmap_id === plan.roadmap_id)
  const chosen = chosenOptions(own, choices.options)
  return own.filter(
    (topic) =>
      topic.days_min !== null &&
      topic.status !== 'skipped' &&
      (topic.option_group === null || chosen.get(topic.option_group) === topic.option_name) &&
      !(topic.optional === 1 && choices.leftOut.includes(topic.key)),
  )
}

export const studiedMinutes = (topicId: string, sessions: readonly SessionRow[]): number =>
  Math.floor(
    sessions
      .filter((session) => session.topic_id === topicId)
      .reduce((sum, session) => sum + session.end_ms - session.start_ms, 0) / MINUTE_MS,
  )

export const estimatedMinutes = (topic: TopicRow, plan: PlanRow): number => {
  const { pace, minutesPerStudyDay } = settingsOf(plan)
  const days = {
    min: (topic.days_min ?? 0) + topic.extra_days,
    max: (topic.days_max ?? 0) + topic.extra_days,
  }
  return Math.round(daysAtPace(days, pace) * minutesPerStudyDay)
}

/** Minutes a topic still needs: its effort at the plan's pace, less what was studied. */
export const remainingMinutes = (topic: TopicRow, plan: PlanRow, { sessions }: Stored): number =>
  topic.status === 'done'
    ? 0
    : Math.max(0, estimatedMinutes(topic, plan) - studiedMinutes(topic.id, sessions))

/** Of a slot what is to come, minutes that have begun counted in. */
export const minutesToCome = ({ start_ms: startMs, minutes }: SlotRow, nowMs: number): number =>
  Math.max(0, minutes - Math.max(0, Math.floor((nowMs - startMs) / MINUTE_MS)))
