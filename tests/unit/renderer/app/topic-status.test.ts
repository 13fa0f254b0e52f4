import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { changeTopicStatus } from '../../../../src/renderer/app/topic-status.ts'
import { undoLast } from '../../../../src/renderer/app/undo.ts'
import { connect } from '../../../../src/renderer/bridge.ts'
import { showToast } from '../../../../src/renderer/ui/toast.tsx'

vi.mock('../../../../src/renderer/ui/toast.tsx', () => ({
  showToast: vi.fn<typeof showToast>(),
  showFailure: vi.fn<() => void>(),
}))

/** A host where every topic was not started before. */
const host = vi.fn<(request: { readonly input: unknown }) => Promise<unknown>>(() =>
  Promise.resolve({ ok: true, value: { former: 'pending' } }),
)

const change = async (topicId: string): Promise<void> => {
  await changeTopicStatus({ topicId, title: topicId, status: 'done' })
  host.mockClear()
}

/** What the host is asked when the key is pressed. */
const undo = async (): Promise<unknown> => {
  host.mockClear()
  await undoLast()
  return host.mock.lastCall?.[0].input
}

beforeEach(async () => {
  vi.stubGlobal('window', { roadbook: { call: host, subscribe: () => () => undefined } })
  await connect()
})
afterAll(() => vi.unstubAllGlobals())

describe('taking back by key', () => {
  test('leads back one change at a time, the newest first, and then does nothing', async () => {
    await change('a')
    await change('b')
    expect(await undo()).toEqual({ topicId: 'b', status: 'pending' })
    expect(await undo()).toEqual({ topicId: 'a', status: 'pending' })
    expect(await undo()).toBeUndefined()
  })

  test('says which topic it was', async () => {
    await change('a')
    await undo()
    expect(vi.mocked(showToast).mock.lastCall?.[0].message).toBe('a: not started again')
  })

  test('what the toast took back is not taken back again', async () => {
    await change('a')
    vi.mocked(showToast).mock.lastCall?.[0].onUndo?.()
    expect(await undo()).toBeUndefined()
  })
})
