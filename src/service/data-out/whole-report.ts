import type { Weekday } from '#core/roadmap/model.ts'
import type { WholeReport } from '#core/export/report/model.ts'
import { getProgress } from '../progress-figures/view.ts'
import { listTopicProgress } from '../progress-figures/topics.ts'
import { roadmapHandlers } from '../roadmaps.ts'
import type { ReadCall } from '../runtime.ts'
import { sessionRows } from './session-rows.ts'

/** More topics than a document can have. */
const ALL_TOPICS = 6000

type PhaseOfReport = WholeReport['phases'][number]

const ofTopics = (phaseId: string, call: ReadCall): PhaseOfReport['ofTopics'] => {
  const listed = listTopicProgress(
    { phaseId, sort: 'order', descending: false, offset: 0, limit: ALL_TOPICS },
    call,
  )
  return listed.ok ? listed.value.topics : []
}

/** All of it but the forecast, which takes its time; null without a plan. */
export const readWholeReport = (
  localeWeekStart: Weekday | undefined,
  call: ReadCall,
): Omit<WholeReport, 'finish'> | null => {
  const progress = getProgress({ localeWeekStart }, call)
  if (!progress.ok || progress.value === null) return null
  const { today, plan, standing, streak, studied, phases, weeks } = progress.value
  const view = roadmapHandlers['roadmap.get']({ roadmapId: plan.roadmapId }, call)
  if (!view.ok) return null
  const projects = [...view.value.phases.flatMap((phase) => phase.projects), ...view.value.projects]
  const notes = sessionRows({ from: null, to: null }, call).filter(({ note }) => note !== '')
  return {
    roadmap: plan.roadmapTitle,
    today,
    studiedMs: studied.totalMs,
    studiedDays: studied.days,
    topics: standing.topics,
    effort: standing.effort,
    standing: standing.studyDays,
    streak,
    phases: phases.map((phase) => Object.assign(phase, { ofTopics: ofTopics(phase.id, call) })),
    weeks,
    projects: projects.filter(({ done }) => done).map(({ title, evidence }) => ({ title, evidence })),
    notes: notes.map(({ date, topic, note }) => ({ day: date, title: topic, note })),
  }
}
