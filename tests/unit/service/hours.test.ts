/** Hours that change and plans that pause, as Today, the week, the timer and the status show them. */
import { describe, expect, test } from 'vitest'
import type { HoursFrom } from '#core/planning/model.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { DAY_MS, MONDAY_MS, openTestService, planSample } from '../../support/test-service.ts'
import type { TestOptions, TestService } from '../../support/test-service.ts'

const NEXT_MONDAY_MS = Date.UTC(2026, 10, 30, 10)

/** From the second Monday on an hour on weekends only, to build. */
const weekends: HoursFrom = {
  from: '2026-11-30',
  availability: recordOfWeek((day) => ({
    startMinute: 600,
    minutes: day === 'sat' || day === 'sun' ? 60 : 0,
  })),
  rhythm: recordOfWeek((day) => (day === 'mon' ? 'review' : 'build')),
}

const planned = async (
  change: Parameters<typeof planSample>[1],
  options?: TestOptions,
): Promise<TestService> => {
  const service = await openTestService(options)
  await planSample(service, change)
  return service
}

describe('hours from a day on', () => {
  test('are those that Today, the week and the timer go by from then on', async () => {
    const service = await planned({ laterHours: [weekends] })
    expect(await service.call('today.get', {})).toMatchObject({ kind: 'learn', emptyReason: null })
    const kinds = async (day: string) =>
      (await service.call('week.get', { day }))?.days.map(({ kind }) => kind).join(' ')
    expect(await kinds('2026-11-29')).toBe('learn learn practice practice build review rest')
    expect(await kinds('2026-11-30')).toBe('review build build build build build build')
    service.setNow(NEXT_MONDAY_MS + DAY_MS)
    expect(await service.call('today.get', {})).toMatchObject({ kind: 'build', emptyReason: 'no-time' })
  })

  test.each([
    // The Saturday between was for review by the hours of then, so Monday looks back no further.
    ['2026-11-30', []],
    ['2026-11-25', ['Topic a']],
  ])('that begin on %s decide how far a review day looks back', async (from, review) => {
    const service = await planned({ laterHours: [{ ...weekends, from }] })
    const [slot] = await service.call('plan.slots', {})
    service.setNow(MONDAY_MS + DAY_MS)
    await service.call('topic.set-status', { topicId: slot?.topic.id ?? '', status: 'done' })
    service.setNow(NEXT_MONDAY_MS)
    expect(await service.call('today.get', {})).toMatchObject({ kind: 'review', review })
  })

  test('are what a preview says of the week once planning begins with them', async () => {
    const service = await planned({ laterHours: [weekends] })
    const [roadmap] = await service.call('roadmap.list', {})
    const preview = async () => {
      const of = { roadmap: { roadmapId: roadmap?.id ?? '' } }
      const { settings } = await service.call('plan.defaults', of)
      const { studyDaysPerWeek, minutesPerWeek } = await service.call('plan.preview', { ...of, settings })
      return { studyDaysPerWeek, minutesPerWeek }
    }
    expect(await preview()).toEqual({ studyDaysPerWeek: 6, minutesPerWeek: 720 })
    service.setNow(NEXT_MONDAY_MS)
    expect(await preview()).toEqual({ studyDaysPerWeek: 2, minutesPerWeek: 120 })
  })
})

describe('a paused plan', () => {
  test('shows days without slots as paused, and has no finish', async () => {
    const service = await planned({ paused: '2026-11-23' })
    const today = await service.call('today.get', {})
    expect(today).toMatchObject({
      slots: [],
      emptyReason: 'paused',
      plan: { finish: { min: null, expected: null, max: null } },
      forecast: { min: null, expected: null, max: null },
    })
    expect(await service.call('status.get', {})).toMatchObject({ plan: { paused: '2026-11-23' } })
  })

  test('is done rather than paused when everything is done', async () => {
    const service = await planned({})
    for (const { topic } of await service.call('plan.slots', {})) {
      await service.call('topic.set-status', { topicId: topic.id, status: 'done' })
    }
    const [roadmap] = await service.call('roadmap.list', {})
    const { settings } = await service.call('plan.defaults', { roadmap: { roadmapId: roadmap?.id ?? '' } })
    await service.call('plan.make', {
      roadmap: { roadmapId: roadmap?.id ?? '' },
      settings: { ...settings, paused: '2026-11-23' },
    })
    expect(await service.call('today.get', {})).toMatchObject({ slots: [], emptyReason: 'done' })
  })

  test('falls behind no further', async () => {
    const service = await planned({ paused: '2026-11-24' })
    service.setNow(MONDAY_MS + 9 * DAY_MS)
    expect(await service.call('today.get', {})).toMatchObject({ behindStudyDays: 0, emptyReason: 'paused' })
  })
})
