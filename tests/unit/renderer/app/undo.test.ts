import { beforeEach, expect, test, vi } from 'vitest'
import { offerUndo, undoLast } from '../../../../src/renderer/app/undo.ts'
import { showToast } from '../../../../src/renderer/ui/toast.tsx'

vi.mock('../../../../src/renderer/ui/toast.tsx', () => ({ showToast: vi.fn<typeof showToast>() }))

/** Offers to take back a change of this name; the answer tells whether it was taken back. */
const change = (name: string, works = true) => {
  const run = vi.fn<() => Promise<boolean>>(() => Promise.resolve(works))
  offerUndo(`${name} changed`, { about: name, words: `${name} taken back`, run })
  return run
}

const lastToast = () => vi.mocked(showToast).mock.lastCall?.[0]

beforeEach(() => vi.mocked(showToast).mockClear())

test('changes of whatever kind are taken back in turn, the newest first', async () => {
  const topic = change('A topic')
  const session = change('A session')
  await undoLast()
  expect([session.mock.calls.length, topic.mock.calls.length]).toEqual([1, 0])
  expect(lastToast()?.message).toBe('A session taken back')
  await undoLast()
  expect(topic).toHaveBeenCalledOnce()
  await undoLast()
  expect(session).toHaveBeenCalledOnce()
})

test('what the toast took back is not taken back again by the key', async () => {
  const session = change('A session')
  lastToast()?.onUndo?.()
  await undoLast()
  expect(session).toHaveBeenCalledOnce()
})

test('what could not be taken back is not said to be', async () => {
  change('A session', false)
  await undoLast()
  expect(lastToast()?.message).toBe('A session changed')
})
