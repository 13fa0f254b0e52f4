/** Topics with what they were estimated at and what they took, page by page. */
import type { Output, ParsedInput } from '#contract/operations.ts'
import type { TopicProgress } from '#contract/operations/progress.ts'
import { chosenTopics } from '#core/planning/topics.ts'
import { effortMinutes } from '#core/progress/figures.ts'
import { recordOfKinds, sumOfKinds } from '#core/progress/kinds.ts'
import { isTimed } from '#core/progress/ratio.ts'
import { sortTopics } from '#core/progress/topic-order.ts'
import { studyClocks } from '#core/sessions/study-clock.ts'
import { dayFromNumber } from '#core/time/day.ts'
import { listDone } from '#db/progress-repo.ts'
import { loggedMsByKind } from '#db/session-repo.ts'
import type { ActivePlan } from '../active-plan.ts'
import { loadActivePlan } from '../active-plan.ts'
import { notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import type { ReadCall } from '../runtime.ts'
import { loadSettings } from '../settings.ts'

const MINUTE_MS = 60_000
const NOTHING_STUDIED = recordOfKinds(() => 0)

const topicRows = (
  { plan, roadmap }: ActivePlan,
  phaseId: string | null,
  { db }: ReadCall,
): TopicProgress[] => {
  const { minutesPerStudyDay, choices } = plan.settings
  const counted = new Set(chosenTopics(roadmap, choices).map(({ id }) => id))
  const studied = loggedMsByKind(db, roadmap.id)
  const clockOf = studyClocks(loadSettings(db).dayStartMinute)
  const doneDays = new Map(
    listDone(db, roadmap.id).map(({ topicId, atMs, zone }) => [
      topicId,
      dayFromNumber(clockOf(zone).dayAt(atMs)),
    ]),
  )
  return roadmap.phases
    .filter(({ id }) => phaseId === null || id === phaseId)
    .flatMap((phase) =>
      phase.blocks
        .flatMap(({ topics }) => topics)
        .filter(({ id }) => counted.has(id) || studied.has(id))
        .map(({ id, title, status, days }): TopicProgress => {
          const estimatedMinutes = effortMinutes(days, 'expected', minutesPerStudyDay)
          const studiedMs = studied.get(id) ?? NOTHING_STUDIED
          const isMeasured = status === 'done' && isTimed({ estimatedMinutes, studiedMs })
          return {
            id,
            title,
            phaseTitle: phase.title,
            status,
            estimatedMinutes,
            estimate: {
              minMinutes: effortMinutes(days, 'min', minutesPerStudyDay),
              maxMinutes: effortMinutes(days, 'max', minutesPerStudyDay),
            },
            studiedMs: sumOfKinds(studiedMs),
            ratio: isMeasured ? sumOfKinds(studiedMs) / MINUTE_MS / estimatedMinutes : null,
            doneDay: doneDays.get(id) ?? null,
          }
        }),
    )
}

/** What `progress.topics` answers. */
export const listTopicProgress = (
  { phaseId: asked, sort, descending, offset, limit }: ParsedInput<'progress.topics'>,
  call: ReadCall,
): Outcome<Output<'progress.topics'>> => {
  const phaseId = asked ?? null
  const active = loadActivePlan(call)
  if (active === null) return notFound('plan')
  if (phaseId !== null && !active.roadmap.phases.some(({ id }) => id === phaseId)) return notFound('phase')
  const rows = topicRows(active, phaseId, call)
  const page = sortTopics(rows, sort, descending).slice(offset, offset + limit)
  return { ok: true, value: { total: rows.length, topics: page } }
}
