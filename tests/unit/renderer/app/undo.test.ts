import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { offerUndo, redoChange, undoChange, withdrawOffers } from '../../../../src/renderer/app/undo.ts'
import { hideToast, showFailure, showToast } from '../../../../src/renderer/ui/toast.tsx'
import { connectedService } from '../../../support/renderer-service.ts'
import { planSample, type TestService } from '../../../support/test-service.ts'

vi.mock('../../../../src/renderer/ui/toast.tsx', () => ({
  showToast: vi.fn<typeof showToast>(),
  hideToast: vi.fn<typeof hideToast>(),
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
  // What the test before offered.
  await withdrawOffers()
  vi.mocked(showToast).mockClear()
  vi.mocked(hideToast).mockClear()
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

  test('that comes too late says that it is undone already', async () => {
    const changeId = await study(2)
    offerUndo('Added 1 h of study', changeId)
    // In another window.
    await host.call('change.undo', { changeId: changeId ?? '' })
    lastToast()?.onUndo?.()
    await vi.waitFor(() =>
      expect(lastToast()).toEqual({ message: 'Undone already: Added 1 h', about: changeId }),
    )
    expect(await count()).toBe(0)
    expect(showFailure).not.toHaveBeenCalled()
  })

  test('whose change cannot be taken back says why', async () => {
    const changeId = await study(2)
    offerUndo('Added 1 h of study', changeId)
    const [day] = (await host.call('session.list', { days: 1 })).days
    await host.call('session.edit', { sessionId: day?.sessions[0]?.id ?? '', change: { note: 'more' } })
    expect(await undoChange(changeId ?? '')).toBe(false)
    expect(lastToast()).toEqual({
      message: 'Not undone. This was changed again since: “Changed 1 h”. Undo that first.',
      about: 'undo',
    })
    expect(showFailure).not.toHaveBeenCalled()
  })

  test('goes when its change was taken back elsewhere, and only then', async () => {
    offerUndo('Added 1 h of study', await study(2), 'first')
    const changeId = await study(4)
    offerUndo('Added 1 h of study', changeId, 'second')
    await withdrawOffers()
    expect(hideToast).not.toHaveBeenCalled()
    await host.call('change.undo', { changeId: changeId ?? '' })
    await withdrawOffers()
    expect(vi.mocked(hideToast).mock.calls).toEqual([['second']])
  })

  test('that replaced another one stays when that one’s change is taken back', async () => {
    const former = await study(2)
    offerUndo('Added 1 h of study', former, 'session')
    offerUndo('Added 1 h of study', await study(4), 'session')
    await host.call('change.undo', { changeId: former ?? '' })
    await withdrawOffers()
    expect(hideToast).not.toHaveBeenCalled()
  })
})

test('undo by key says once which change stays, and why', async () => {
  host.service.close()
  host = await connectedService({ host: 'web' })
  await planSample(host)
  const draft = await host.call('draft.read', { source: { from: 'text', name: 'b.md', text: '# Two' } })
  await study(4)
  await study(2)
  const { roadmaps } = await host.call('roadmap.import', { draftId: draft.draftId })
  const { phases } = await host.call('roadmap.get', { roadmapId: roadmaps[0]?.id ?? '' })
  await host.call('timer.start', { version: 0, topicId: phases[0]?.blocks[0]?.topics[0]?.id ?? null })
  const stays = '“Imported Sample roadmap” stays. It was studied since: the sessions would lose their topic.'
  await undoChange()
  expect(lastToast()?.message).toBe(`Undone: Added 1 h. ${stays}`)
  await undoChange()
  expect(lastToast()?.message).toBe('Undone: Added 1 h')
  await undoChange()
  expect(await undoChange()).toBe(false)
  expect(lastToast()).toEqual({ message: stays, about: 'undo' })
  expect(showFailure).not.toHaveBeenCalled()
})
