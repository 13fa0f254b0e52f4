/** All that the Progress screen shows but topics and forecast. */
import type { ParsedInput } from '#contract/operations.ts'
import type { ProgressView } from '#contract/operations/progress.ts'
import { standingStudyDays } from '#core/progress/ahead.ts'
import { streak, studyDaysOf } from '#core/progress/streak.ts'
import { plannedByDay, studyTime, timeBefore } from '#core/progress/study-time.ts'
import type { StudyTime } from '#core/progress/study-time.ts'
import { weekRows } from '#core/progress/week-rows.ts'
import { groupBy } from '#core/grouping.ts'
import { ok } from '#core/result.ts'
import type { Weekday } from '#core/roadmap/model.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import { dayFromNumber, dayNumber } from '#core/time/day.ts'
import { startOfWeek } from '#core/time/week.ts'
import { i18n } from '#core/words/i18n.ts'
import { fail, notFound } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { spanOfDay, todayIn } from '../make-plan.ts'
import { planSummary } from '../plan-summary.ts'
import { progressOf } from '../progress.ts'
import type { ReadCall } from '../runtime.ts'
import { weekStartInForce } from '../settings.ts'
import { asToCome, studyDaysAhead, toComeSince } from '../standing.ts'
import { loadBasis } from './basis.ts'
import type { Basis } from './basis.ts'
import { burnUpView, calibrationView, phaseViews } from './plan-views.ts'
import { boundsOf, rangeOf } from './range.ts'
import type { Days } from './range.ts'
import { msOf } from './topic-time.ts'

const DAYS_PER_WEEK = 7
const MINUTE_MS = 60_000

type Shown = {
  readonly basis: Basis
  readonly today: string
  readonly bounds: Days
  readonly range: Days
  readonly phaseId: string | null
  readonly weekStart: Weekday
}

const laterDay = (a: string, b: string): string => (a > b ? a : b)

const sumWithin = (byDay: ReadonlyMap<number, number>, { first, last }: Days): number => {
  let sum = 0
  for (let day = first; day <= last; day += 1) sum += byDay.get(day) ?? 0
  return sum
}

/** Study days ahead of the plan. Only topics with slots to come have any too many. */
const aheadOf = ({ plan, topics, slots, runs, isCounted }: Basis, today: string, call: ReadCall): number => {
  const sinceMs = toComeSince(plan, today, call)
  const slotsOf = groupBy(
    slots.filter(({ startMs, minutes }) => startMs + minutes * MINUTE_MS > sinceMs),
    ({ topicId }) => topicId,
  )
  const toCome = topics
    .filter(({ id, archived }) => !archived && slotsOf.has(id))
    .map(({ id, status, days }) => ({ id, status, days, isIncluded: isCounted(id) }))
  const studied = timeBefore(
    runs.filter(({ topicId }) => topicId !== null && slotsOf.has(topicId)),
    sinceMs,
  )
  const studiedMs = (topicId: string): number => studied.get(topicId) ?? 0
  return studyDaysAhead(
    plan.settings,
    asToCome(toCome, plan, { sinceMs, nowMs: call.nowMs, studiedMs, slotsOf }),
  )
}

/** What no range and no phase changes. */
const standingViews = (
  { basis, today, bounds, weekStart }: Shown,
  call: ReadCall,
): Pick<ProgressView, 'standing' | 'todayFigures' | 'thisWeek' | 'streak'> => {
  const { plan, counted, timeOf, runningSlots, all } = basis
  const { topics, effort, behindStudyDays } = progressOf(
    plan,
    { today, topics: counted, isTimed: (topicId) => wholeMinutes(msOf(timeOf.get(topicId))) > 0 },
    call,
  )
  const aheadStudyDays = aheadOf(basis, today, call)
  const todayNumber = dayNumber(today)
  const span = spanOfDay(today, plan.settings.zone, call)
  const from = startOfWeek(today, weekStart)
  const week = { first: dayNumber(from), last: dayNumber(from) + DAYS_PER_WEEK - 1 }
  const studyDays = studyDaysOf(plan.settings, { first: bounds.first, last: todayNumber })
  return {
    standing: {
      topics,
      effort,
      studyDays: standingStudyDays({ behindStudyDays, aheadStudyDays }),
      since: laterDay(plan.settings.start, todayIn(plan.settings.zone, { ...call, nowMs: plan.plannedMs })),
    },
    todayFigures: {
      plannedMinutes: runningSlots
        .filter(({ startMs }) => span.fromMs <= startMs && startMs < span.beforeMs)
        .reduce((sum, { minutes }) => sum + minutes, 0),
      studiedMs: all.byDay.get(todayNumber) ?? 0,
    },
    thisWeek: {
      from,
      plannedMinutes: sumWithin(plannedByDay(runningSlots), week),
      studiedMs: sumWithin(all.byDay, week),
    },
    streak: streak({ byDay: all.byDay, today: todayNumber, isStudyDay: (day) => studyDays.has(day) }),
  }
}

/** Focus time of the range and the phase, of all the phase, and of all the range; the same where nothing was cut off. */
const studyTimes = ({ basis, bounds, range, phaseId }: Shown) => {
  const { runs, all, phaseOf, dayStartMinute } = basis
  const isAllDays = range.first <= bounds.first && range.last >= bounds.last
  const inRange = isAllDays ? all : studyTime(runs, { dayStartMinute, days: range })
  if (phaseId === null) return { counted: inRange, ofPhase: all, inRange }
  const own = runs.filter(({ topicId }) => phaseOf(topicId) === phaseId)
  const ofPhase = studyTime(own, { dayStartMinute })
  const counted = isAllDays ? ofPhase : studyTime(own, { dayStartMinute, days: range })
  return { counted, ofPhase, inRange }
}

const weekViews = (
  { basis, range, phaseId, weekStart }: Shown,
  studied: StudyTime,
): ProgressView['weeks'] => {
  const { runningSlots, slots, phaseOf } = basis
  const shown = phaseId === null ? runningSlots : slots.filter(({ topicId }) => phaseOf(topicId) === phaseId)
  const sums = { plannedByDay: plannedByDay(shown), studiedByDay: studied.byDay }
  return weekRows(range, weekStart, sums).map(({ from, plannedMinutes, studiedMs }) => ({
    from: dayFromNumber(from),
    plannedMinutes,
    studiedMs,
  }))
}

const studiedViews = (shown: Shown): Pick<ProgressView, 'studied' | 'weeks' | 'studiedDays' | 'phases'> => {
  const { counted, ofPhase, inRange } = studyTimes(shown)
  return {
    studied: {
      totalMs: counted.totalMs,
      days: counted.byDay.size,
      byKind: { ...counted.byKind },
      byWeekdayHour: counted.byWeekdayHour.map((hours) => hours.slice()),
    },
    weeks: weekViews(shown, counted),
    studiedDays: Array.from(ofPhase.byDay, ([day, studiedMs]) => ({ day: dayFromNumber(day), studiedMs })),
    phases: phaseViews(shown.basis, inRange.byTopic),
  }
}

const progressView = (shown: Shown, call: ReadCall): ProgressView => {
  const { basis, today, bounds, range, phaseId, weekStart } = shown
  return {
    today,
    nowMs: call.nowMs,
    plan: planSummary(basis.plan),
    weekStart,
    range: { from: dayFromNumber(range.first), to: dayFromNumber(range.last) },
    phaseId,
    bounds: { from: dayFromNumber(bounds.first), to: dayFromNumber(bounds.last) },
    ...standingViews(shown, call),
    ...studiedViews(shown),
    burnUp: burnUpView(basis, { today, phaseId }),
    calibration: calibrationView(basis),
  }
}

/** What `progress.get` answers. */
export const getProgress = (
  { from, to, phaseId, localeWeekStart }: ParsedInput<'progress.get'>,
  call: ReadCall,
): Outcome<ProgressView | null> => {
  if (from !== undefined && to !== undefined && from > to) {
    return fail('INVALID', i18n.t('The range ends before it begins: exchange the two days.'))
  }
  const basis = loadBasis(call)
  if (basis === null) return ok(null)
  if (phaseId !== undefined && !basis.phases.some(({ id }) => id === phaseId)) return notFound('phase')
  const today = todayIn(basis.plan.settings.zone, call)
  const bounds = boundsOf(basis, dayNumber(today))
  const range = rangeOf({ from, to }, bounds)
  const weekStart = weekStartInForce(call, localeWeekStart)
  return ok(progressView({ basis, today, bounds, range, phaseId: phaseId ?? null, weekStart }, call))
}
