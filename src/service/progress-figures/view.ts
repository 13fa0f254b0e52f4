/** All that the Progress screen shows but topics and forecast. */
import type { ParsedInput } from '#contract/operations.ts'
import type { CalibrationView, PhaseProgress, ProgressView } from '#contract/operations/progress.ts'
import { chosenTopics } from '#core/planning/topics.ts'
import { burnUp, roadmapBand } from '#core/progress/burn-up.ts'
import type { BurnUpPoint } from '#core/progress/burn-up.ts'
import { calibration, suggestedStudyDay } from '#core/progress/calibration.ts'
import { effortMinutes, progressFigures } from '#core/progress/figures.ts'
import { recordOfKinds } from '#core/progress/kinds.ts'
import { standingStudyDays } from '#core/progress/ahead.ts'
import type { LikelyRatio } from '#core/progress/ratio.ts'
import { streak, studyDaysOf } from '#core/progress/streak.ts'
import { byPhase, plannedByDay, studyTime } from '#core/progress/study-time.ts'
import type { StudiedSession, StudyTime } from '#core/progress/study-time.ts'
import { weekRows } from '#core/progress/week-rows.ts'
import { studyClocks } from '#core/sessions/study-clock.ts'
import { dayFromNumber, dayNumber } from '#core/time/day.ts'
import type { Weekday } from '#core/roadmap/model.ts'
import { startOfWeek } from '#core/time/week.ts'
import { resolveZone } from '#core/time/zone.ts'
import { listRunningPlans } from '#db/plan-repo.ts'
import { listDone } from '#db/progress-repo.ts'
import { listStudied, loggedMsByKind } from '#db/session-repo.ts'
import { listSlots } from '#db/slot-repo.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import type { ActivePlan } from '../active-plan.ts'
import { loadActivePlan } from '../active-plan.ts'
import { fail, notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { spanOfDay } from '../make-plan.ts'
import { planSummary } from '../plan-summary.ts'
import { topicsOf } from '../plan-changes/situation.ts'
import { planProgress } from '../progress.ts'
import { inZone } from '../running-slots.ts'
import type { ReadCall } from '../runtime.ts'
import { loadSettings, weekStartInForce } from '../settings.ts'
import { studyDaysAhead, topicsToCome } from '../standing.ts'

const DAYS_PER_WEEK = 7
const NOTHING_STUDIED = recordOfKinds(() => 0)

type Days = { readonly first: number; readonly last: number }

/** The phase a topic of the roadmap is in. */
const phaseFinder = ({ roadmap }: ActivePlan): Basis['phaseOf'] => {
  const phases = new Map(
    roadmap.phases.flatMap((phase) =>
      topicsOf({ ...roadmap, phases: [phase] }).map(({ id }) => [id, phase.id] as const),
    ),
  )
  return (topicId) => phases.get(topicId) ?? null
}

/** Slots of all running plans on the days the week shows them on. */
const shownSlots = (zone: string, { db }: ReadCall): StoredSlot[] =>
  listRunningPlans(db).flatMap((plan) => {
    const slots = listSlots(db, plan.id)
    return plan.active ? slots : slots.map((slot) => inZone(slot, zone))
  })

const plannedOn = (slots: readonly StoredSlot[]): Map<number, number> =>
  plannedByDay(slots.map(({ day, minutes }) => ({ day: dayNumber(day), minutes })))

const sumWithin = (byDay: ReadonlyMap<number, number>, { first, last }: Days): number =>
  [...byDay].reduce((sum, [day, value]) => (first <= day && day <= last ? sum + value : sum), 0)

const phaseRows = (
  active: ActivePlan,
  byTopic: StudyTime['byTopic'],
  phaseOf: (topicId: string) => string | null,
): PhaseProgress[] => {
  const { plan, roadmap } = active
  const { pace, minutesPerStudyDay, choices } = plan.settings
  const studied = byPhase(byTopic, phaseOf)
  const counted = chosenTopics(roadmap, choices)
  return roadmap.phases.map(({ id, title }) => {
    const own = counted.filter((topic) => phaseOf(topic.id) === id)
    const { topics, effort } = progressFigures(own, pace, minutesPerStudyDay)
    return { id, title, topics, effort, studiedMs: studied.get(id) ?? 0 }
  })
}

const shownRatio = ({ likely, low, high }: LikelyRatio): LikelyRatio => ({ likely, low, high })

const calibrationView = ({ plan, roadmap }: ActivePlan, { db }: ReadCall): CalibrationView => {
  const { minutesPerStudyDay, choices } = plan.settings
  const studied = loggedMsByKind(db, roadmap.id)
  const { overall, byKind } = calibration(
    chosenTopics(roadmap, choices)
      .filter(({ status }) => status === 'done')
      .map(({ id, days }) => ({
        estimatedMinutes: effortMinutes(days, 'expected', minutesPerStudyDay),
        studiedMs: studied.get(id) ?? NOTHING_STUDIED,
      })),
  )
  return {
    topics: overall.topics,
    overall: overall.topics === 0 ? null : { ...shownRatio(overall), measured: overall.measured },
    byKind: recordOfKinds((kind) => (byKind[kind] === null ? null : shownRatio(byKind[kind]))),
    minutesPerStudyDay,
    suggestedMinutesPerStudyDay: suggestedStudyDay(minutesPerStudyDay, overall),
  }
}

const burnUpView = (
  active: ActivePlan,
  { phaseId, phaseOf }: { phaseId: string | null; phaseOf: (topicId: string) => string | null },
  { db }: ReadCall,
): ProgressView['burnUp'] => {
  const { plan, roadmap, today } = active
  const { pace, minutesPerStudyDay, choices, start } = plan.settings
  const clockOf = studyClocks(loadSettings(db).dayStartMinute)
  const doneDays = new Map(
    listDone(db, roadmap.id).map(({ topicId, atMs, zone }) => [topicId, clockOf(zone).dayAt(atMs)]),
  )
  const slotsOf = Map.groupBy(listSlots(db, plan.id), ({ topicId }) => topicId)
  const {
    totalMinutes,
    real,
    plan: planned,
  } = burnUp(
    chosenTopics(roadmap, choices)
      .filter(({ id }) => phaseId === null || phaseOf(id) === phaseId)
      .map(({ id, days, status }) => ({
        effortMinutes: effortMinutes(days, pace, minutesPerStudyDay),
        isDone: status === 'done',
        doneDay: doneDays.get(id) ?? null,
        slots: (slotsOf.get(id) ?? []).map(({ day, minutes }) => ({ day: dayNumber(day), minutes })),
      })),
    { start: dayNumber(start), today: dayNumber(today) },
  )
  const shown = (points: readonly BurnUpPoint[]) =>
    points.map(({ day, minutes }) => ({ day: dayFromNumber(day), minutes }))
  const band = phaseId === null ? roadmapBand(start, roadmap.total) : null
  return {
    totalMinutes,
    real: shown(real),
    plan: shown(planned),
    band: band === null ? null : { from: start, ...band, raw: roadmap.total?.raw ?? '' },
  }
}

type Asked = Omit<ParsedInput<'progress.get'>, 'phaseId'> & { readonly phaseId: string | null }

/** What the figures are made of. */
type Basis = {
  readonly active: ActivePlan
  readonly asked: Asked
  readonly sessions: readonly StudiedSession[]
  readonly dayStartMinute: number
  readonly weekStart: Weekday
  /** Of all study. */
  readonly all: StudyTime
  /** Of all running plans. */
  readonly slots: readonly StoredSlot[]
  readonly planned: ReadonlyMap<number, number>
  /** First day with study or with the plan; today, or the last day with study. */
  readonly bounds: Days
  readonly phaseOf: (topicId: string) => string | null
}

const boundsOf = (
  { plan, today }: ActivePlan,
  studied: StudyTime,
  planned: ReadonlyMap<number, number>,
): Days => {
  let first = Math.min(dayNumber(plan.settings.start), dayNumber(today))
  let last = dayNumber(today)
  for (const day of planned.keys()) first = Math.min(first, day)
  for (const day of studied.byDay.keys()) {
    first = Math.min(first, day)
    last = Math.max(last, day)
  }
  return { first, last }
}

/** What was asked for, cut to where there can be anything. */
const rangeOf = ({ from, to }: Asked, bounds: Days): Days => {
  const first = from === undefined ? bounds.first : dayNumber(from)
  const last = Math.min(to === undefined ? bounds.last : dayNumber(to), Math.max(bounds.last, first))
  return { first: Math.max(first, Math.min(bounds.first, last)), last }
}

const loadBasis = (active: ActivePlan, asked: Asked, call: ReadCall): Basis => {
  const { dayStartMinute } = loadSettings(call.db)
  const sessions = listStudied(call.db)
  const all = studyTime(sessions, { dayStartMinute })
  const slots = shownSlots(resolveZone(active.plan.settings.zone).zone, call)
  const planned = plannedOn(slots)
  return {
    active,
    asked,
    sessions,
    dayStartMinute,
    weekStart: weekStartInForce(call, asked.localeWeekStart),
    all,
    slots,
    planned,
    bounds: boundsOf(active, all, planned),
    phaseOf: phaseFinder(active),
  }
}

/** What no range and no phase changes. */
const standingViews = (
  { active, weekStart, all, slots, planned, bounds }: Basis,
  call: ReadCall,
): Pick<ProgressView, 'standing' | 'todayFigures' | 'thisWeek' | 'streak'> => {
  const { plan, roadmap, today } = active
  const { settings } = plan
  const todayNumber = dayNumber(today)
  const span = spanOfDay(today, settings.zone, call)
  const from = startOfWeek(today, weekStart)
  const week = { first: dayNumber(from), last: dayNumber(from) + DAYS_PER_WEEK - 1 }
  const studyDays = studyDaysOf(settings, { first: bounds.first, last: todayNumber })
  const { behindStudyDays, topics, effort } = planProgress(plan, roadmap, today, call)
  const aheadStudyDays = studyDaysAhead(settings, topicsToCome(active, call))
  return {
    standing: { topics, effort, studyDays: standingStudyDays({ behindStudyDays, aheadStudyDays }) },
    todayFigures: {
      plannedMinutes: slots
        .filter(({ startMs }) => span.fromMs <= startMs && startMs < span.beforeMs)
        .reduce((sum, { minutes }) => sum + minutes, 0),
      studiedMs: all.byDay.get(todayNumber) ?? 0,
    },
    thisWeek: { from, plannedMinutes: sumWithin(planned, week), studiedMs: sumWithin(all.byDay, week) },
    streak: streak({ byDay: all.byDay, today: todayNumber, isStudyDay: (day) => studyDays.has(day) }),
  }
}

const studiedViews = (basis: Basis): Pick<ProgressView, 'studied' | 'weeks' | 'studiedDays' | 'phases'> => {
  const { active, asked, sessions, dayStartMinute, weekStart, bounds, phaseOf } = basis
  const { phaseId } = asked
  const days = rangeOf(asked, bounds)
  const isInPhase = (topicId: string | null): boolean =>
    phaseId === null || (topicId !== null && phaseOf(topicId) === phaseId)
  const ofPhase = sessions.filter(({ topicId }) => isInPhase(topicId))
  const { totalMs, byDay, byKind, byWeekdayHour } = studyTime(ofPhase, { dayStartMinute, days })
  const planned =
    phaseId === null ? basis.planned : plannedOn(basis.slots.filter(({ topicId }) => isInPhase(topicId)))
  return {
    studied: {
      totalMs,
      days: byDay.size,
      byKind: { ...byKind },
      byWeekdayHour: byWeekdayHour.map((hours) => hours.slice()),
    },
    weeks: weekRows(days, weekStart, { plannedByDay: planned, studiedByDay: byDay }).map(
      ({ from, plannedMinutes, studiedMs }) => ({ from: dayFromNumber(from), plannedMinutes, studiedMs }),
    ),
    studiedDays: [...studyTime(ofPhase, { dayStartMinute }).byDay]
      .sort(([left], [right]) => left - right)
      .map(([day, studiedMs]) => ({ day: dayFromNumber(day), studiedMs })),
    phases: phaseRows(active, studyTime(sessions, { dayStartMinute, days }).byTopic, phaseOf),
  }
}

const progressView = (active: ActivePlan, asked: Asked, call: ReadCall): ProgressView => {
  const basis = loadBasis(active, asked, call)
  const { bounds, weekStart, phaseOf } = basis
  const range = rangeOf(asked, bounds)
  return {
    today: active.today,
    nowMs: call.nowMs,
    plan: planSummary(active.plan),
    weekStart,
    range: { from: dayFromNumber(range.first), to: dayFromNumber(range.last) },
    phaseId: asked.phaseId,
    bounds: { from: dayFromNumber(bounds.first), to: dayFromNumber(bounds.last) },
    ...standingViews(basis, call),
    ...studiedViews(basis),
    burnUp: burnUpView(active, { phaseId: asked.phaseId, phaseOf }, call),
    calibration: calibrationView(active, call),
  }
}

/** What `progress.get` answers. */
export const getProgress = (
  { phaseId: asked, ...input }: ParsedInput<'progress.get'>,
  call: ReadCall,
): Outcome<ProgressView | null> => {
  if (input.from !== undefined && input.to !== undefined && input.from > input.to) {
    return fail('INVALID', 'The range ends before it begins: exchange the two days.')
  }
  const phaseId = asked ?? null
  const active = loadActivePlan(call)
  if (active === null) return { ok: true, value: null }
  if (phaseId !== null && !active.roadmap.phases.some(({ id }) => id === phaseId)) return notFound('phase')
  return { ok: true, value: progressView(active, { ...input, phaseId }, call) }
}
