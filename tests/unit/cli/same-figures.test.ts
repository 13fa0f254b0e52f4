/** The screens, `status --json` and the exports over one database show the same figures. */
import { describe, expect, test } from 'vitest'
import type { ForecastView } from '#contract/operations/forecast.ts'
import type { ProgressView, TopicProgress } from '#contract/operations/progress.ts'
import { Status } from '#contract/operations/views.ts'
import type { TodayView } from '#contract/operations/views.ts'
import { durationText } from '#core/export/text.ts'
import type { PlanJson } from '#core/export/plan-json.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import { openService } from '#service/open-service.ts'
import type { CliContext } from '../../../src/cli/context.ts'
import { runCli } from '../../../src/cli/run.ts'
import { testFolder } from '../../support/test-folder.ts'
import {
  DAY_MS,
  MONDAY_MS,
  baseOptions,
  openTestService,
  planSample,
  readerOf,
} from '../../support/test-service.ts'

const HOUR_MS = 3_600_000
const NOW_MS = MONDAY_MS + 25 * DAY_MS
const JOB_ID = '01900000-0000-7000-8000-000000000004'

type Shown = {
  readonly progress: ProgressView
  readonly topics: readonly TopicProgress[]
  readonly forecast: ForecastView
  readonly today: TodayView
}

/** Sessions of odd lengths, at night, on nothing in particular, and today; three topics done, one skipped. */
const study = async (dataFolder: string): Promise<void> => {
  const bench = await openTestService({ dataFolder })
  const { call, setNow, service } = bench
  await planSample(bench)
  const ids = new Map((await call('plan.slots', {})).map(({ topic }) => [topic.key, topic.id]))
  setNow(NOW_MS)
  const add = (key: string | null, startMs: number, lengthMs: number) =>
    call('session.add', {
      topicId: key === null ? null : (ids.get(key) ?? ''),
      kind: key === 'b' ? 'practice' : 'learn',
      startMs,
      endMs: startMs + lengthMs,
    })
  for (const [index, key] of ['a', 'b', 'c', 'k1'].entries()) {
    for (const part of [0, 1, 2]) {
      await add(key, MONDAY_MS + (index * 6 + part * 2) * DAY_MS, HOUR_MS + part * 7777 + index * 1111)
    }
  }
  await add(null, MONDAY_MS + 3 * DAY_MS + 12.5 * HOUR_MS, 4 * HOUR_MS + 1)
  await add('k1', NOW_MS - HOUR_MS, 1_234_567)
  for (const key of ['a', 'b', 'c']) {
    await call('topic.set-status', { topicId: ids.get(key) ?? '', status: 'done' })
  }
  await call('topic.set-status', { topicId: ids.get('x') ?? '', status: 'skipped' })
  service.close()
}

const open = async (dataFolder: string) => {
  const opened = await openService({
    ...baseOptions(dataFolder),
    reader: readerOf(),
    clock: () => NOW_MS,
  })
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

const onScreens = async (dataFolder: string): Promise<Shown> => {
  const service = await open(dataFolder)
  const { call } = service.client
  const answers = [
    await call('progress.get', {}),
    await call('progress.topics', {}),
    await call('progress.forecast', { jobId: JOB_ID }),
    await call('today.get', {}),
  ] as const
  service.close()
  const [progress, topics, forecast, today] = answers
  if (!progress.ok || !topics.ok || !forecast.ok || !today.ok) throw new Error('a screen was refused')
  if (progress.value === null || forecast.value === null || today.value === null) throw new Error('no plan')
  return {
    progress: progress.value,
    topics: topics.value.topics,
    forecast: forecast.value,
    today: today.value,
  }
}

type World = {
  readonly shown: Shown
  readonly status: Status
  readonly out: (...args: string[]) => Promise<string>
}

const makeWorld = async (): Promise<World> => {
  const dataFolder = testFolder()
  await study(dataFolder)
  const context: CliContext = {
    defaultDataFolder: dataFolder,
    width: 100,
    version: '1.2.3',
    openService: async () => ({ ok: true, value: await open(dataFolder) }),
    readDocument: () => Promise.resolve({ ok: false, error: { message: 'none', exitCode: 1 } }),
  }
  const out = async (...args: string[]): Promise<string> => {
    const outcome = await runCli(args, context)
    if (!outcome.ok) throw new Error(outcome.error.message)
    return outcome.value.out
  }
  const shown = await onScreens(dataFolder)
  return { shown, out, status: Status.parse(JSON.parse(await out('status', '--json'))) }
}

describe('status --json', () => {
  test('has the figures of Progress', async () => {
    const { shown, status } = await makeWorld()
    const { standing, thisWeek, streak, studied, phases, calibration, todayFigures } = shown.progress
    expect(status.standing).toBe(standing.studyDays)
    expect(status.progress).toMatchObject({ topics: standing.topics, effort: standing.effort })
    expect(status.week).toEqual({
      from: thisWeek.from,
      plannedMinutes: thisWeek.plannedMinutes,
      studiedMinutes: wholeMinutes(thisWeek.studiedMs),
    })
    expect(status.streak).toEqual(streak)
    expect(status.studied).toEqual({ minutes: wholeMinutes(studied.totalMs), days: studied.days })
    expect(status.calibration).toEqual(calibration)
    expect(status.phases).toEqual(
      phases.map(({ title, topics, effort, studiedMs }) => ({
        title,
        topics,
        effort,
        studiedMinutes: wholeMinutes(studiedMs),
      })),
    )
    expect(status.today.plannedMinutes).toBe(todayFigures.plannedMinutes)
    expect(status.today.studiedMinutes).toBe(wholeMinutes(todayFigures.studiedMs))
    expect(status.plan.finish).toEqual(shown.progress.plan.finish)
    // All of that is about real study.
    expect(studied.totalMs % 60_000).toBeGreaterThan(0)
    expect(status.studied.days).toBeGreaterThan(10)
    expect(status.today.studiedMinutes).toBe(20)
    expect(status.calibration.topics).toBe(3)
  })

  test('has the figures of Today', async () => {
    const { shown, status } = await makeWorld()
    const { today } = shown
    expect(status.today).toEqual({
      date: today.today,
      slots: today.slots,
      plannedMinutes: today.plannedMinutes,
      studiedMinutes: today.studiedMinutes,
    })
    expect(status.progress).toEqual({
      topics: today.topics,
      effort: today.effort,
      behindStudyDays: today.behindStudyDays,
    })
    expect(status.standing).toBe(today.standing)
    const { p10, p50, p90, basis } = status.forecast
    expect(today.forecast).toEqual({ min: p10, expected: p50, max: p90, basis })
  })

  test('has the forecast with its reasons, which goes by history here', async () => {
    const { shown, status } = await makeWorld()
    const { p10, p50, p90, basis, reasons, needs, drift } = shown.forecast
    expect(status.forecast).toEqual({ p10, p50, p90, basis, reasons, needs, drift })
    expect(basis).toBe('history')
    expect(drift?.days).not.toBeNull()
  })
})

describe('the exports', () => {
  test('as JSON have the figures of status', async () => {
    const { out, status } = await makeWorld()
    const exported = JSON.parse(await out('export', 'json')) as PlanJson & Status
    const { today: _today, plan: _plan, ...figures } = status
    expect(exported).toMatchObject(figures)
    expect(exported.plan.finish).toEqual(status.plan.finish)
  })

  test('as CSV add up to what was studied', async () => {
    const { out, shown, status } = await makeWorld()
    const lines = (await out('export', 'csv')).trimEnd().split('\r\n').slice(1)
    // No title of the sample holds a comma.
    const rows = lines.map((line) => line.split(','))
    const sumOf = (column: number, of: readonly string[][]): number =>
      of.reduce((sum, row) => sum + Number(row.at(column)), 0)
    expect(sumOf(-1, rows)).toBe(shown.progress.studied.totalMs)
    expect(sumOf(-2, rows)).toBe(status.studied.minutes)
    const ofTopics = shown.topics.map(({ title }) => ({
      title,
      studiedMs: sumOf(
        -1,
        rows.filter((row) => row[6] === `"${title}"`),
      ),
    }))
    expect(ofTopics).toEqual(shown.topics.map(({ title, studiedMs }) => ({ title, studiedMs })))
    expect(sumOf(4, rows)).toBe(
      (JSON.parse(await out('export', 'json')) as PlanJson).slots.reduce(
        (sum, { minutes }) => sum + minutes,
        0,
      ),
    )
  })

  test('as CSV of a range add up to what was studied in it', async () => {
    const { out, shown } = await makeWorld()
    const { bounds } = shown.progress
    const day = '2026-11-26'
    const before = await out('export', 'csv', '--to', day)
    const after = await out('export', 'csv', '--from', '2026-11-27')
    const msOf = (csv: string): number =>
      csv
        .trimEnd()
        .split('\r\n')
        .slice(1)
        .reduce((sum, line) => sum + Number(line.split(',').at(-1)), 0)
    expect(bounds.from < day).toBe(true)
    expect(msOf(before)).toBeGreaterThan(0)
    expect(msOf(before) + msOf(after)).toBe(shown.progress.studied.totalMs)
    expect(msOf(before)).toBe(
      shown.progress.studiedDays.reduce((sum, one) => (one.day <= day ? sum + one.studiedMs : sum), 0),
    )
  })

  test('as Markdown say what status says to people', async () => {
    const { out, status } = await makeWorld()
    const markdown = await out('export', 'md')
    const text = await out('status')
    const { progress, studied, streak, forecast } = status
    for (const figure of [
      `${progress.topics.done} of ${progress.topics.total} topics`,
      `${durationText(progress.effort.doneMinutes)} of ${durationText(progress.effort.totalMinutes)}`,
      `${durationText(studied.minutes)} on ${studied.days} days`,
      `${streak.longest} at most`,
      forecast.p50 ?? '',
      `between ${forecast.p10} and ${forecast.p90} (from your pace)`,
    ]) {
      expect(markdown).toContain(figure)
      expect(text).toContain(figure)
    }
    expect(text).toMatch(/study days? (behind|ahead of) the plan/)
    expect(text).toMatch(/^Because +\d+ % of the plan kept in \d+ weeks; topics take [\d.]+ times/m)
    expect(text).toMatch(/^Moved +\d+ days? (later|earlier) than on Fri 2026-12-11$|^Moved +as on/m)
  })
})
