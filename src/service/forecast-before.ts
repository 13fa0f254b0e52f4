/** What would have been forecast seven days ago, with what was known then. docs/forecast.md says what that is. */
import type { ForecastInput } from '#core/forecast/model.ts'
import { finishRange } from '#core/planning/finish.ts'
import type { FinishRange } from '#core/planning/model.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import { addDays } from '#core/time/day.ts'
import { settingsBefore } from '#db/change-repo.ts'
import { statusesBefore } from '#db/progress-repo.ts'
import type { StoredRoadmap } from '#db/roadmap-tree.ts'
import { loggedMsByTopicBefore } from '#db/session-repo.ts'
import type { ActivePlan } from './active-plan.ts'
import { forecastInput } from './forecast-input.ts'
import type { PlanAt } from './forecast-input.ts'
import { planInput, spanOfDay } from './make-plan.ts'
import { topicsOf, withTopics } from './plan-changes/situation.ts'
import { sourceOfStored } from './plan-source.ts'
import { amongRunning, takenFor } from './running-plans.ts'
import type { ReadCall } from './runtime.ts'

const DAYS_BACK = 7
const DAY_MS = 86_400_000

/** A roadmap with the statuses and the focus time its topics had at a moment. */
const roadmapAt = (roadmap: StoredRoadmap, atMs: number, { db }: ReadCall): StoredRoadmap => {
  const statuses = statusesBefore(db, roadmap.id, atMs)
  const studied = loggedMsByTopicBefore(db, roadmap.id, atMs)
  const topics = topicsOf(roadmap).map(({ id, status }) => {
    const loggedMs = studied.get(id) ?? 0
    const then = { status: statuses.get(id) ?? status, loggedMs, loggedMinutes: wholeMinutes(loggedMs) }
    return [id, then] as const
  })
  return withTopics(roadmap, new Map(topics))
}

/**
 * The plan as the study day seven days ago began, or as it was made in the course of that day: all of today it is the same
 * forecast. Null when it is younger.
 */
const planBefore = ({ plan, roadmap, today }: ActivePlan, call: ReadCall): PlanAt | null => {
  const { createdMs, settings } = plan
  if (createdMs > call.nowMs - DAYS_BACK * DAY_MS) return null
  const day = addDays(today, -DAYS_BACK)
  const untilMs = Math.max(createdMs, spanOfDay(day, settings.zone, call).fromMs)
  return {
    plan: { ...plan, settings: settingsBefore(call.db, plan.id, untilMs) ?? settings },
    roadmap: roadmapAt(roadmap, untilMs, call),
    today: day,
    untilMs,
  }
}

/** The finish of the plan as it would have been laid out at that moment. */
const plannedAt = ({ plan, roadmap, untilMs }: PlanAt, call: ReadCall): FinishRange => {
  const taken = takenFor(amongRunning(plan.id, call), { ...call, nowMs: untilMs })
  const given = { slots: [], taken, nowMs: untilMs }
  const input = planInput(sourceOfStored(roadmap), plan.settings, given)
  return input.ok ? finishRange(input.value) : plan.finish
}

export type ForecastBefore = { readonly since: string; readonly input: ForecastInput }

/** Null when there was no plan seven days ago. */
export const forecastBefore = (active: ActivePlan, call: ReadCall): ForecastBefore | null => {
  const before = planBefore(active, call)
  if (before === null) return null
  return { since: before.today, input: forecastInput(before, plannedAt(before, call), call) }
}
