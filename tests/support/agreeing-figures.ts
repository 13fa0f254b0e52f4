/** Figures that several screens show, asked of all of them: they have to be the same, and their parts their total. */
import { expect } from 'vitest'
import type { Input } from '#contract/operations.ts'
import type { ProgressView } from '#contract/operations/progress.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import type { TestService } from './test-service.ts'

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0)

export const progressOf = async (
  { call }: TestService,
  input: Input<'progress.get'> = {},
): Promise<ProgressView> => {
  const view = await call('progress.get', input)
  if (view === null) throw new Error('there is no plan')
  return view
}

/** All parts of the focus time that was counted add up to it. */
const expectParts = ({ studied, weeks, studiedDays, range, phaseId, phases }: ProgressView): void => {
  const { totalMs } = studied
  expect(sum(Object.values(studied.byKind)), 'by kind of work').toBe(totalMs)
  expect(sum(studied.byWeekdayHour.flat()), 'by weekday and hour').toBe(totalMs)
  expect(sum(weeks.map(({ studiedMs }) => studiedMs)), 'by week').toBe(totalMs)
  const days = studiedDays.filter(({ day }) => range.from <= day && day <= range.to)
  expect(sum(days.map(({ studiedMs }) => studiedMs)), 'by day').toBe(totalMs)
  expect(studied.days, 'days with study').toBe(days.length)
  const ofPhases = phases.filter(({ id }) => phaseId === null || id === phaseId)
  const inPhases = sum(ofPhases.map(({ studiedMs }) => studiedMs))
  if (phaseId === null) expect(inPhases, 'by phase').toBeLessThanOrEqual(totalMs)
  else expect(inPhases, 'of the phase').toBe(totalMs)
}

/** The plan's topics by phase add up to the standing, and so do both lines of the burn-up. */
const expectEffort = ({ standing, phases, burnUp }: ProgressView): void => {
  const { topics, effort } = standing
  expect(sum(phases.map((phase) => phase.topics.total)), 'topics').toBe(topics.total)
  expect(sum(phases.map((phase) => phase.topics.done)), 'topics done').toBe(topics.done)
  expect(sum(phases.map((phase) => phase.effort.totalMinutes)), 'effort').toBe(effort.totalMinutes)
  expect(sum(phases.map((phase) => phase.effort.doneMinutes)), 'effort done').toBe(effort.doneMinutes)
  expect(burnUp.totalMinutes, 'burn-up').toBe(effort.totalMinutes)
  expect(burnUp.real.at(-1)?.minutes, 'burn-up today').toBe(effort.doneMinutes)
}

/** Today, the week and `status` show what Progress shows. */
export const expectSameFigures = async (service: TestService): Promise<void> => {
  const view = await progressOf(service)
  expectParts(view)
  expectEffort(view)
  const [today, week, status] = [
    await service.call('today.get', {}),
    await service.call('week.get', {}),
    await service.call('status.get', {}),
  ]
  if (today === null || week === null || status === null) throw new Error('there is no plan')
  const { standing, todayFigures, thisWeek } = view
  const { topics, effort, behindStudyDays, plannedMinutes, studiedMinutes } = today
  expect({ topics: standing.topics, effort: standing.effort }, 'standing').toEqual({ topics, effort })
  expect(today.standing, 'standing on Today').toBe(standing.studyDays)
  if (standing.studyDays < 0) expect(-standing.studyDays, 'behind').toBe(behindStudyDays)
  const { reason = 'changed', studyDays = 0 } = today.replan ?? {}
  if (reason === 'behind') expect(standing.studyDays, 'behind, as offered').toBe(-studyDays)
  if (reason === 'ahead') expect(standing.studyDays, 'ahead, as offered').toBe(studyDays)
  expect(status.progress, 'status').toEqual({ topics, effort, behindStudyDays })
  expect(todayFigures.plannedMinutes, 'planned today').toBe(plannedMinutes)
  expect(wholeMinutes(todayFigures.studiedMs), 'studied today').toBe(studiedMinutes)
  expect([status.today.plannedMinutes, status.today.studiedMinutes]).toEqual([plannedMinutes, studiedMinutes])
  expect(thisWeek.from, 'week').toBe(week.from)
  expect(thisWeek.plannedMinutes, 'planned this week').toBe(sum(week.days.map((day) => day.plannedMinutes)))
  for (const { day, studiedMinutes: shown } of week.days) {
    const { studiedMs = 0 } = view.studiedDays.find((one) => one.day === day) ?? {}
    expect(shown, `studied on ${day}`).toBe(wholeMinutes(studiedMs))
  }
}

/** The table of topics and the phases come from the same time. */
export const expectSameTopics = async (service: TestService): Promise<void> => {
  const view = await progressOf(service)
  for (const { id, studiedMs, topics } of view.phases) {
    const table = await service.call('progress.topics', { phaseId: id, limit: 6000 })
    expect(table.topics).toHaveLength(table.total)
    expect(sum(table.topics.map((topic) => topic.studiedMs)), 'studied in the phase').toBe(studiedMs)
    const done = table.topics.filter(({ status }) => status === 'done')
    expect(done.length, 'done in the phase').toBeGreaterThanOrEqual(topics.done)
  }
}
