import { describe, expect, test } from 'vitest'
import { insertBusy } from '#db/busy-repo.ts'
import type { SlotView } from '#contract/operations/plan.ts'
import { overlaps } from '#core/sessions/stretch.ts'
import { planNamed, planTwo } from '../../support/several-plans.ts'
import { inDatabase, sessionId } from '../../support/stored-sessions.ts'
import { MONDAY_MS, openTestService, planSample } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'

const remake = async (
  { call }: TestService,
  { roadmapId, settings }: Awaited<ReturnType<typeof planNamed>>,
) => (await call('plan.make', { roadmap: { roadmapId }, settings })).plan

/** Pairs of slots of different plans that overlap in real time. */
const clashes = (slots: readonly SlotView[]): (readonly [SlotView, SlotView])[] =>
  slots.flatMap((slot, index) =>
    slots
      .slice(index + 1)
      .filter((other) => other.planId !== slot.planId && overlaps(slot, other))
      .map((other) => [slot, other] as const),
  )

describe('a plan that is made while another runs beside it', () => {
  test.each([
    ['UTC', 'UTC'],
    ['Europe/Berlin', 'Africa/Cairo'],
    ['Asia/Kolkata', 'Asia/Karachi'],
  ])('is planned around its slots: %s and %s', async (zone, otherZone) => {
    const service = await openTestService()
    const { active } = await planTwo(service, { zone }, { zone: otherZone })
    const made = await remake(service, active)
    const slots = await service.call('plan.slots', {})
    expect(clashes(slots)).toEqual([])
    const minutes = (planId: string): number =>
      slots.filter((slot) => slot.planId === planId).reduce((sum, slot) => sum + slot.minutes, 0)
    expect(minutes(made.id)).toBe(1080)
  })

  test('says so in its preview already', async () => {
    const service = await openTestService()
    const later = await planTwo(service, { start: '2026-12-07' })
    const active = { ...later.active, settings: { ...later.active.settings, start: '2026-11-23' } }
    const { roadmapId, settings } = active
    const preview = await service.call('plan.preview', { roadmap: { roadmapId }, settings })
    const made = await remake(service, active)
    expect(made.finish).toEqual(preview.finish)
    expect(made.finish.expected).toBe('2026-12-12')
  })
})

test('the settings of a plan beside the active one are previewed as it stands', async () => {
  const service = await openTestService()
  const { beside, active } = await planTwo(service)
  const { roadmapId, settings } = beside
  const preview = async (stays: boolean) =>
    (await service.call('plan.preview', { roadmap: { roadmapId }, settings, stays })).finish
  expect(await preview(true)).toEqual(beside.finish)
  expect(await preview(false)).toEqual(active.finish)
})

test('a plan that takes the place of the active one leaves no time to it: that one rests', async () => {
  const service = await openTestService()
  const first = await planNamed(service, 'first')
  const second = await planNamed(service, 'second')
  expect(second.finish).toEqual(first.finish)
  expect((await service.call('plan.list', {})).map(({ state }) => state)).toEqual(['active', 'resting'])
})

test('no plan is made over a busy time', async () => {
  const first = await openTestService()
  await planSample(first)
  first.service.close()
  const startMs = MONDAY_MS + 8 * 3_600_000
  inDatabase(first.dataFolder, (db) =>
    db.write((handle) =>
      insertBusy(handle, {
        id: sessionId(1),
        title: 'Dentist',
        day: '2026-11-23',
        startMinute: 1080,
        minutes: 90,
        zone: 'UTC',
        startMs,
        source: 'hand',
        calendarId: null,
        createdMs: 0,
      }),
    ),
  )
  const service = await openTestService({ dataFolder: first.dataFolder })
  const plan = await service.call('plan.get', {})
  if (plan === null) throw new Error('there is no plan')
  await remake(service, plan)
  const [slot] = await service.call('plan.slots', {})
  expect(slot).toMatchObject({ day: '2026-11-23', startMinute: 1170, minutes: 30 })
})
