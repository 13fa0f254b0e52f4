import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { offerUndo, redoChange, undoChange } from '../../../../src/renderer/app/undo.ts'
import { showFailure, showToast } from '../../../../src/renderer/ui/toast.tsx'
import { connectedService } from '../../../support/renderer-service.ts'
import { planSample, type TestService } from '../../../support/test-service.ts'

vi.mock('../../../../src/renderer/ui/toast.tsx', () => ({
  showToast: vi.fn<typeof showToast>(),
  showFailure: vi.fn<typeof showFailure>(),
}))

const HOUR = 3_600_000

let host: TestService

const lastToast = () => vi.mocked(showToast).mock.lastCall?.[0]

/** Adds an hour of study that began this many hours ago. */
const study = async (hours: number): Promise<string | null> => {
  const startMs = host.clocks.wall() - hours * HOUR
  const session = { topicId: null, kind: 'learn', startMs, endMs: startMs + HOUR } as const
  return (await host.call('session.add', session)).changeId
}

const count = async () => (await host.call('session.list', { days: 1 })).count

beforeEach(async () => {
  host = await connectedService()
  await planSample(host)
  vi.mocked(showToast).mockClear()
  vi.mocked(showFailure).mockClear()
})
afterEach(() => vi.unstubAllGlobals())

describe('undo by key', () => {
  test('takes back the latest change, wherever it was made, and says which', async () => {
    await study(2)
    await study(4)
    expect(await undoChange()).toBe(true)
    expect(await count()).toBe(1)
    expect(lastToast()?.message).toBe('Undone: Added 1 h')
  })

  test('goes back and forth', async () => {
    await study(2)
    await undoChange()
    expect(await redoChange()).toBe(true)
    expect(await count()).toBe(1)
    expect(lastToast()?.message).toBe('Done again: Added 1 h')
    expect(await redoChange()).toBe(false)
    expect(lastToast()?.message).toBe('There is nothing to do again.')
    expect(showFailure).not.toHaveBeenCalled()
  })

  test('takes the place of the toast that offered it', async () => {
    offerUndo('Added 1 h of study', await study(2), 'session')
    await undoChange()
    expect(lastToast()?.about).toBe('session')
    expect(lastToast()?.onUndo).toBeUndefined()
  })
})

describe('a toast', () => {
  test('takes back its own change', async () => {
    const changeId = await study(2)
    offerUndo('Added 1 h of study', changeId)
    const { onUndo } = lastToast() ?? {}
    await study(4)
    onUndo?.()
    await vi.waitFor(async () => expect(await count()).toBe(1))
    expect(await host.call('change.list', {})).toMatchObject([
      { undone: false },
      { id: changeId, undone: true },
      { label: 'Planned Sample roadmap' },
    ])
  })

  test('offers nothing when nothing was changed', () => {
    offerUndo('Topic a: done', null)
    expect(lastToast()).toEqual({ message: 'Topic a: done' })
  })

  test('that comes too late says why', async () => {
    offerUndo('Added 1 h of study', await study(2))
    await undoChange()
    const changes = await host.call('change.list', {})
    expect(await undoChange(changes[0]?.id)).toBe(false)
    expect(lastToast()).toEqual({ message: 'Not undone. This was undone already.', about: 'undo' })
    expect(showFailure).not.toHaveBeenCalled()
  })
})
