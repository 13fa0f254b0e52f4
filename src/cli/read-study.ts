import type { Client } from '#contract/client.ts'
import type { TopicProgress } from '#contract/operations/progress.ts'
import type { SessionDay } from '#contract/operations/sessions.ts'
import type { ExportStudy } from '#core/export/model.ts'
import { type Result, ok } from '#core/result.ts'
import { type CliFailure, refused } from './outcome.ts'
import type { DayRange } from './read-plan.ts'

/** As many days as are read at a time. */
const DAYS_PER_PAGE = 92

/** Days with study in a range, earliest first. */
const readDays = async (
  client: Client,
  { from, to }: DayRange,
): Promise<Result<SessionDay[], CliFailure>> => {
  const found: SessionDay[] = []
  for (let last = to; ;) {
    const page = await client.call('session.list', {
      days: DAYS_PER_PAGE,
      ...(last === undefined ? {} : { to: last }),
    })
    if (!page.ok) return refused(page.error)
    found.push(...page.value.days)
    const { earlier } = page.value
    if (earlier === null || (from !== undefined && earlier < from)) break
    last = earlier
  }
  return ok(found.filter(({ day }) => from === undefined || from <= day).toReversed())
}

/** Sessions of a day on the same topic with the same kind of work, as one. */
const studyOf = (
  { day, sessions }: SessionDay,
  topics: ReadonlyMap<string, TopicProgress>,
): ExportStudy[] => {
  const alike = Map.groupBy(sessions, ({ topicId, title, kind }) => `${kind} ${topicId ?? title}`)
  return [...alike.values()].flatMap((those) => {
    const [first] = those
    if (first === undefined) return []
    const { topicId, title, kind } = first
    const topic = topicId === null ? undefined : topics.get(topicId)
    return [
      {
        day,
        topicId,
        title,
        kind,
        studiedMs: those.reduce((sum, { msThatDay }) => sum + msThatDay, 0),
        status: topic?.status ?? null,
        phaseTitle: topic?.phaseTitle ?? '',
      },
    ]
  })
}

/** What was studied in a range of days, on whatever it was, by day, topic and kind of work. */
export const readStudy = async (
  client: Client,
  range: DayRange,
): Promise<Result<ExportStudy[], CliFailure>> => {
  const days = await readDays(client, range)
  if (!days.ok) return days
  const topics = await client.call('progress.topics', { limit: 6000 })
  if (!topics.ok) return refused(topics.error)
  const known = new Map(topics.value.topics.map((topic) => [topic.id, topic]))
  return ok(days.value.flatMap((day) => studyOf(day, known)))
}
