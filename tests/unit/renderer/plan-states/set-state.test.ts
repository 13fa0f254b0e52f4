import { notificationsStore } from '@mantine/notifications'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PlanState } from '#contract/operations/plan.ts'
import { confirmState, requestPlanState } from '../../../../src/renderer/app/plan-states/set-state.ts'
import { useStateDialog } from '../../../../src/renderer/app/plan-states/state-dialog-store.ts'
import { connectedService } from '../../../support/renderer-service.ts'
import { planTwo } from '../../../support/several-plans.ts'
import type { TestService } from '../../../support/test-service.ts'

const dialog = () => useStateDialog.getState()
const toasts = () => notificationsStore.getState().notifications

const stateOf = async ({ call }: TestService, planId: string): Promise<PlanState | undefined> =>
  (await call('plan.list', {})).find(({ id }) => id === planId)?.state

beforeEach(() => {
  notificationsStore.setState({ ...notificationsStore.getState(), notifications: [], queue: [] })
  useStateDialog.setState({ request: null, isOpen: false, isApplying: false })
})
afterEach(() => vi.unstubAllGlobals())

const request = (planId: string, from: PlanState, to: PlanState) => ({
  planId,
  roadmapTitle: 'Weaving',
  from,
  to,
})

test('what moves slots is shown first, and done when it is confirmed', async () => {
  const service = await connectedService()
  const { active, beside } = await planTwo(service)
  requestPlanState(request(beside.id, 'beside', 'active'), null)
  await vi.waitFor(() => expect(dialog().difference.state).toBe('ready'))
  expect(dialog()).toMatchObject({
    isOpen: true,
    difference: { value: { finish: { before: beside.finish, after: active.finish } } },
  })
  expect(await stateOf(service, beside.id)).toBe('beside')
  await confirmState()
  expect(await stateOf(service, beside.id)).toBe('active')
  expect(dialog().isOpen).toBe(false)
  expect(toasts()).toHaveLength(1)
})

test('a plan that rests moves nothing: it is done at once, with Undo', async () => {
  const service = await connectedService()
  const { beside } = await planTwo(service)
  requestPlanState(request(beside.id, 'beside', 'resting'), null)
  await vi.waitFor(async () => expect(await stateOf(service, beside.id)).toBe('resting'))
  expect(dialog().isOpen).toBe(false)
  await vi.waitFor(() => expect(toasts()).toHaveLength(1))
})

test('what cannot be done is told, and nothing changes', async () => {
  const service = await connectedService()
  const { active } = await planTwo(service)
  requestPlanState(request(active.id, 'active', 'archived'), null)
  await vi.waitFor(() => expect(dialog().difference.state).toBe('failed'))
  requestPlanState(request('01900000-0000-7000-8000-000000000000', 'beside', 'resting'), null)
  await vi.waitFor(() => expect(toasts()).toMatchObject([{ title: 'The plan stays as it was' }]))
  expect(await stateOf(service, active.id)).toBe('active')
})
