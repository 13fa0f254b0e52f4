/** Whatever is done to a plan, in whatever order: what holds after each step. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanChange } from '#core/planning/change.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { addDays } from '#core/time/day.ts'
import { DAY_MS, MONDAY_MS } from '../../../support/test-service.ts'
import { plannedBench } from './bench.ts'
import type { Bench, Slot } from './bench.ts'

/** What a learner may do after some hours, with numbers instead of the ids that are known only then. */
type Step = {
  readonly hours: number
  /** Studied an hour on a topic just before, and perhaps ticked it off. */
  readonly studied: { readonly nth: number; readonly isDone: boolean } | null
  readonly change: Wanted
}
type Wanted =
  | Exclude<
      PlanChange,
      {
        type:
          | 'move-slot'
          | 'remove-slot'
          | 'pin-slot'
          | 'add-slot'
          | 'status'
          | 'extend'
          | 'free-again'
          | 'settings'
          | 'hours'
      }
    >
  | { type: 'hours'; from: string; minutes: number }
  | { type: 'move-slot'; nth: number; day: string; startMinute: number; minutes: number }
  | { type: 'add-slot'; nth: number; day: string; startMinute: number; minutes: number }
  | { type: 'remove-slot' | 'free-again'; nth: number }
  | { type: 'pin-slot'; nth: number; pinned: boolean }
  | { type: 'status'; nth: number; status: 'pending' | 'in-progress' | 'done' | 'skipped' }
  | { type: 'extend'; nth: number; days: number }

const KEYS = ['a', 'b', 'c', 'k1', 'k2', 'o1', 'o2', 'x']

const anyDay = fc.integer({ min: -1, max: 16 }).map((later) => addDays('2026-11-23', later))
const anyPlace = {
  day: anyDay,
  startMinute: fc.integer({ min: 8, max: 22 }).map((hour) => hour * 60),
  minutes: fc.constantFrom(30, 60, 120, 240),
}
const nth = fc.nat({ max: 30 })

const anyWanted: fc.Arbitrary<Wanted> = fc.oneof(
  fc.constant({ type: 'replan' as const }),
  fc.record({ type: fc.constant('move-slot' as const), nth, ...anyPlace }),
  fc.record({ type: fc.constant('move-slot' as const), nth, ...anyPlace, startMinute: fc.constant(1080) }),
  fc.record({ type: fc.constant('add-slot' as const), nth, ...anyPlace }),
  fc.record({ type: fc.constant('remove-slot' as const), nth }),
  fc.record({ type: fc.constant('free-again' as const), nth }),
  fc.record({ type: fc.constant('pin-slot' as const), nth, pinned: fc.boolean() }),
  fc.record({ type: fc.constant('keep-free' as const), ...anyPlace, title: fc.constantFrom('', 'Dentist') }),
  fc.tuple(anyDay, fc.nat({ max: 6 })).map(([from, more]) => ({
    type: 'add-days-off' as const,
    daysOff: { from, to: addDays(from, more), name: '' },
  })),
  fc.record({ type: fc.constant('move-today' as const), name: fc.constant('Sick') }),
  fc.record({ type: fc.constant('hours' as const), from: anyDay, minutes: fc.constantFrom(0, 45, 180) }),
  fc.record({
    type: fc.constant('status' as const),
    nth,
    status: fc.constantFrom('pending', 'in-progress', 'done', 'skipped'),
  }),
  fc.record({ type: fc.constant('extend' as const), nth, days: fc.constantFrom(-1, 0.5, 2) }),
  fc.record({
    type: fc.constant('choose' as const),
    group: fc.constant('Framework'),
    name: fc.constantFrom('Kestrel', 'Osprey'),
  }),
  fc.record({
    type: fc.constant('optional' as const),
    topicKeys: fc.constant<string[]>(['x']),
    included: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('calibrate' as const),
    minutesPerStudyDay: fc.constantFrom(15, 100, 180),
  }),
  fc.constant({ type: 'pause' as const }),
  fc.constant({ type: 'resume' as const }),
)

const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    hours: fc.constantFrom(0, 0, 1, 7.5, 9, 26),
    studied: fc.option(fc.record({ nth, isDone: fc.boolean() })),
    change: anyWanted,
  }),
  { minLength: 1, maxLength: 6 },
)

const busyOf = async ({ call }: Bench) => {
  const weeks = await Promise.all(
    [0, 7, 14].map((later) => call('week.get', { day: addDays('2026-11-23', later) })),
  )
  return weeks.flatMap((week) => week?.busy ?? [])
}

/** Everything that a change may change, and undoing has to bring back. */
const stateOf = async (bench: Bench) => {
  const plan = await bench.call('plan.get', {})
  const roadmap = await bench.call('roadmap.get', { roadmapId: plan?.roadmapId ?? '' })
  return { plan, roadmap, slots: await bench.slots(), busy: await busyOf(bench) }
}
type State = Awaited<ReturnType<typeof stateOf>>

const pick = <T>(items: readonly T[], index: number): T | undefined =>
  items[index % Math.max(1, items.length)]

const NO_ID = '01900000-0000-7000-8000-000000000000'

const concrete = async (wanted: Wanted, state: State, bench: Bench): Promise<PlanChange> => {
  const slotId = 'nth' in wanted ? (pick(state.slots, wanted.nth)?.id ?? NO_ID) : NO_ID
  const topicId = 'nth' in wanted ? await bench.topicId(pick(KEYS, wanted.nth) ?? '') : NO_ID
  switch (wanted.type) {
    case 'move-slot': {
      const { nth: _nth, ...place } = wanted
      return { ...place, slotId }
    }
    case 'add-slot': {
      const { nth: _nth, ...place } = wanted
      return { ...place, topicId }
    }
    case 'remove-slot':
      return { type: 'remove-slot', slotId }
    case 'pin-slot':
      return { type: 'pin-slot', slotId, pinned: wanted.pinned }
    case 'free-again':
      return { type: 'free-again', busyId: pick(state.busy, wanted.nth)?.id ?? NO_ID }
    case 'status':
      return { type: 'status', topicIds: [topicId], status: wanted.status }
    case 'extend':
      return { type: 'extend', topicId, days: wanted.days }
    case 'hours':
      return {
        type: 'hours',
        from: wanted.from,
        until: null,
        availability: recordOfWeek(() => ({ startMinute: 1080, minutes: wanted.minutes })),
        rhythm: recordOfWeek(() => 'practice' as const),
      }
    default:
      return wanted
  }
}

const study = async (bench: Bench, { nth: index, isDone }: NonNullable<Step['studied']>): Promise<void> => {
  const topicId = await bench.topicId(pick(KEYS, index) ?? '')
  const endMs = bench.clocks.wall()
  // Two sessions at once are refused, as they should be.
  const session = { topicId, kind: 'learn' as const, startMs: endMs - 3_600_000, endMs }
  await bench.service.client.call('session.add', session)
  if (isDone) await bench.call('topic.set-status', { topicId, status: 'done' })
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]))

const content = ({ topic: _topic, ...slot }: Slot) => slot

/** Nothing of the past moves; what was pinned stays, unless the change is about it or its topic is closed. */
const expectKept = (before: State, after: State, change: PlanChange, nowMs: number): void => {
  const next = byId(after.slots)
  for (const slot of before.slots) {
    const now = next.get(slot.id)
    if (slot.endMs <= nowMs) expect(now && content(now)).toEqual(content(slot))
    const isAbout = 'slotId' in change && change.slotId === slot.id
    const isCut = change.type === 'move-today' || change.type === 'pause'
    if (slot.startMs <= nowMs && slot.endMs > nowMs && !isAbout && (slot.pinned || !isCut)) {
      expect(now && content(now)).toEqual(content(slot))
    }
    if (slot.pinned && !isAbout && now !== undefined) expect(content(now)).toEqual(content(slot))
  }
}

const expectNoOverlap = ({ slots, busy }: State, nowMs: number): void => {
  const taken = [
    ...slots.map(({ startMs, endMs, pinned }) => ({ startMs, endMs, pinned })),
    ...busy.map(({ startMs, endMs }) => ({ startMs, endMs, pinned: true })),
  ]
    .filter(({ endMs }) => endMs > nowMs)
    .toSorted((a, b) => a.startMs - b.startMs)
  for (const [index, one] of taken.entries()) {
    const other = taken[index + 1]
    if (other === undefined || (one.pinned && other.pinned)) continue
    expect(other.startMs).toBeGreaterThanOrEqual(one.endMs)
  }
}

const expectUntouched = (before: State, after: State, change: PlanChange): void => {
  const asked = new Set('slotId' in change ? [change.slotId] : [])
  const former = byId(before.slots)
  for (const slot of after.slots) {
    const known = former.get(slot.id)
    if (known !== undefined && !asked.has(slot.id)) expect(content(slot)).toEqual(content(known))
  }
  expect(before.slots.filter(({ id }) => !byId(after.slots).has(id) && !asked.has(id))).toEqual([])
}

const run = async (bench: Bench, change: PlanChange, before: State): Promise<void> => {
  const changes = [change]
  const nowMs = bench.clocks.wall()
  const preview = await bench.service.client.call('plan.preview-change', { changes })
  const changed = await bench.service.client.call('plan.change', { changes })
  if (!preview.ok || !changed.ok) {
    expect(changed).toEqual(preview)
    expect(await stateOf(bench)).toEqual(before)
    return
  }
  expect(changed.value.counts).toEqual(preview.value.counts)
  expect(changed.value.finish).toEqual(preview.value.finish)
  const after = await stateOf(bench)
  expect(after.plan?.finish).toEqual(preview.value.finish.after)
  expectKept(before, after, change, nowMs)
  if (preview.value.isLocal) expectUntouched(before, after, change)
  else expectNoOverlap(after, nowMs)
  const { changeId } = changed.value
  if (changeId === null) expect(after).toEqual(before)
  else {
    await bench.call('change.undo', { changeId })
    expect(await stateOf(bench)).toEqual(before)
    await bench.call('change.redo', { changeId })
    expect(await stateOf(bench)).toEqual(after)
  }
}

test('a change does what its preview says, touches nothing it must not, and can be undone', async () => {
  await fc.assert(
    fc.asyncProperty(anySteps, async (steps) => {
      const bench = await plannedBench()
      try {
        let nowMs = MONDAY_MS
        for (const { hours, studied, change } of steps) {
          nowMs += hours * 3_600_000
          bench.setNow(nowMs)
          if (studied !== null) await study(bench, studied)
          const before = await stateOf(bench)
          await run(bench, await concrete(change, before, bench), before)
        }
        await bench.change({ type: 'replan' })
        const planned = await stateOf(bench)
        expect(await bench.change({ type: 'replan' })).toMatchObject({ changeId: null })
        expect(await stateOf(bench)).toEqual(planned)
        expect((await bench.call('today.get', {}))?.replan).toBeNull()
        bench.setNow(nowMs + DAY_MS)
        expect((await bench.call('today.get', {}))?.plan.id).toBe(planned.plan?.id)
      } finally {
        bench.service.close()
      }
    }),
    { numRuns: 20 },
  )
}, 120_000)
