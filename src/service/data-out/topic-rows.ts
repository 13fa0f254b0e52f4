import type { BlockView, PhaseView, TopicView } from '#contract/operations/roadmap.ts'
import type { TopicRow } from '#core/export/tables/model.ts'
import { effortMinutes } from '#core/progress/figures.ts'
import { sumOfKinds } from '#core/progress/kinds.ts'
import { isTimed } from '#core/progress/ratio.ts'
import { timeByTopic } from '#core/progress/study-time.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import { dayFromNumber } from '#core/time/day.ts'
import { listStudyRuns } from '#db/figures-repo.ts'
import { findPlanOfRoadmap } from '#db/plan-repo.ts'
import { listRoadmaps } from '#db/roadmap-repo.ts'
import { doneDays } from '../progress-figures/basis.ts'
import { NO_TIME } from '../progress-figures/topic-time.ts'
import { roadmapHandlers } from '../roadmaps.ts'
import type { ReadCall } from '../runtime.ts'
import { loadSettings } from '../settings.ts'

const MINUTE_MS = 60_000

type Place = { readonly roadmap: string; readonly phase: PhaseView; readonly block: BlockView }

type Known = {
  readonly timeOf: ReturnType<typeof timeByTopic>
  readonly doneDay: ReturnType<typeof doneDays>
  /** Of the roadmap's plan; null without one. */
  readonly minutesPerStudyDay: number | null
}

/** As Progress has them (docs/data-format.md says where they come from). */
const figuresOf = ({ id, days, status }: TopicView, { timeOf, doneDay, minutesPerStudyDay }: Known) => {
  const time = timeOf.get(id) ?? NO_TIME
  const studiedMs = sumOfKinds(time)
  const estimatedMinutes =
    minutesPerStudyDay === null ? null : effortMinutes(days, 'expected', minutesPerStudyDay)
  const isMeasured =
    status === 'done' && estimatedMinutes !== null && isTimed({ estimatedMinutes, studiedMs: time })
  const day = doneDay({ id, status })
  return {
    estimatedMinutes,
    studiedMinutes: wholeMinutes(studiedMs),
    studiedMs,
    ratio: isMeasured ? studiedMs / MINUTE_MS / estimatedMinutes : null,
    doneDate: day === null ? null : dayFromNumber(day),
  }
}

const rowOf = (topic: TopicView, { roadmap, phase, block }: Place, known: Known): TopicRow => ({
  id: topic.id,
  key: topic.key,
  roadmap,
  phase: phase.title,
  block: block.title,
  topic: topic.title,
  detail: topic.detail,
  status: topic.status,
  optional: topic.optional || phase.optional,
  included: topic.included,
  option: block.option?.name ?? null,
  estimate: topic.estimate?.raw ?? null,
  daysMin: topic.days?.min ?? null,
  daysMax: topic.days?.max ?? null,
  extraDays: topic.extraDays,
  assumed: topic.assumed,
  ...figuresOf(topic, known),
  plannedFrom: topic.planned?.from ?? null,
  plannedTo: topic.planned?.to ?? null,
  plannedMinutes: topic.planned?.minutes ?? 0,
  links: topic.links,
})

/** The topics of all roadmaps, in their order. */
export const topicRows = (call: ReadCall): TopicRow[] => {
  const { db } = call
  const timeOf = timeByTopic(listStudyRuns(db))
  const doneDay = doneDays(loadSettings(db).dayStartMinute, call)
  return listRoadmaps(db).flatMap(({ id, title }) => {
    const view = roadmapHandlers['roadmap.get']({ roadmapId: id }, call)
    if (!view.ok) return []
    const minutesPerStudyDay = findPlanOfRoadmap(db, id)?.settings.minutesPerStudyDay ?? null
    return view.value.phases.flatMap((phase) =>
      phase.blocks.flatMap((block) =>
        block.topics.map((topic) =>
          rowOf(topic, { roadmap: title, phase, block }, { timeOf, doneDay, minutesPerStudyDay }),
        ),
      ),
    )
  })
}
