import { afterEach, expect, test, vi } from 'vitest'
import { changeTopicStatus } from '../../../../src/renderer/app/topic-status.ts'
import { showFailure, showToast } from '../../../../src/renderer/ui/toast.tsx'
import { connectedService } from '../../../support/renderer-service.ts'
import { planSample } from '../../../support/test-service.ts'

vi.mock('../../../../src/renderer/ui/toast.tsx', () => ({
  showToast: vi.fn<typeof showToast>(),
  showFailure: vi.fn<typeof showFailure>(),
}))

afterEach(() => vi.unstubAllGlobals())

test('a status that is set can be taken back by its toast', async () => {
  const host = await connectedService()
  const { roadmapId } = await planSample(host)
  const firstTopic = async () => {
    const { phases } = await host.call('roadmap.get', { roadmapId })
    return phases[0]?.blocks[0]?.topics[0]
  }
  const { id: topicId = '', title = '' } = (await firstTopic()) ?? {}
  expect(await changeTopicStatus({ topicId, title, status: 'done' })).toBe(true)
  const toast = vi.mocked(showToast).mock.lastCall?.[0]
  expect(toast).toMatchObject({ message: 'Topic a: done', about: topicId })
  expect((await firstTopic())?.status).toBe('done')
  toast?.onUndo?.()
  await vi.waitFor(async () => expect((await firstTopic())?.status).toBe('pending'))
})

test('a topic that is not there any more is said to be', async () => {
  await connectedService()
  const topicId = '01900000-0000-7000-8000-000000000000'
  expect(await changeTopicStatus({ topicId, title: 'Decorators', status: 'done' })).toBe(false)
  expect(vi.mocked(showFailure).mock.lastCall).toMatchObject([
    '“Decorators” was not changed',
    { code: 'NOT_FOUND' },
  ])
})
