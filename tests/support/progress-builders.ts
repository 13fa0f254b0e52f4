/** Small complete views of the Progress screen: give what the test is about, the rest is plain. */
import type { ForecastView } from '#contract/operations/forecast.ts'
import type { PhaseProgress, ProgressView } from '#contract/operations/progress.ts'
import { planOf, settingsOf } from './view-builders.ts'

const HOUR_MS = 3_600_000

export const noHours = (): number[][] => Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0))

export const phaseOf = (over: Partial<PhaseProgress> = {}): PhaseProgress => ({
  id: 'phase-1',
  title: 'Foundations',
  topics: { done: 2, total: 4 },
  effort: { doneMinutes: 300, totalMinutes: 1200 },
  studiedMs: 2 * HOUR_MS,
  ...over,
})

/** A plan from 2 November on, four weeks later: a quarter of it done, where two fifths were planned. */
export const progressOf = (over: Partial<ProgressView> = {}): ProgressView => ({
  today: '2026-11-29',
  nowMs: Date.UTC(2026, 10, 29, 12),
  plan: planOf({ settings: settingsOf({ start: '2026-11-02' }) }),
  weekStart: 'mon',
  range: { from: '2026-11-02', to: '2026-11-29' },
  phaseId: null,
  bounds: { from: '2026-11-02', to: '2026-11-29' },
  standing: {
    topics: { done: 2, total: 8 },
    effort: { doneMinutes: 600, totalMinutes: 2400 },
    studyDays: -1.5,
    since: '2026-11-02',
  },
  todayFigures: { plannedMinutes: 120, studiedMs: 0 },
  thisWeek: { from: '2026-11-23', plannedMinutes: 600, studiedMs: 5 * HOUR_MS },
  streak: { current: 3, longest: 9 },
  studied: {
    totalMs: 20 * HOUR_MS,
    days: 12,
    byKind: { learn: 12 * HOUR_MS, practice: 8 * HOUR_MS, build: 0, review: 0 },
    byWeekdayHour: noHours(),
  },
  weeks: [
    { from: '2026-11-02', plannedMinutes: 600, studiedMs: 4 * HOUR_MS },
    { from: '2026-11-09', plannedMinutes: 600, studiedMs: 6 * HOUR_MS },
    { from: '2026-11-16', plannedMinutes: 600, studiedMs: 5 * HOUR_MS },
    { from: '2026-11-23', plannedMinutes: 600, studiedMs: 5 * HOUR_MS },
  ],
  studiedDays: [
    { day: '2026-11-03', studiedMs: 2 * HOUR_MS },
    { day: '2026-11-28', studiedMs: 3 * HOUR_MS },
  ],
  phases: [phaseOf(), phaseOf({ id: 'phase-2', title: 'Data', topics: { done: 0, total: 4 }, studiedMs: 0 })],
  burnUp: {
    totalMinutes: 2400,
    real: [
      { day: '2026-11-02', minutes: 0 },
      { day: '2026-11-10', minutes: 300 },
      { day: '2026-11-20', minutes: 600 },
      { day: '2026-11-29', minutes: 600 },
    ],
    plan: [
      { day: '2026-11-02', minutes: 0 },
      { day: '2026-11-15', minutes: 480 },
      { day: '2026-11-29', minutes: 960 },
      { day: '2027-01-20', minutes: 2400 },
    ],
    band: { from: '2026-11-02', earliest: '2027-01-01', latest: '2027-02-28', raw: '2-4 months' },
  },
  calibration: {
    topics: 2,
    overall: { likely: 1.2, low: 0.95, high: 1.5, measured: 1.4 },
    byKind: { learn: { likely: 1.1, low: 0.9, high: 1.3 }, practice: null, build: null, review: null },
    minutesPerStudyDay: 210,
    suggestedMinutesPerStudyDay: 250,
  },
  ...over,
})

/** Its forecast from the weeks so far. */
export const forecastOf = (over: Partial<ForecastView> = {}): ForecastView => ({
  today: '2026-11-29',
  p10: '2027-01-31',
  p50: '2027-02-28',
  p90: '2027-04-30',
  basis: 'history',
  cone: [
    { day: '2026-11-29', p10: 0.25, p50: 0.25, p90: 0.25 },
    { day: '2027-01-31', p10: 0.5, p50: 0.75, p90: 1 },
    { day: '2027-02-28', p10: 0.7, p50: 1, p90: 1 },
    { day: '2027-04-30', p10: 1, p50: 1, p90: 1 },
  ],
  reasons: { weeks: 4, kept: 0.5, ratio: 1.2, topicsLeft: 6, minutesLeft: 2160 },
  needs: null,
  plan: { pace: 'expected', finish: { min: '2027-01-10', expected: '2027-01-20', max: '2027-01-30' } },
  drift: { since: '2026-11-22', before: '2027-03-04', days: -4 },
  ...over,
})

/** The forecast before anything is known: the plan's own range. */
export const planForecastOf = (over: Partial<ForecastView> = {}): ForecastView =>
  forecastOf({
    p10: '2027-01-10',
    p50: '2027-01-20',
    p90: '2027-01-30',
    basis: 'plan',
    cone: [],
    reasons: null,
    needs: 'week',
    drift: null,
    ...over,
  })
