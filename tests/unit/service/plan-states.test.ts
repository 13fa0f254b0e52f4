import { describe, expect, test } from 'vitest'
import type { PlanState, SlotView } from '#contract/operations/plan.ts'
import { overlaps } from '#core/sessions/stretch.ts'
import { planNamed, planTwo } from '../../support/several-plans.ts'
import { inDatabase } from '../../support/stored-sessions.ts'
import { DAY_MS, MONDAY_MS, openTestService } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'

const states = async ({ call }: TestService): Promise<PlanState[]> =>
  (await call('plan.list', {})).map(({ state }) => state)

const set = async ({ call }: TestService, planId: string, state: PlanState) =>
  await call('plan.set-state', { planId, state })

const ofPlan = (slots: readonly SlotView[], planId: string): SlotView[] =>
  slots.filter((slot) => slot.planId === planId)

const clashes = (slots: readonly SlotView[]): SlotView[] =>
  slots.filter((slot) => slots.some((other) => other.planId !== slot.planId && overlaps(slot, other)))

const minutesOf = (slots: readonly SlotView[]): number => slots.reduce((sum, { minutes }) => sum + minutes, 0)

/** All slots there are, also of plans that do not run. */
const storedSlots = (dataFolder: string, planId: string): { startMs: number }[] =>
  inDatabase(dataFolder, (db) =>
    db.read(
      (handle) =>
        handle.all('SELECT start_ms AS startMs FROM slot WHERE plan_id = :planId ORDER BY start_ms', {
          planId,
        }) as { startMs: number }[],
    ),
  )

describe('a plan beside the active one', () => {
  test('is planned around it, with all it needs', async () => {
    const service = await openTestService()
    const { active, beside } = await planTwo(service)
    const slots = await service.call('plan.slots', {})
    expect(clashes(slots)).toEqual([])
    expect(minutesOf(ofPlan(slots, active.id))).toBe(1080)
    expect(minutesOf(ofPlan(slots, beside.id))).toBe(1080)
    // The two share the same evenings, so that the second comes when the first is done.
    expect(beside.finish.expected).toBe('2026-12-12')
    expect(active.finish.expected).toBe('2026-12-02')
    expect(await states(service)).toEqual(['active', 'beside'])
  })

  test('leaves the slots of the active one alone', async () => {
    const service = await openTestService()
    const beside = await planNamed(service, 'second')
    const active = await planNamed(service, 'first')
    const before = await service.call('plan.slots', {})
    await set(service, beside.id, 'beside')
    expect(ofPlan(await service.call('plan.slots', {}), active.id)).toEqual(before)
  })

  test('rests again with its slots, unseen, and its time is free for others', async () => {
    const service = await openTestService()
    const { active, beside } = await planTwo(service)
    const { changeId, plan } = await set(service, beside.id, 'resting')
    expect(plan).toMatchObject({ id: beside.id, state: 'resting', finish: beside.finish })
    expect(changeId).not.toBeNull()
    const slots = await service.call('plan.slots', {})
    expect(new Set(slots.map(({ planId }) => planId))).toEqual(new Set([active.id]))
    service.service.close()
    expect(storedSlots(service.dataFolder, beside.id).length).toBeGreaterThan(0)
  })

  test('takes the place of the active one, which rests, and moves up into its time', async () => {
    const service = await openTestService()
    const { active, beside } = await planTwo(service)
    const { plan } = await set(service, beside.id, 'active')
    expect(plan).toMatchObject({ id: beside.id, state: 'active', finish: active.finish })
    expect(await states(service)).toEqual(['active', 'resting'])
    await set(service, active.id, 'beside')
    expect(await states(service)).toEqual(['active', 'beside'])
    expect(clashes(await service.call('plan.slots', {}))).toEqual([])
  })

  test('what was missed while it rested is planned again from now on', async () => {
    const service = await openTestService()
    const { beside } = await planTwo(service, { start: '2027-03-01' })
    await set(service, beside.id, 'resting')
    service.setNow(MONDAY_MS + 7 * DAY_MS)
    await set(service, beside.id, 'beside')
    const own = ofPlan(await service.call('plan.slots', {}), beside.id)
    const toCome = own.filter(({ startMs }) => startMs > MONDAY_MS + 7 * DAY_MS)
    expect(minutesOf(toCome)).toBe(1080)
  })
})

describe('a pinned slot of a plan that rested', () => {
  /** The second plan has its first slot to come pinned, rests, and the active one moves into that time. */
  const pinnedAndTaken = async () => {
    const service = await openTestService()
    const second = await planNamed(service, 'second')
    const pinned = (await service.call('plan.slots', {})).find(({ startMs }) => startMs > MONDAY_MS + DAY_MS)
    if (pinned === undefined) throw new Error('nothing is planned')
    await service.call('plan.change', { changes: [{ type: 'pin-slot', slotId: pinned.id, pinned: true }] })
    const first = await planNamed(service, 'first')
    return { service, first, second, pinned }
  }

  const placeOf = ({ id, startMs, endMs }: SlotView) => ({ id, startMs, endMs })

  test.each(['beside', 'active'] as const)(
    'keeps its place when it is %s; others give way',
    async (state) => {
      const { service, first, second, pinned } = await pinnedAndTaken()
      await planNamed(service, 'third', { start: '2027-03-01' })
      await set(service, first.id, 'beside')
      const before = await service.call('plan.slots', {})
      expect(before.some((slot) => overlaps(slot, pinned))).toBe(true)
      const shown = await service.call('plan.preview-state', { planId: second.id, state })
      await set(service, second.id, state)
      const after = await service.call('plan.slots', {})
      expect(after.map(placeOf)).toContainEqual(placeOf(pinned))
      expect(clashes(after)).toEqual([])
      for (const { id } of await service.call('plan.list', {})) {
        const own = ofPlan(after, id)
        expect([0, 1080]).toContain(minutesOf(own))
      }
      // What was shown before is what came of it, of the plans that gave way as well.
      const places = after.map(({ day, startMinute, minutes }) => ({ day, startMinute, minutes }))
      for (const { to } of shown.slots.filter((move) => move.to !== null)) expect(places).toContainEqual(to)
      const finishes = (await service.call('plan.list', {})).map(({ id, finish }) => ({ id, finish }))
      expect(finishes).toContainEqual({ id: second.id, finish: shown.finish.after })
    },
  )

  test('is told of before, with what it does to the other plan', async () => {
    const { service, first, second } = await pinnedAndTaken()
    const { findings } = await service.call('plan.preview-state', { planId: second.id, state: 'beside' })
    expect(findings.map(({ code }) => code)).toContain('gives-way')
    await set(service, second.id, 'beside')
    const { finish } = (await service.call('plan.list', {})).find(({ id }) => id === first.id) ?? {}
    expect(finish).not.toEqual(first.finish)
    const told = findings.find(({ code }) => code === 'gives-way')
    expect(told?.message).toMatch(
      /^Slots of “Sample roadmap” give way to what is pinned in this plan\. Its finish/,
    )
  })

  test('keeps its place when its roadmap is planned anew', async () => {
    const { service, first, second, pinned } = await pinnedAndTaken()
    await planNamed(service, 'third', { start: '2027-03-01' })
    await set(service, first.id, 'beside')
    await service.call('plan.make', { roadmap: { roadmapId: second.roadmapId }, settings: second.settings })
    const after = await service.call('plan.slots', {})
    expect(after.map(placeOf)).toContainEqual(placeOf(pinned))
    expect(clashes(after)).toEqual([])
  })

  test('takes its own time from the active plan, and no more', async () => {
    const { service, first, second } = await pinnedAndTaken()
    const shown = await service.call('plan.preview-state', { planId: second.id, state: 'beside' })
    await set(service, second.id, 'beside')
    const [active] = await service.call('plan.list', {})
    expect(active?.id).toBe(first.id)
    expect(first.finish.expected).toBe('2026-12-02')
    // An hour of it lies under the pinned slot, and is done on the next study day.
    expect(active?.finish.expected).toBe('2026-12-03')
    // What is said of the plan is said of it as it will be.
    expect(shown.findings.map(({ code }) => code)).not.toContain('pinned-overlap')
  })

  test('is undone with all that gave way', async () => {
    const { service, second } = await pinnedAndTaken()
    const before = await service.call('plan.slots', {})
    const { changeId } = await set(service, second.id, 'beside')
    await service.call('change.undo', { changeId: changeId ?? '' })
    expect(await service.call('plan.slots', {})).toEqual(before)
  })
})

describe('an archived plan', () => {
  test('holds no time to come; what is over and what has begun stays', async () => {
    const service = await openTestService()
    const { beside } = await planTwo(service, { start: '2027-03-01' })
    // In the middle of Wednesday's slot.
    service.setNow(MONDAY_MS + 2 * DAY_MS + 9 * 3_600_000)
    const before = ofPlan(await service.call('plan.slots', {}), beside.id)
    const { plan } = await set(service, beside.id, 'archived')
    expect(plan).toMatchObject({
      state: 'archived',
      finish: { min: null, expected: null, max: null },
    })
    service.service.close()
    const kept = before.filter(({ startMs }) => startMs <= MONDAY_MS + 2 * DAY_MS + 9 * 3_600_000)
    expect(kept.length).toBeGreaterThan(2)
    expect(storedSlots(service.dataFolder, beside.id)).toEqual(kept.map(({ startMs }) => ({ startMs })))
  })

  test('rests when it is restored, and is planned when it runs again', async () => {
    const service = await openTestService()
    const { beside } = await planTwo(service)
    await set(service, beside.id, 'archived')
    expect(await states(service)).toEqual(['active', 'archived'])
    expect((await set(service, beside.id, 'resting')).plan).toMatchObject({ state: 'resting' })
    const { plan } = await set(service, beside.id, 'beside')
    expect(plan.finish).toEqual(beside.finish)
    expect(clashes(await service.call('plan.slots', {}))).toEqual([])
  })

  test('is not made active when the active roadmap is removed', async () => {
    const service = await openTestService()
    const { active, beside } = await planTwo(service)
    await set(service, beside.id, 'archived')
    await service.call('roadmap.remove', { roadmapId: active.roadmapId })
    expect(await service.call('plan.get', {})).toBeNull()
    expect(await states(service)).toEqual(['archived'])
    const failure = await service.failing('plan.set-state', { planId: beside.id, state: 'beside' })
    expect(failure).toMatchObject({ code: 'CONFLICT', message: expect.stringMatching(/No plan is active/) })
    await set(service, beside.id, 'active')
    expect(await states(service)).toEqual(['active'])
  })
})

describe('the active plan', () => {
  test.each([
    ['beside', /cannot run beside itself/],
    ['resting', /Make another one active first/],
    ['archived', /Make another one active first/],
  ] as const)('cannot be %s while no other takes its place', async (state, message) => {
    const service = await openTestService()
    const { active } = await planTwo(service)
    const failure = await service.failing('plan.set-state', { planId: active.id, state })
    expect(failure).toMatchObject({ code: 'CONFLICT' })
    expect(failure.message).toMatch(message)
    expect(await states(service)).toEqual(['active', 'beside'])
  })

  test('is followed by one beside it when its roadmap is removed, not by the one made last', async () => {
    const service = await openTestService()
    const { active, beside } = await planTwo(service)
    const resting = await planNamed(service, 'third')
    await set(service, active.id, 'active')
    await set(service, beside.id, 'beside')
    expect((await service.call('plan.list', {})).at(-1)).toMatchObject({ id: resting.id, state: 'resting' })
    await service.call('roadmap.remove', { roadmapId: active.roadmapId })
    expect((await service.call('plan.get', {}))?.id).toBe(beside.id)
  })
})

test('a plan whose zone is not known here cannot run: it stays as it was', async () => {
  const first = await openTestService()
  const { beside } = await planTwo(first)
  await set(first, beside.id, 'resting')
  first.service.close()
  inDatabase(first.dataFolder, (db) =>
    db.write((handle) =>
      handle.run("UPDATE plan SET settings = json_set(settings, '$.zone', 'Mars/Olympus') WHERE id = :id", {
        id: beside.id,
      }),
    ),
  )
  const service = await openTestService({ dataFolder: first.dataFolder })
  const failure = await service.failing('plan.set-state', { planId: beside.id, state: 'active' })
  expect(failure.code).toBe('INVALID')
  expect(await states(service)).toEqual(['active', 'resting'])
})

describe('the price of a state', () => {
  const price = async ({ call }: TestService, planId: string, state: PlanState) =>
    await call('plan.preview-state', { planId, state })

  /** The plan beside the active one is brought to a state; two days later the price of another one is asked for. */
  const asked = async (from: PlanState, to: PlanState) => {
    const service = await openTestService()
    const { active, beside } = await planTwo(service)
    await set(service, beside.id, from)
    service.setNow(MONDAY_MS + 2 * DAY_MS)
    const former = (await service.call('plan.list', {})).find(({ id }) => id === beside.id)
    const shown = await price(service, beside.id, to)
    return { service, active, beside, former, shown }
  }

  test.each([
    ['resting', 'active'],
    ['resting', 'beside'],
    ['archived', 'active'],
    ['archived', 'beside'],
    ['beside', 'active'],
    ['beside', 'archived'],
    ['beside', 'resting'],
  ] as const)('from %s to %s is the finish it then has', async (from, to) => {
    const { service, active, beside, former, shown } = await asked(from, to)
    expect(shown).toMatchObject({ from, to, active: active.roadmapTitle, roadmapTitle: beside.roadmapTitle })
    const { plan } = await set(service, beside.id, to)
    expect(shown.finish).toEqual({ before: former?.finish, after: plan.finish })
  })

  test.each([
    ['resting', 'active'],
    ['resting', 'beside'],
    ['archived', 'beside'],
    ['beside', 'active'],
  ] as const)('from %s to %s is the slots it then has', async (from, to) => {
    const { service, beside, shown } = await asked(from, to)
    await set(service, beside.id, to)
    const own = ofPlan(await service.call('plan.slots', {}), beside.id).filter(
      ({ endMs }) => endMs > service.clocks.wall(),
    )
    const { moved, added, unchanged } = shown.counts
    expect(own).toHaveLength(moved + added + unchanged)
    const places = own.map(({ day, startMinute, minutes }) => ({ day, startMinute, minutes }))
    for (const { to: place } of shown.slots.filter((move) => move.to !== null)) {
      expect(places).toContainEqual(place)
    }
  })

  test('is the slots to come when it is archived, and nothing when it rests', async () => {
    const { shown } = await asked('beside', 'archived')
    expect(shown.counts).toMatchObject({ moved: 0, added: 0, unchanged: 0 })
    expect(shown.counts.removed).toBeGreaterThan(5)
    const rests = await asked('beside', 'resting')
    expect(rests.shown.counts).toMatchObject({ moved: 0, added: 0, removed: 0 })
  })

  test('changes nothing by being asked for', async () => {
    const { service, former, shown } = await asked('resting', 'active')
    expect(shown.counts.moved + shown.counts.added).toBeGreaterThan(0)
    expect(await service.call('plan.list', {})).toContainEqual(former)
    expect(await states(service)).toEqual(['active', 'resting'])
  })

  test('of taking the place of the active one leaves its time out of account', async () => {
    const service = await openTestService()
    const { active, beside } = await planTwo(service)
    expect((await price(service, beside.id, 'active')).finish).toEqual({
      before: beside.finish,
      after: active.finish,
    })
  })

  test('says what cannot be', async () => {
    const service = await openTestService()
    const { active } = await planTwo(service)
    const failure = await service.failing('plan.preview-state', { planId: active.id, state: 'beside' })
    expect(failure).toMatchObject({ code: 'CONFLICT' })
  })
})

describe('what becomes of plans', () => {
  test('is one change each, that can be undone', async () => {
    const service = await openTestService()
    const { active, beside } = await planTwo(service)
    const before = await service.call('plan.list', {})
    const slots = await service.call('plan.slots', {})
    for (const state of ['resting', 'archived', 'active'] as const) {
      const { changeId } = await set(service, beside.id, state)
      await service.call('change.undo', { changeId: changeId ?? '' })
      expect(await service.call('plan.list', {})).toEqual(before)
      expect(await service.call('plan.slots', {})).toEqual(slots)
    }
    expect(active.id).toBe(before[0]?.id)
  })

  test('is named for the learner', async () => {
    const service = await openTestService()
    const { beside } = await planTwo(service)
    for (const state of ['resting', 'archived', 'resting', 'beside', 'active'] as const) {
      await set(service, beside.id, state)
    }
    const labels = (await service.call('change.list', {})).map(({ label }) => label)
    expect(labels.slice(0, 5).toReversed()).toEqual([
      'Let Sample roadmap rest',
      'Archived Sample roadmap',
      'Restored Sample roadmap',
      'Sample roadmap beside the active plan',
      'Made Sample roadmap the active plan',
    ])
  })

  test('is no change when it is so already', async () => {
    const service = await openTestService()
    const { beside } = await planTwo(service)
    service.setNow(MONDAY_MS + DAY_MS)
    service.events.length = 0
    expect(await set(service, beside.id, 'beside')).toEqual({ changeId: null, plan: beside })
    expect(service.events).toEqual([])
  })
})
