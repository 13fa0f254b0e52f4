/** Plans that share the learner's weeks, whatever their hours and zones, whatever is done to which of them first. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlanState, PlanSummary, SlotView } from '#contract/operations/plan.ts'
import { recordOfWeek } from '#core/planning/rhythm.ts'
import { studyTimeOn } from '#core/planning/hours.ts'
import { overlaps } from '#core/sessions/stretch.ts'
import { WEEKDAYS, addDays } from '#core/time/day.ts'
import { planNamed } from '../../support/several-plans.ts'
import { openTestService } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'

const MINUTE_MS = 60_000
/** 1.5 days of two hours. */
const TOPIC_MINUTES = 180

const anyHours = fc
  .array(
    fc
      .tuple(fc.integer({ min: 0, max: 1380 }), fc.integer({ min: 0, max: 240 }))
      .map(([startMinute, minutes]) => ({ startMinute, minutes: Math.min(minutes, 1440 - startMinute) })),
    { minLength: 7, maxLength: 7 },
  )
  .filter((days) => days.some(({ minutes }) => minutes >= 30))
  .map((days) => recordOfWeek((day) => days[WEEKDAYS.indexOf(day)]!))

const anyPlan = fc.record({
  // Clocks change on 2026-10-25 in Europe and on 2026-11-01 in America; Apia never changes them.
  zone: fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Pacific/Apia'),
  start: fc.integer({ min: 0, max: 20 }).map((later) => addDays('2026-10-20', later)),
  availability: anyHours,
  rhythm: fc.constant(recordOfWeek(() => 'learn' as const)),
})

const STATES: readonly PlanState[] = ['active', 'beside', 'beside', 'resting', 'archived']

type Step =
  | { readonly type: 'replan'; readonly plan: number }
  | { readonly type: 'state'; readonly plan: number; readonly state: PlanState }
  | { readonly type: 'wait'; readonly minutes: number }
  | { readonly type: 'finish'; readonly plan: number; readonly topic: number }
  | { readonly type: 'undo'; readonly change: number }
  | { readonly type: 'redo'; readonly change: number }

const planIndex = fc.integer({ min: 0, max: 2 })
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant('replan' as const), plan: planIndex }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('state' as const),
      plan: planIndex,
      state: fc.constantFrom(...STATES),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('wait' as const),
      minutes: fc.integer({ min: 1, max: 14 * 1440 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('finish' as const),
      plan: planIndex,
      topic: fc.integer({ min: 0, max: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constantFrom('undo' as const, 'redo' as const),
      change: fc.integer({ min: 0, max: 20 }),
    }),
  },
)

const isRunning = ({ state }: PlanSummary): boolean => state === 'active' || state === 'beside'

const clashes = (slots: readonly SlotView[], nowMs: number): SlotView[] => {
  const toCome = slots.filter(({ endMs }) => endMs > nowMs)
  return toCome.filter((slot) => toCome.some((other) => other.id !== slot.id && overlaps(slot, other)))
}

/** Nothing but what is asked for: minutes to come of each open topic, within the plan's hours. */
const checkPromises = async (service: TestService, plan: PlanSummary): Promise<void> => {
  const nowMs = service.clocks.wall()
  const { phases } = await service.call('roadmap.get', { roadmapId: plan.roadmapId })
  const open = phases
    .flatMap(({ blocks }) => blocks.flatMap(({ topics }) => topics))
    .filter(({ included, status }) => included && status !== 'done')
  const slots = (await service.call('plan.slots', {})).filter(
    (slot) => slot.planId === plan.id && slot.endMs > nowMs,
  )
  for (const { id } of open) {
    const minutes = slots
      .filter(({ topic }) => topic.id === id)
      .reduce(
        (sum, slot) => sum + slot.minutes - Math.max(0, Math.floor((nowMs - slot.startMs) / MINUTE_MS)),
        0,
      )
    expect(minutes).toBe(TOPIC_MINUTES)
  }
  // In its own zone the active plan's slots lie within its hours.
  if (plan.state !== 'active') return
  for (const { day, startMinute, minutes } of slots.filter(({ startMs }) => startMs > nowMs)) {
    const hours = studyTimeOn(plan.settings, day)
    expect(startMinute).toBeGreaterThanOrEqual(hours.startMinute)
    expect(startMinute + minutes).toBeLessThanOrEqual(hours.startMinute + hours.minutes)
  }
}

/** Takes back, or does again, any of the changes since the plans were made; some of them cannot be. */
const turn = async (
  service: TestService,
  type: 'undo' | 'redo',
  which: number,
  made: number,
): Promise<void> => {
  const list = await service.call('change.list', {})
  const change = list.slice(0, Math.max(0, list.length - made))[which]
  if (change === undefined) return
  const answer = await service.service.client.call(`change.${type}`, { changeId: change.id })
  if (!answer.ok) expect(answer.error.code).toBe('CONFLICT')
}

const carryOut = async (service: TestService, step: Step, ids: readonly string[]): Promise<string | null> => {
  if (step.type === 'wait') {
    service.setNow(service.clocks.wall() + step.minutes * MINUTE_MS)
    return null
  }
  if (step.type === 'undo' || step.type === 'redo') {
    // Two for each plan: its roadmap was stored, and planned.
    await turn(service, step.type, step.change, 2 * ids.length)
    return null
  }
  const planId = ids[step.plan % ids.length] ?? ''
  const plan = (await service.call('plan.list', {})).find(({ id }) => id === planId)
  if (plan === undefined) throw new Error('the plan is gone')
  if (step.type === 'replan') {
    if (!isRunning(plan)) return null
    await service.call('plan.change', { planId, changes: [{ type: 'replan' }] })
    const again = await service.call('plan.change', { planId, changes: [{ type: 'replan' }] })
    expect(again.changeId).toBeNull()
    return planId
  }
  if (step.type === 'finish') {
    const { phases } = await service.call('roadmap.get', { roadmapId: plan.roadmapId })
    const topics = phases.flatMap(({ blocks }) => blocks.flatMap((block) => block.topics))
    await service.call('topic.set-status', { topicId: topics[step.topic]?.id ?? '', status: 'done' })
    return null
  }
  if (plan.state === 'active' && step.state !== 'active') {
    await service.failing('plan.set-state', { planId, state: step.state })
    return null
  }
  await service.call('plan.set-state', { planId, state: step.state })
  return plan.state !== step.state && (step.state === 'active' || step.state === 'beside') ? planId : null
}

test(
  'plans beside each other never overlap, and each that is planned has all it needs',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPlan, { minLength: 2, maxLength: 3 }),
        fc.array(anyStep, { minLength: 3, maxLength: 12 }),
        async (plans, steps) => {
          const service = await openTestService({ nowMs: Date.UTC(2026, 9, 20, 10) })
          const ids: string[] = []
          for (const [index, plan] of plans.entries())
            ids.push((await planNamed(service, `plan ${index}`, plan)).id)
          for (const step of steps) {
            const planned = await carryOut(service, step, ids)
            const list = await service.call('plan.list', {})
            expect(list.filter(({ state }) => state === 'active')).toHaveLength(1)
            expect(clashes(await service.call('plan.slots', {}), service.clocks.wall())).toEqual([])
            const plan = list.find(({ id }) => id === planned)
            if (plan !== undefined) await checkPromises(service, plan)
          }
          service.service.close()
        },
      ),
      { numRuns: 25 },
    )
  },
)
