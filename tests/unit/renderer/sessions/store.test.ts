import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  addSession,
  editSession,
  removeSession,
  splitSession,
} from '../../../../src/renderer/app/sessions/session-changes.ts'
import { undoChange } from '../../../../src/renderer/app/undo.ts'
import { DAYS_PER_PAGE, useSessionsStore } from '../../../../src/renderer/features/sessions/store.ts'
import { loaded } from '../../../../src/renderer/ui/load.ts'
import { type showFailure, showToast } from '../../../../src/renderer/ui/toast.tsx'
import { connectedService } from '../../../support/renderer-service.ts'
import { planSample, type TestService } from '../../../support/test-service.ts'

vi.mock('../../../../src/renderer/ui/toast.tsx', () => ({
  showToast: vi.fn<typeof showToast>(),
  showFailure: vi.fn<typeof showFailure>(),
}))

const HOUR = 3_600_000
const NOW = Date.UTC(2026, 10, 23, 20)

const store = () => useSessionsStore.getState()
const shown = () => loaded(store().read)
const sessions = () => shown()?.days.flatMap((day) => day.sessions) ?? []

/** An hour that began this many hours ago. */
const hourBefore = (hours: number) => ({
  topicId: null,
  kind: 'learn' as const,
  startMs: NOW - hours * HOUR,
  endMs: NOW - (hours - 1) * HOUR,
  note: '',
})

let host: TestService

beforeEach(async () => {
  host = await connectedService({ nowMs: NOW })
  await planSample(host)
  useSessionsStore.setState(useSessionsStore.getInitialState())
  vi.mocked(showToast).mockClear()
})
afterEach(() => vi.unstubAllGlobals())

describe('the sessions on the screen', () => {
  test('come by day, the latest first, with the figures of all', async () => {
    for (const hours of [5, 30]) await host.call('session.add', hourBefore(hours))
    await store().refetch()
    expect(shown()?.days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-22'])
    expect(shown()).toMatchObject({ count: 2, totalMs: 2 * HOUR, hasEarlier: false })
  })

  test('earlier days are added, and stay when something changes', async () => {
    const days = DAYS_PER_PAGE + 3
    for (let day = 0; day < days; day += 1) await host.call('session.add', hourBefore(day * 24 + 5))
    await store().refetch()
    expect(shown()?.days).toHaveLength(DAYS_PER_PAGE)
    expect(shown()).toMatchObject({ hasEarlier: true, count: days })
    await store().showEarlier()
    expect(shown()?.days).toHaveLength(days)
    expect(new Set(sessions().map(({ id }) => id)).size).toBe(days)
    await store().refetch()
    expect(shown()?.days).toHaveLength(days)
    expect(shown()?.hasEarlier).toBe(false)
  })

  test('more days than one read answers are read in several', async () => {
    for (let day = 0; day < 100; day += 1) await host.call('session.add', hourBefore(day * 24 + 5))
    useSessionsStore.setState({ wanted: 100 })
    await store().refetch()
    expect(shown()?.days).toHaveLength(100)
    expect(shown()?.hasEarlier).toBe(false)
  })

  test('can be those of one topic', async () => {
    const [roadmap] = await host.call('roadmap.list', {})
    const { phases } = await host.call('roadmap.get', { roadmapId: roadmap?.id ?? '' })
    const topicId = phases[0]?.blocks[0]?.topics[0]?.id ?? ''
    await host.call('session.add', { ...hourBefore(5), topicId })
    await host.call('session.add', hourBefore(9))
    await store().showTopic(topicId)
    expect(sessions().map((session) => session.topicId)).toEqual([topicId])
    expect(shown()?.totalMs).toBe(HOUR)
    await store().showTopic(null)
    expect(sessions()).toHaveLength(2)
  })
})

describe('changes of sessions', () => {
  const onlySession = async () => {
    await store().refetch()
    const [session] = sessions()
    if (session === undefined) throw new Error('there is no session')
    return session
  }

  test('what cannot be is answered to the form, and nothing is said elsewhere', async () => {
    await host.call('session.add', hourBefore(5))
    const failure = await addSession(hourBefore(5), '')
    expect(failure?.code).toBe('CONFLICT')
    expect(failure?.message).toContain('overlaps')
    expect(showToast).not.toHaveBeenCalled()
  })

  test('an unchanged session is not written', async () => {
    await addSession(hourBefore(5), '')
    vi.mocked(showToast).mockClear()
    expect(await editSession(await onlySession(), {})).toBeNull()
    expect(showToast).not.toHaveBeenCalled()
  })

  test('each says what it was, and the key takes them back in turn', async () => {
    await addSession(hourBefore(5), '')
    await editSession(await onlySession(), { endMs: NOW - 3.5 * HOUR })
    const { startMs } = await onlySession()
    await splitSession(await onlySession(), { atMs: startMs + HOUR })
    await store().refetch()
    expect(sessions()).toHaveLength(2)
    expect(vi.mocked(showToast).mock.calls.map(([{ message }]) => message)).toEqual([
      'Added 1 h of study',
      'Changed 1 h of study',
      'Split 1 h 30 min of study in two',
    ])
    await undoChange()
    expect((await onlySession()).endMs).toBe(NOW - 3.5 * HOUR)
    expect(vi.mocked(showToast).mock.lastCall?.[0].message).toBe('Undone: Split 1 h 30 min')
    await undoChange()
    expect((await onlySession()).endMs).toBe(NOW - 4 * HOUR)
    await undoChange()
    await store().refetch()
    expect(sessions()).toEqual([])
  })

  test('a deleted session comes back by the toast', async () => {
    await addSession(hourBefore(5), '')
    const session = await onlySession()
    await removeSession(session)
    await store().refetch()
    expect(sessions()).toEqual([])
    vi.mocked(showToast).mock.lastCall?.[0].onUndo?.()
    await vi.waitFor(async () => expect(await onlySession()).toEqual(session))
  })

  test('an undo that is not possible any more says why', async () => {
    await addSession(hourBefore(5), '')
    const session = await onlySession()
    await host.call('session.edit', { sessionId: session.id, change: { note: 'changed elsewhere' } })
    vi.mocked(showToast).mock.lastCall?.[0].onUndo?.()
    await vi.waitFor(() =>
      expect(vi.mocked(showToast).mock.lastCall?.[0].message).toBe(
        'Not undone. This was changed again since: “Changed 1 h”. Undo that first.',
      ),
    )
  })
})
