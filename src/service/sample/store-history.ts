/** The history of a sample in its database: sessions, and topics that are done. */
import type { PlanSummary } from '#contract/operations/plan.ts'
import { kindOn, studyTimeOn } from '#core/planning/hours.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { chosenTopics } from '#core/planning/topics.ts'
import { effortMinutes } from '#core/progress/figures.ts'
import { sampleHistory } from '#core/sample/history.ts'
import type { SampleDay } from '#core/sample/history.ts'
import { addDays } from '#core/time/day.ts'
import type { WriteDb } from '#db/database.ts'
import { changeTopicStatus, updateProject } from '#db/progress-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { insertSession } from '#db/session-repo.ts'

/** Any will do: everyone looks at the same learner. */
const SEED = 9

const isOff = (day: string, { daysOff }: PlanSettings): boolean =>
  daysOff.some(({ from, to }) => from <= day && day <= to)

/** Days of the plan with study time, up to yesterday. */
const studyDays = (settings: PlanSettings, today: string): SampleDay[] => {
  const days: SampleDay[] = []
  for (let day: string = settings.start; day < today; day = addDays(day, 1)) {
    const kind = kindOn(settings, day)
    const time = studyTimeOn(settings, day)
    if (kind !== 'rest' && time.minutes > 0 && !isOff(day, settings)) days.push({ day, kind, ...time })
  }
  return days
}

/** Who is through with a phase has built something, too. */
const finishProjects = (db: WriteDb, { phases }: StoredRoadmap, done: ReadonlySet<string>): void => {
  for (const { blocks, projects } of phases) {
    const topics = blocks.flatMap((block) => block.topics)
    const [project] = projects
    if (project === undefined || topics.length === 0 || !topics.every(({ id }) => done.has(id))) continue
    updateProject(db, project.id, { done: true, evidence: 'https://example.org/my-first-project' })
  }
}

export const storeSampleHistory = (
  db: WriteDb,
  {
    plan,
    today,
    newId,
  }: { readonly plan: PlanSummary; readonly today: string; readonly newId: () => string },
): void => {
  const roadmap = loadRoadmap(db, plan.roadmapId)
  if (roadmap === null) return
  const { settings } = plan
  const topics = chosenTopics(roadmap, settings.choices).map(({ id, title, days }) => ({
    id,
    title,
    minutes: effortMinutes(days, settings.pace, settings.minutesPerStudyDay),
  }))
  const { zone } = settings
  const { sessions, changes } = sampleHistory({ topics, days: studyDays(settings, today), zone, seed: SEED })
  for (const session of sessions) {
    insertSession(db, {
      ...session,
      id: newId(),
      zone,
      open: false,
      source: 'timer',
      note: '',
      createdMs: session.startMs,
      updatedMs: session.endMs,
    })
  }
  for (const change of changes) changeTopicStatus(db, { ...change, zone })
  finishProjects(
    db,
    roadmap,
    new Set(changes.filter(({ to }) => to === 'done').map(({ topicId }) => topicId)),
  )
}
