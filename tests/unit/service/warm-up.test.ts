import { describe, expect, test } from 'vitest'
import { warmUp } from '#service/warm-up.ts'
import type { Reply } from '#contract/envelope.ts'
import { draftSample, openTestService, type TestService } from '../../support/test-service.ts'

const planned = async (): Promise<TestService> => {
  const it = await openTestService()
  const roadmap = await draftSample(it)
  const { settings } = await it.call('plan.defaults', { roadmap })
  await it.call('plan.make', { roadmap, settings })
  return it
}

describe('what every window asks first is answered once ahead', () => {
  test('it can be asked without any input, and is understood', async () => {
    const { service } = await planned()
    const replies: Reply[] = []
    const dispatch = async (request: unknown): Promise<Reply> => {
      const reply = await service.dispatch(request)
      replies.push(reply)
      return reply
    }
    await warmUp(dispatch, () => true)
    expect(replies).toHaveLength(5)
    expect(replies.filter(({ ok }) => !ok)).toEqual([])
  })

  test('it changes nothing', async () => {
    const { service, events, call } = await planned()
    const before = [await call('change.list', {}), events.length]
    await service.warmUp()
    expect([await call('change.list', {}), events.length]).toEqual(before)
  })

  test('a service that closes meanwhile has nothing to complain of', async () => {
    const { service, logged } = await planned()
    const warmed = service.warmUp()
    service.close()
    await warmed
    expect(logged).toEqual([])
  })
})
