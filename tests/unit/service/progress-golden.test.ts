/**
 * October 2026, lived through the service and worked out by hand. Study days begin at 04:00. The learner and the plan are in
 * Sydney until the 4th (clocks go forward there in the night to the 4th: from 02:00 to 03:00), in Tokyo until the 12th, then in
 * Berlin (clocks go back in the night to the 25th: 02:00 to 03:00 comes twice).
 *
 * The sample has topics a, b, c in phase one and k1, k2, x in phase two, of 1-2 study days each: 1.5 in the middle, 180
 * minutes of a study day of 120. Two hours are planned from Monday to Saturday, from Thursday, the 1st:
 *
 *   Thu 1  a 120        Mon 5  c 120        Thu 8   k2 120
 *   Fri 2  a 60, b 60   Tue 6  c 60, k1 60  Fri 9   k2 60, x 60
 *   Sat 3  b 120        Wed 7  k1 120       Sat 10  x 120
 *
 * It is planned again when the learner moves. On the 4th nothing changes: a is done, and b has used up its estimate. On the
 * 12th c, k1, k2 and x are still to do, and the 12th and the 14th to the 23rd are days off:
 *
 *   Tue 13  c 120         Mon 26  k1 120   Wed 28  k2 60, x 60
 *   Sat 24  c 60, k1 60   Tue 27  k2 120   Thu 29  x 120
 *
 * What was studied, in minutes (Sydney is 10 h ahead of UTC, then 11; Tokyo 9; Berlin 2, then 1):
 *
 *   Thu 1   18:00-19:30  a   learn     90
 *   Fri 2   23:30-00:45  a   build     75, all of it Friday's
 *   Sat 3   23:30-04:30  b   practice  240, not 300: an hour was skipped. 210 are Saturday's, 30 after 04:00 Sunday's
 *   Sat 10  08:00-09:00  b   review    60, Saturday's in Tokyo; in Berlin it was still Friday's night
 *   Sun 11  23:50-00:20  -   learn     30
 *   Tue 13  12:00-12:30  c   practice  30; c was skipped the day after
 *   Sat 24  01:30-03:30  k1  build     180, not 120: an hour came twice. In the night to the 25th: Saturday's
 *   Sat 24  03:40-04:20  k1  build     40, 20 of them Sunday's
 *   Fri 30  17:10:30-17:30  k1 learn   19.5 (written down from 17:00 to 17:50, then put right and split)
 *   Fri 30  17:30-17:50  k2  learn     20
 *
 *   784.5 in all, on ten days.
 *
 * a was done on the 2nd (at 00:50 in Sydney), b on the 10th, k1 on the 25th.
 */
import { describe, expect, test } from 'vitest'
import type { Input } from '#contract/operations.ts'
import type { ProgressView } from '#contract/operations/progress.ts'
import type { StudyKind } from '#core/planning/model.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { instantOf } from '#core/time/zone.ts'
import { openTestService, planSample } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'

const MINUTE_MS = 60_000
const BERLIN = 'Europe/Berlin'
const SYDNEY = 'Australia/Sydney'
const TOKYO = 'Asia/Tokyo'

/** "3 00:45:30": the third at so many minutes and seconds past midnight. */
const at = (text: string, zone: string): number => {
  const [day = '', clock = ''] = text.split(' ')
  const [hour = 0, minute = 0, second = 0] = clock.split(':').map(Number)
  const local = { day: `2026-10-${day.padStart(2, '0')}`, minuteOfDay: hour * 60 + minute, zone }
  return instantOf(local) + second * 1000
}

type Month = {
  readonly service: TestService
  readonly topicId: (key: string) => string
  readonly phaseId: (title: string) => string
}

const studied = async (
  { service, topicId }: Month,
  key: string | null,
  kind: StudyKind,
  [from, to]: readonly [number, number],
): Promise<string> => {
  service.setNow(to)
  const session = { topicId: key === null ? null : topicId(key), kind, startMs: from, endMs: to }
  return (await service.call('session.add', session)).sessionId
}

const became = async (
  { service, topicId }: Month,
  key: string,
  status: 'done' | 'skipped',
  atMs: number,
): Promise<void> => {
  service.setNow(atMs)
  await service.call('topic.set-status', { topicId: topicId(key), status })
}

/** The plan comes along. */
const travel = async ({ service }: Month, zone: string, atMs: number): Promise<void> => {
  service.setNow(atMs)
  await service.call('settings.update', { zone })
  const plan = await service.call('plan.get', {})
  if (plan === null) throw new Error('there is no plan')
  const { roadmapId, settings } = plan
  await service.call('plan.make', { roadmap: { roadmapId }, settings: { ...settings, zone } })
}

const planMonth = async (): Promise<Month> => {
  const service = await openTestService({ nowMs: at('1 16:00', SYDNEY) })
  await service.call('settings.update', { zone: SYDNEY })
  const { roadmapId } = await planSample(service, {
    start: '2026-10-01',
    zone: SYDNEY,
    minutesPerStudyDay: 120,
    availability: recordOfWeek((day) => ({ startMinute: 1080, minutes: day === 'sun' ? 0 : 120 })),
    daysOff: [
      { from: '2026-10-12', to: '2026-10-12', name: 'Flight' },
      { from: '2026-10-14', to: '2026-10-23', name: 'Holiday' },
    ],
  })
  const { phases } = await service.call('roadmap.get', { roadmapId })
  const topics = phases.flatMap(({ blocks }) => blocks).flatMap((block) => block.topics)
  return {
    service,
    topicId: (key) => topics.find((topic) => topic.key === key)?.id ?? '',
    phaseId: (title) => phases.find((phase) => phase.title === title)?.id ?? '',
  }
}

const liveInSydneyAndTokyo = async (month: Month): Promise<void> => {
  await studied(month, 'a', 'learn', [at('1 18:00', SYDNEY), at('1 19:30', SYDNEY)])
  await studied(month, 'a', 'build', [at('2 23:30', SYDNEY), at('3 00:45', SYDNEY)])
  await became(month, 'a', 'done', at('3 00:50', SYDNEY))
  await studied(month, 'b', 'practice', [at('3 23:30', SYDNEY), at('4 04:30', SYDNEY)])
  await travel(month, TOKYO, at('4 10:00', SYDNEY))
  await studied(month, 'b', 'review', [at('10 08:00', TOKYO), at('10 09:00', TOKYO)])
  await became(month, 'b', 'done', at('10 10:00', TOKYO))
  await studied(month, null, 'learn', [at('11 23:50', TOKYO), at('12 00:20', TOKYO)])
}

const liveInBerlin = async (month: Month): Promise<void> => {
  const { service, topicId } = month
  await travel(month, BERLIN, at('12 10:00', TOKYO))
  await studied(month, 'c', 'practice', [at('13 12:00', BERLIN), at('13 12:30', BERLIN)])
  await became(month, 'c', 'skipped', at('14 09:00', BERLIN))
  await studied(month, 'k1', 'build', [at('25 01:30', BERLIN), at('25 03:30', BERLIN)])
  await studied(month, 'k1', 'build', [at('25 03:40', BERLIN), at('25 04:20', BERLIN)])
  await became(month, 'k1', 'done', at('25 04:30', BERLIN))
  const sessionId = await studied(month, 'k1', 'learn', [at('30 17:00', BERLIN), at('30 17:50', BERLIN)])
  await service.call('session.edit', { sessionId, change: { startMs: at('30 17:10:30', BERLIN) } })
  await service.call('session.split', { sessionId, atMs: at('30 17:30', BERLIN), topicId: topicId('k2') })
  const mistake = await studied(month, 'a', 'learn', [at('30 18:00', BERLIN), at('30 19:00', BERLIN)])
  await service.call('session.remove', { sessionId: mistake })
  service.setNow(at('31 12:00', BERLIN))
}

type October = Month & { readonly progress: (input?: Input<'progress.get'>) => Promise<ProgressView> }

/** All of it, lived through anew. */
const october = async (): Promise<October> => {
  const month = await planMonth()
  await liveInSydneyAndTokyo(month)
  await liveInBerlin(month)
  const progress: October['progress'] = async (input = {}) => {
    const view = await month.service.call('progress.get', input)
    if (view === null) throw new Error('there is no plan')
    return view
  }
  return { ...month, progress }
}

const minutes = (ms: number): number => ms / MINUTE_MS
const weeksOf = ({ weeks }: ProgressView) =>
  weeks.map(({ from, plannedMinutes, studiedMs }) => [from.slice(5), plannedMinutes, minutes(studiedMs)])
const hoursOf = ({ studied: { byWeekdayHour } }: ProgressView) =>
  byWeekdayHour.map((hours) =>
    Object.fromEntries(hours.flatMap((ms, hour) => (ms === 0 ? [] : [[hour, minutes(ms)]]))),
  )
const kindsOf = ({ studied: { byKind } }: ProgressView) =>
  Object.fromEntries(Object.entries(byKind).map(([kind, ms]) => [kind, minutes(ms)]))
const pointsOf = (points: ProgressView['burnUp']['real']) =>
  points.map(({ day, minutes: done }) => [day.slice(5), done])

describe('October, all of it', () => {
  test('is counted from the first day of the plan to today', async () => {
    const { progress } = await october()
    const { today, range, bounds, weekStart, phaseId } = await progress()
    expect({ today, weekStart, phaseId }).toEqual({ today: '2026-10-31', weekStart: 'mon', phaseId: null })
    expect(range).toEqual({ from: '2026-10-01', to: '2026-10-31' })
    expect(bounds).toEqual(range)
  })

  test('focus time in all, by kind of work, and by study day', async () => {
    const { progress } = await october()
    const view = await progress()
    expect(minutes(view.studied.totalMs)).toBe(784.5)
    expect(view.studied.days).toBe(10)
    // learn 90 + 30 + 39.5, practice 240 + 30, build 75 + 180 + 40.
    expect(kindsOf(view)).toEqual({ learn: 159.5, practice: 270, build: 295, review: 60 })
    expect(view.studiedDays.map(({ day, studiedMs }) => [day.slice(5), minutes(studiedMs)])).toEqual([
      ['10-01', 90],
      ['10-02', 75],
      ['10-03', 210],
      ['10-04', 30],
      ['10-10', 60],
      ['10-11', 30],
      ['10-13', 30],
      ['10-24', 200],
      ['10-25', 20],
      ['10-30', 39.5],
    ])
  })

  test('by week, planned and studied, whichever day weeks begin on', async () => {
    const { progress } = await october()
    expect(weeksOf(await progress())).toEqual([
      ['09-28', 360, 405],
      ['10-05', 720, 90],
      ['10-12', 120, 30],
      ['10-19', 120, 220],
      ['10-26', 480, 39.5],
    ])
    expect(weeksOf(await progress({ localeWeekStart: 'sun' }))).toEqual([
      ['09-27', 360, 375],
      ['10-04', 720, 90],
      ['10-11', 120, 60],
      ['10-18', 120, 200],
      ['10-25', 480, 59.5],
    ])
  })

  test('by weekday and hour, as clocks showed it where it was', async () => {
    const { progress } = await october()
    expect(hoursOf(await progress())).toEqual([
      {},
      { 12: 30 },
      {},
      { 18: 60, 19: 30 },
      { 0: 45, 17: 39.5, 23: 30 },
      // 3 Oct: 23:30 to 04:00 without 02:00-03:00. 10 Oct: 8. 24 Oct: 01:30 to 03:30 with two hours at 2, and 03:40 to 04:00.
      { 0: 60, 1: 90, 2: 120, 3: 110, 8: 60, 23: 30 },
      { 0: 20, 4: 50, 23: 10 },
    ])
  })

  test('by phase: c counts nowhere but in the time that was spent on it', async () => {
    const { progress } = await october()
    const { phases } = await progress()
    expect(
      phases.map(({ title, topics, effort, studiedMs }) => [title, topics, effort, minutes(studiedMs)]),
    ).toEqual([
      ['Phase one', { done: 2, total: 2 }, { doneMinutes: 360, totalMinutes: 360 }, 495],
      ['Phase two', { done: 1, total: 3 }, { doneMinutes: 180, totalMinutes: 540 }, 259.5],
    ])
  })

  test('the standing: of k2 160 minutes lack, and of x 180, which are 2.8 study days', async () => {
    const { progress } = await october()
    const { standing, todayFigures, thisWeek } = await progress()
    expect(standing).toEqual({
      topics: { done: 3, total: 5 },
      effort: { doneMinutes: 540, totalMinutes: 900 },
      studyDays: -2.8,
      since: '2026-10-11',
    })
    expect(todayFigures).toEqual({ plannedMinutes: 0, studiedMs: 0 })
    expect(thisWeek).toEqual({ from: '2026-10-26', plannedMinutes: 480, studiedMs: 39.5 * MINUTE_MS })
  })

  test('in a row: 10, 11, 13, 24, 25 with days off and a Sunday between; Monday, the 26th, was missed', async () => {
    const { progress } = await october()
    expect((await progress()).streak).toEqual({ current: 1, longest: 5 })
  })

  test('the burn-up: c is on neither line, and what was planned again counts once', async () => {
    const { progress } = await october()
    const { burnUp } = await progress()
    expect(burnUp.totalMinutes).toBe(900)
    expect(pointsOf(burnUp.real)).toEqual([
      ['10-01', 0],
      ['10-02', 180],
      ['10-10', 360],
      ['10-25', 540],
      ['10-31', 540],
    ])
    expect(pointsOf(burnUp.plan)).toEqual([
      ['10-01', 120],
      ['10-02', 240],
      ['10-03', 360],
      ['10-06', 420],
      ['10-07', 540],
      ['10-08', 660],
      ['10-09', 780],
      ['10-10', 900],
    ])
    expect(burnUp.band).toEqual({
      from: '2026-10-01',
      earliest: '2027-03-31',
      latest: '2027-06-30',
      raw: '6-9 months',
    })
  })

  test('the calibration: a, b and k1 took 704.5 minutes for 540', async () => {
    const { progress } = await october()
    const { calibration } = await progress()
    /*
     * ln(704.5 / 540) = 0.26592. From it the logarithms of 165 / 180, 300 / 180 and 239.5 / 180 are off by -0.35293, 0.24491
     * and 0.01967; squared and added up 0.18493. Variance: (4 × 0.35² + 0.18493) / (4 + 2) = 0.11249. Precision:
     * 1 / 0.35² + 3 / 0.11249 = 34.8324, of which the topics' part is 26.6691: 0.26592 × 26.6691 / 34.8324 = 0.20360, give or
     * take 1.2816 / √34.8324 = 0.21715. One may be right: no other study day is suggested.
     */
    expect(calibration.topics).toBe(3)
    expect(calibration.overall?.measured).toBeCloseTo(1.30463, 5)
    expect(calibration.overall?.likely).toBeCloseTo(Math.exp(0.2036), 4)
    expect(calibration.overall?.low).toBeCloseTo(Math.exp(0.2036 - 0.21715), 4)
    expect(calibration.overall?.high).toBeCloseTo(Math.exp(0.2036 + 0.21715), 4)
    expect(calibration.byKind).toEqual({ learn: null, practice: null, build: null, review: null })
    expect(calibration).toMatchObject({ minutesPerStudyDay: 120, suggestedMinutesPerStudyDay: null })
  })

  test('topic by topic, c too, because it was studied; not the ones of the option nobody chose', async () => {
    const { service } = await october()
    const { total, topics } = await service.call('progress.topics', {})
    expect(total).toBe(6)
    expect(
      topics.map(({ title, status, studiedMs, ratio, doneDay }) => [
        title,
        status,
        minutes(studiedMs),
        ratio === null ? null : Math.round(ratio * 10_000) / 10_000,
        doneDay,
      ]),
    ).toEqual([
      ['Topic a', 'done', 165, 0.9167, '2026-10-02'],
      ['Topic b', 'done', 300, 1.6667, '2026-10-10'],
      ['Topic c', 'skipped', 30, null, null],
      ['Topic k1', 'done', 239.5, 1.3306, '2026-10-25'],
      ['Topic k2', 'in-progress', 20, null, null],
      ['Topic x', 'pending', 0, null, null],
    ])
    for (const topic of topics) {
      expect(topic.estimatedMinutes).toBe(180)
      expect(topic.estimate).toEqual({ minMinutes: 120, maxMinutes: 240 })
    }
  })
})

describe('October, some of it', () => {
  test('phase two from the 5th to the 24th: k1 in the night to the 25th', async () => {
    const { progress, phaseId } = await october()
    const view = await progress({ from: '2026-10-05', to: '2026-10-24', phaseId: phaseId('Phase two') })
    expect(view.range).toEqual({ from: '2026-10-05', to: '2026-10-24' })
    expect(minutes(view.studied.totalMs)).toBe(200)
    expect(view.studied.days).toBe(1)
    expect(kindsOf(view)).toEqual({ learn: 0, practice: 0, build: 200, review: 0 })
    expect(hoursOf(view)[5]).toEqual({ 1: 30, 2: 120, 3: 50 })
    // k1 60 + 120, k2 180, x 180; planned again: k1 60.
    expect(weeksOf(view)).toEqual([
      ['10-05', 540, 0],
      ['10-12', 0, 0],
      ['10-19', 60, 200],
    ])
    // In and out of the range.
    expect(view.studiedDays.map(({ day, studiedMs }) => [day.slice(8), minutes(studiedMs)])).toEqual([
      ['24', 200],
      ['25', 20],
      ['30', 39.5],
    ])
    // All phases, in the range: b on the 10th and c on the 13th; k1 on the 24th.
    expect(view.phases.map(({ studiedMs }) => minutes(studiedMs))).toEqual([90, 200])
    expect(view.burnUp).toMatchObject({ totalMinutes: 540, band: null })
    expect(pointsOf(view.burnUp.real)).toEqual([
      ['10-01', 0],
      ['10-25', 180],
      ['10-31', 180],
    ])
    // What no range and no phase changes.
    const { standing, streak, calibration, thisWeek } = await progress()
    expect(view).toMatchObject({ standing, streak, calibration, thisWeek })
  })

  test('from the 3rd to the 4th: both sides of a session over 04:00', async () => {
    const { progress } = await october()
    const day = async (from: string) => minutes((await progress({ from, to: from })).studied.totalMs)
    expect(await day('2026-10-03')).toBe(210)
    expect(await day('2026-10-04')).toBe(30)
    expect(minutes((await progress({ from: '2026-10-03', to: '2026-10-04' })).studied.totalMs)).toBe(240)
  })
})

describe('October, seen from elsewhere', () => {
  const past = async ({ progress }: October) => {
    const { studied: time, weeks, studiedDays, phases, burnUp } = await progress({ to: '2026-10-30' })
    return { time, weeks, studiedDays, phases, real: burnUp.real.slice(0, -1) }
  }

  test('is what it was: the learner moves on, and so does the plan', async () => {
    const month = await october()
    const { service, progress } = month
    const before = await past(month)
    await service.call('settings.update', { zone: 'America/New_York' })
    expect(await past(month)).toEqual(before)
    await travel(month, 'America/New_York', at('31 13:00', BERLIN))
    expect((await progress()).plan.settings.zone).toBe('America/New_York')
    expect(await past(month)).toEqual(before)
  })
})
