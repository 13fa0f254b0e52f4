import { expect, test } from 'vitest'
import type { RoadmapRef } from '#contract/operations/roadmap.ts'
import { noActivePlan } from '../../src/cli/no-active-plan.ts'
import { DAY_MS, MONDAY_MS, openTestService } from '../support/test-service.ts'

const planned = async () => {
  const service = await openTestService()
  const planOf = async (name: string, nowMs: number): Promise<{ roadmapId: string; ref: RoadmapRef }> => {
    service.setNow(nowMs)
    const source = { from: 'text', name: `${name}.md`, text: `# ${name}` } as const
    const draft = await service.call('draft.read', { source })
    const [stored] = (await service.call('roadmap.import', { draftId: draft.draftId })).roadmaps
    const ref = { roadmapId: stored?.id ?? '' }
    const { settings } = await service.call('plan.defaults', { roadmap: ref })
    await service.call('plan.make', { roadmap: ref, settings })
    return { ...ref, ref }
  }
  const first = await planOf('first', MONDAY_MS)
  const second = await planOf('second', MONDAY_MS + DAY_MS)
  const third = await planOf('third', MONDAY_MS + 2 * DAY_MS)
  // The first is laid out again, and so the one planned last of the first two.
  service.setNow(MONDAY_MS + 3 * DAY_MS)
  const { settings } = await service.call('plan.defaults', { roadmap: first.ref })
  await service.call('plan.make', { roadmap: first.ref, settings })
  const activate = async ({ roadmapId }: { roadmapId: string }): Promise<void> => {
    const list = await service.call('roadmap.list', {})
    const planId = list.find(({ id }) => id === roadmapId)?.planId ?? ''
    await service.call('plan.set-state', { state: 'active', planId })
  }
  const active = async () => (await service.call('plan.get', {}))?.roadmapId ?? null
  const remove = async ({ roadmapId }: { roadmapId: string }) =>
    await service.call('roadmap.remove', { roadmapId })
  return { ...service, first, second, third, activate, active, remove }
}

test('removing the active roadmap activates the plan made last of those left', async () => {
  const { first, second, third, activate, active, remove } = await planned()
  await activate(third)
  await remove(third)
  expect(await active()).toBe(first.roadmapId)
  await remove(first)
  expect(await active()).toBe(second.roadmapId)
  await remove(second)
  expect(await active()).toBeNull()
})

test('removing another roadmap leaves the active one active', async () => {
  const { first, second, activate, active, remove } = await planned()
  await activate(second)
  await remove(first)
  expect(await active()).toBe(second.roadmapId)
})

test('an archived plan does not become active by itself, but can be made so', async () => {
  const { call, service, first, second, third, activate, active, remove } = await planned()
  await activate(third)
  await remove(first)
  const [, plan] = await call('plan.list', {})
  expect(plan).toMatchObject({ roadmapId: second.roadmapId })
  await call('plan.set-state', { planId: plan?.id ?? '', state: 'archived' })
  await remove(third)
  expect(await active()).toBeNull()
  expect(await noActivePlan(service.client)).toMatchObject({
    error: { message: expect.stringMatching(/^No plan is active: those there are rest or are archived\./) },
  })
  const state = { planId: plan?.id ?? '', state: 'active' } as const
  expect(await call('plan.preview-state', state)).toMatchObject({ from: 'archived', active: null })
  await call('plan.set-state', state)
  expect(await active()).toBe(second.roadmapId)
  expect(await call('plan.slots', {})).not.toEqual([])
})
