/** How things stand, for the command line and for exports: the figures of Today and of Progress. */
import type { ProgressView } from '#contract/operations/progress.ts'
import type { Status } from '#contract/operations/views.ts'
import { ok } from '#core/result.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import { resolveZone } from '#core/time/zone.ts'
import { daySlots } from './day-slots.ts'
import { forecastView, readForecast } from './learner-forecast.ts'
import type { ForecastToMake } from './learner-forecast.ts'
import { spanOfDay } from './make-plan.ts'
import { getProgress } from './progress-figures/view.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'
import { slotView } from './slot-view.ts'

/** What Progress shows of the whole time and all phases, in whole minutes. */
const figuresOf = ({ standing, thisWeek, streak, studied, phases, calibration }: ProgressView) => ({
  standing: standing.studyDays,
  week: {
    from: thisWeek.from,
    plannedMinutes: thisWeek.plannedMinutes,
    studiedMinutes: wholeMinutes(thisWeek.studiedMs),
  },
  streak,
  studied: { minutes: wholeMinutes(studied.totalMs), days: studied.days },
  phases: phases.map(({ title, topics, effort, studiedMs }) => ({
    title,
    topics,
    effort,
    studiedMinutes: wholeMinutes(studiedMs),
  })),
  calibration,
})

const statusOf = (
  { active, behindStudyDays }: ForecastToMake,
  progress: ProgressView,
  call: ReadCall,
): Omit<Status, 'forecast'> => {
  const { plan, today } = active
  const { id, roadmapTitle, settings, finish } = plan
  const { start, zone, pace, paused } = settings
  const { topics, effort } = progress.standing
  const shownZone = resolveZone(zone).zone
  return {
    today: {
      date: today,
      slots: daySlots({ today, span: spanOfDay(today, zone, call), zone: shownZone }, call).shown.map(
        slotView,
      ),
      plannedMinutes: progress.todayFigures.plannedMinutes,
      studiedMinutes: wholeMinutes(progress.todayFigures.studiedMs),
    },
    progress: { topics, effort, behindStudyDays },
    ...figuresOf(progress),
    plan: { id, roadmap: roadmapTitle, start, zone, pace, paused, finish },
  }
}

const readStatus = (call: ReadCall) => {
  const read = readForecast(call)
  const progress = getProgress({}, call)
  if (read === null || !progress.ok || progress.value === null) return null
  return { read, status: statusOf(read, progress.value, call) }
}

export const statusHandlers: HandlersOf<'status.get'> = {
  'status.get': async (_input, call) => {
    const found = call.read(readStatus)
    if (found === null) return ok(null)
    const { p10, p50, p90, basis, reasons, needs, drift } = await forecastView(found.read, { call })
    return ok({ ...found.status, forecast: { p10, p50, p90, basis, reasons, needs, drift } })
  },
}
