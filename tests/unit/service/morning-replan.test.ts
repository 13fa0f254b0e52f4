/** The plan that follows by itself each morning. Monday's first slot is at 18:00; who misses it is a day behind. */
import { describe, expect, test } from 'vitest'
import type { Output } from '#contract/operations.ts'
import { createFakeClocks } from '../../support/fake-clocks.ts'
import { planTwo } from '../../support/several-plans.ts'
import { DAY_MS, MONDAY_MS, openTestService, planSample } from '../../support/test-service.ts'
import type { TestOptions, TestService } from '../../support/test-service.ts'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

type Settings = Partial<Output<'settings.get'>>

/** A host with windows over the planned sample, with the setting on since Monday morning. */
const openMornings = async (settings: Settings = {}, options: TestOptions = {}): Promise<TestService> => {
  const service = await openTestService({ host: 'web', ...options })
  await planSample(service)
  await service.call('settings.update', { replan: 'each-morning', ...settings })
  service.events.length = 0
  return service
}

const labels = async ({ call }: TestService): Promise<string[]> =>
  (await call('change.list', {})).map(({ label }) => label)

const mornings = async (service: TestService): Promise<number> =>
  (await labels(service)).filter((label) => label === 'Replanned in the morning').length

const finish = async ({ call }: TestService): Promise<string | null> =>
  (await call('plan.get', {}))?.finish.expected ?? null

const told = async ({ call }: TestService) => (await call('today.get', {}))?.morning ?? null

describe('each morning the plan is brought up to date', () => {
  test('when the study day begins, at 04:00, and not when the calendar turns', async () => {
    const service = await openMornings()
    service.clocks.advance(18 * HOUR_MS - SECOND_MS)
    expect(await mornings(service)).toBe(0)
    service.clocks.advance(SECOND_MS)
    expect(await mornings(service)).toBe(1)
    expect(await finish(service)).toBe('2026-12-03')
  })

  test('at midnight for whom the day begins then', async () => {
    const service = await openMornings({ dayStartMinute: 0 })
    service.clocks.advance(14 * HOUR_MS - SECOND_MS)
    expect(await mornings(service)).toBe(0)
    service.clocks.advance(SECOND_MS)
    expect(await mornings(service)).toBe(1)
  })

  test.each([
    ['Europe/Berlin', '2027-03-28T02:00:00Z', 240],
    // 02:30 is skipped and begins at 03:30; in autumn there are two, and the day begins with the first.
    ['Europe/Berlin', '2027-03-28T01:30:00Z', 150],
    ['Europe/Berlin', '2027-10-31T00:30:00Z', 150],
    ['Africa/Cairo', '2027-04-29T22:00:00Z', 0],
  ])('once where clocks change: %s, at %s', async (zone, turn, dayStartMinute) => {
    const turnMs = Date.parse(turn)
    const service = await openTestService({ host: 'web', nowMs: turnMs - 30 * HOUR_MS })
    await service.call('settings.update', { dayStartMinute })
    await planSample(service, { zone, start: new Date(turnMs - 3 * DAY_MS).toISOString().slice(0, 10) })
    await service.call('settings.update', { replan: 'each-morning' })
    service.clocks.advance(30 * HOUR_MS - SECOND_MS)
    const before = await mornings(service)
    service.clocks.advance(SECOND_MS)
    expect(await mornings(service)).toBe(before + 1)
    service.clocks.advance(20 * HOUR_MS)
    expect(await mornings(service)).toBe(before + 1)
  })

  test('within a minute of waking after a night asleep', async () => {
    const service = await openMornings()
    service.clocks.advance(13 * HOUR_MS)
    service.clocks.sleep(8 * HOUR_MS)
    expect(await mornings(service)).toBe(0)
    service.clocks.advance(MINUTE_MS)
    expect(await mornings(service)).toBe(1)
  })

  test('when a timer comes hours late', async () => {
    const service = await openMornings()
    service.clocks.stall(20 * HOUR_MS)
    service.clocks.advance(1)
    expect(await mornings(service)).toBe(1)
  })

  test('when the app is opened, before anything is shown', async () => {
    const first = await openMornings()
    first.service.close()
    const clocks = createFakeClocks(MONDAY_MS + 2 * DAY_MS)
    const { dataFolder } = first
    const second = await openTestService({ host: 'web', dataFolder, clocks })
    expect(await mornings(second)).toBe(1)
    second.service.close()
    const third = await openTestService({ host: 'web', dataFolder, clocks })
    clocks.advance(2 * HOUR_MS)
    expect(await mornings(third)).toBe(1)
  })

  test('and every window hears of it', async () => {
    const service = await openMornings()
    service.clocks.advance(18 * HOUR_MS)
    expect(service.events).toContainEqual({ type: 'changed', areas: ['plan', 'roadmaps'] })
  })

  test('every morning anew', async () => {
    const service = await openMornings()
    service.clocks.advance(3 * DAY_MS)
    expect(await mornings(service)).toBe(3)
    expect(await finish(service)).toBe('2026-12-05')
  })

  test('all running plans in one change, that Undo takes back as one', async () => {
    const service = await openTestService({ host: 'web' })
    const { beside } = await planTwo(service)
    await service.call('settings.update', { replan: 'each-morning' })
    const before = [await service.call('plan.list', {}), await service.call('plan.slots', {})]
    service.clocks.advance(18 * HOUR_MS)
    expect(await mornings(service)).toBe(1)
    const moved = (await service.call('plan.list', {})).find(({ id }) => id === beside.id)
    expect(moved?.finish).not.toEqual(beside.finish)
    await service.call('change.undo', {})
    expect([await service.call('plan.list', {}), await service.call('plan.slots', {})]).toEqual(before)
  })
})

describe('the plan stays as it is', () => {
  test('while it waits to be asked, and nothing wakes up for it', async () => {
    const service = await openTestService({ host: 'web' })
    await planSample(service)
    service.clocks.advance(3 * DAY_MS)
    expect(await labels(service)).not.toContain('Replanned in the morning')
    expect(service.clocks.runs()).toBe(0)
  })

  test('on the day the setting is turned on', async () => {
    const service = await openTestService({ host: 'web' })
    await planSample(service)
    service.clocks.advance(2 * DAY_MS)
    await service.call('settings.update', { replan: 'each-morning' })
    service.clocks.advance(HOUR_MS)
    expect(await mornings(service)).toBe(0)
    service.clocks.advance(17 * HOUR_MS)
    expect(await mornings(service)).toBe(1)
  })

  test('once the setting is turned off', async () => {
    const service = await openMornings()
    service.clocks.advance(18 * HOUR_MS)
    await service.call('settings.update', { replan: 'ask' })
    const runs = service.clocks.runs()
    service.clocks.advance(2 * DAY_MS)
    expect(await mornings(service)).toBe(1)
    expect(service.clocks.runs()).toBe(runs)
  })

  test('when the setting is turned off and on again on the same day', async () => {
    const service = await openMornings()
    service.clocks.advance(18 * HOUR_MS)
    const before = await told(service)
    await service.call('settings.update', { replan: 'ask' })
    await service.call('settings.update', { replan: 'each-morning' })
    service.clocks.advance(HOUR_MS)
    expect(await mornings(service)).toBe(1)
    expect(await told(service)).toEqual(before)
  })

  test('for the rest of the day when the learner took it back', async () => {
    const service = await openMornings()
    service.clocks.advance(18 * HOUR_MS)
    await service.call('change.undo', {})
    service.clocks.advance(23 * HOUR_MS)
    expect(await finish(service)).toBe('2026-12-02')
    service.clocks.advance(HOUR_MS)
    expect(await finish(service)).toBe('2026-12-04')
  })

  test('when a clock is set back and the same morning comes twice', async () => {
    const service = await openMornings()
    service.clocks.advance(18 * HOUR_MS)
    service.clocks.setClock(-2 * HOUR_MS)
    service.clocks.advance(3 * HOUR_MS)
    expect(await mornings(service)).toBe(1)
  })

  test('for the command line, which only looks', async () => {
    const first = await openMornings()
    first.service.close()
    const clocks = createFakeClocks(MONDAY_MS + 2 * DAY_MS)
    const cli = await openTestService({ host: 'cli', dataFolder: first.dataFolder, clocks })
    clocks.advance(HOUR_MS)
    expect(await mornings(cli)).toBe(0)
    expect(clocks.runs()).toBe(0)
  })

  test('when nothing was missed', async () => {
    const service = await openMornings({}, { nowMs: MONDAY_MS - 3 * DAY_MS })
    const settings = (await service.call('plan.get', {}))?.settings
    expect(settings?.start).toBe('2026-11-20')
    service.clocks.advance(HOUR_MS)
    const slots = await service.call('plan.slots', {})
    const evening = slots.find(({ day }) => day === '2026-11-20')
    service.clocks.advance(10 * HOUR_MS)
    await service.call('session.add', {
      topicId: evening?.topic.id ?? null,
      kind: 'learn',
      startMs: evening?.startMs ?? 0,
      endMs: evening?.endMs ?? 0,
    })
    service.clocks.advance(8 * HOUR_MS)
    expect(await mornings(service)).toBe(0)
    expect(await told(service)).toBeNull()
    expect((await service.call('plan.slots', {})).map(({ id }) => id)).toEqual(slots.map(({ id }) => id))
  })
})

describe('Today tells of it', () => {
  test('with the finish before and after, until it was seen', async () => {
    const service = await openMornings()
    expect(await told(service)).toBeNull()
    service.clocks.advance(18 * HOUR_MS)
    const morning = await told(service)
    expect(morning).toMatchObject({ finish: { before: '2026-12-02', after: '2026-12-03' } })
    await service.call('today.morning-seen', { changeId: morning?.changeId ?? '' })
    expect(await told(service)).toBeNull()
    service.clocks.advance(DAY_MS)
    expect(await told(service)).toMatchObject({ finish: { before: '2026-12-03', after: '2026-12-04' } })
  })

  test('no more when it was taken back, and again when that was', async () => {
    const service = await openMornings()
    service.clocks.advance(18 * HOUR_MS)
    await service.call('change.undo', {})
    expect(await told(service)).toBeNull()
    await service.call('change.redo', {})
    expect(await told(service)).not.toBeNull()
  })

  test('not of another morning', async () => {
    const service = await openMornings()
    service.clocks.advance(18 * HOUR_MS)
    await service.call('settings.update', { replan: 'ask' })
    service.clocks.advance(DAY_MS)
    expect(await told(service)).toBeNull()
  })
})
