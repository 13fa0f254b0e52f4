/** How far the plan's topics are: by phase, day by day, and against their estimates. */
import type { CalibrationView, PhaseProgress, ProgressView } from '#contract/operations/progress.ts'
import { groupBy } from '#core/grouping.ts'
import { burnUp, roadmapBand } from '#core/progress/burn-up.ts'
import type { BurnUpPoint } from '#core/progress/burn-up.ts'
import { calibration, suggestedStudyDay } from '#core/progress/calibration.ts'
import { effortMinutes, progressFigures } from '#core/progress/figures.ts'
import { recordOfKinds } from '#core/progress/kinds.ts'
import type { LikelyRatio } from '#core/progress/ratio.ts'
import { byPhase } from '#core/progress/study-time.ts'
import type { StudyTime } from '#core/progress/study-time.ts'
import { dayFromNumber, dayNumber } from '#core/time/day.ts'
import type { Basis } from './basis.ts'
import { NO_TIME } from './topic-time.ts'

export const phaseViews = (
  { plan, phases, counted, phaseOf }: Basis,
  byTopic: StudyTime['byTopic'],
): PhaseProgress[] => {
  const { pace, minutesPerStudyDay } = plan.settings
  const studied = byPhase(byTopic, phaseOf)
  const topicsOf = groupBy(counted, ({ id }) => phaseOf(id) ?? '')
  return phases.map(({ id, title }) => {
    const { topics, effort } = progressFigures(topicsOf.get(id) ?? [], pace, minutesPerStudyDay)
    return { id, title, topics, effort, studiedMs: studied.get(id) ?? 0 }
  })
}

const pointViews = (points: readonly BurnUpPoint[]): ProgressView['burnUp']['real'] =>
  points.map(({ day, minutes }) => ({ day: dayFromNumber(day), minutes }))

export const burnUpView = (
  { plan, roadmap, counted, slotsOf, phaseOf, doneDay }: Basis,
  { today, phaseId }: { readonly today: string; readonly phaseId: string | null },
): ProgressView['burnUp'] => {
  const { pace, minutesPerStudyDay, start } = plan.settings
  const topics = phaseId === null ? counted : counted.filter(({ id }) => phaseOf(id) === phaseId)
  const found = burnUp(
    topics.map((topic) => ({
      effortMinutes: effortMinutes(topic.days, pace, minutesPerStudyDay),
      isDone: topic.status === 'done',
      doneDay: doneDay(topic),
      slots: slotsOf.get(topic.id) ?? [],
    })),
    { start: dayNumber(start), today: dayNumber(today) },
  )
  const band = phaseId === null ? roadmapBand(start, roadmap.total) : null
  return {
    totalMinutes: found.totalMinutes,
    real: pointViews(found.real),
    plan: pointViews(found.plan),
    band: band === null ? null : { from: start, ...band, raw: roadmap.total?.raw ?? '' },
  }
}

const ratioView = ({ likely, low, high }: LikelyRatio): LikelyRatio => ({ likely, low, high })

export const calibrationView = ({ plan, counted, timeOf }: Basis): CalibrationView => {
  const { minutesPerStudyDay } = plan.settings
  const { overall, byKind } = calibration(
    counted
      .filter(({ status }) => status === 'done')
      .map(({ id, days }) => ({
        estimatedMinutes: effortMinutes(days, 'expected', minutesPerStudyDay),
        studiedMs: timeOf.get(id) ?? NO_TIME,
      })),
  )
  return {
    topics: overall.topics,
    overall: overall.topics === 0 ? null : { ...ratioView(overall), measured: overall.measured },
    byKind: recordOfKinds((kind) => (byKind[kind] === null ? null : ratioView(byKind[kind]))),
    minutesPerStudyDay,
    suggestedMinutesPerStudyDay: suggestedStudyDay(minutesPerStudyDay, overall),
  }
}
