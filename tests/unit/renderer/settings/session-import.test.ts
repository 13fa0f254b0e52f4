import { notificationsStore } from '@mantine/notifications'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  applyImport,
  cancelImport,
  changeImport,
  changeOthers,
  changeTarget,
  readExport,
  useSessionImport,
} from '../../../../src/renderer/features/settings/session-import-store.ts'
import { connectedService } from '../../../support/renderer-service.ts'
import { planSample } from '../../../support/test-service.ts'

const state = () => useSessionImport.getState()
const work = () => {
  const found = state().work
  if (found === null) throw new Error('no export was read')
  return found
}
const toasts = () => notificationsStore.getState().notifications.map(({ message }) => message)

beforeEach(() => {
  notificationsStore.setState({ ...notificationsStore.getState(), notifications: [], queue: [] })
  useSessionImport.setState({ reading: null, problem: null, work: null })
})
afterEach(() => vi.unstubAllGlobals())

const TOGGL = `Description,Start date,Start time,End date,End time
Topic a,2026-11-20,18:00:00,2026-11-20,19:00:00
Invoices,2026-11-20,20:00:00,2026-11-20,20:30:00
`
const file = (text: string, name = 'toggl.csv'): File => new File([text], name)

/** What the latest choices come to, once it is worked out. */
const preview = () =>
  vi.waitFor(() => {
    const { preview: load } = work()
    if (load.state !== 'ready') throw new Error(load.state)
    return load.value
  })

test('an export is read, and what resembles a topic goes to it', async () => {
  const service = await connectedService()
  await planSample(service)
  await readExport(file(TOGGL))
  const { draft, choices } = work()
  expect(draft.groups.map(({ suggestion }) => suggestion?.title ?? null)).toEqual(['Topic a', null])
  expect(choices.targets).toEqual([draft.groups[0]?.suggestion?.topicId, 'leave-out'])
  expect(await preview()).toMatchObject({ sessions: 1, leftOut: 1 })

  changeTarget(1, 'no-topic')
  await vi.waitFor(async () => expect((await preview()).sessions).toBe(2))
  changeOthers('leave-out')
  await vi.waitFor(async () => expect((await preview()).sessions).toBe(1))
  changeImport({ zone: 'Asia/Tokyo' })
  await applyImport()
  expect(state().work).toBeNull()
  expect(await service.call('session.list', { days: 92 })).toMatchObject({
    count: 1,
    days: [{ sessions: [{ zone: 'Asia/Tokyo', title: 'Topic a' }] }],
  })
  await readExport(file(TOGGL))
  expect(await preview()).toMatchObject({ sessions: 0, known: 1 })
  cancelImport()
  expect(state().work).toBeNull()
  // With the way back.
  expect(toasts()).toHaveLength(1)
})

test('what is no export, or too large, is refused in words, and nothing stands in the way of another try', async () => {
  await connectedService()
  await readExport(file('a,b\n1,2\n', 'other.csv'))
  expect(state()).toMatchObject({
    reading: null,
    work: null,
    problem: { name: 'other.csv', message: expect.stringMatching(/not known: a, b/) as string },
  })
  const large = Object.defineProperty(file('x'), 'size', { value: 1e9 })
  await readExport(large)
  expect(state().problem?.message).toMatch(/larger than 25 MB/)
  const gone = Object.defineProperty(file('x'), 'text', { value: () => Promise.reject(new Error('gone')) })
  await readExport(gone)
  expect(state().problem?.message).toMatch(/could not be opened/)
  await readExport(file(TOGGL))
  expect(state()).toMatchObject({ problem: null })
  expect(work().draft.groups).toHaveLength(2)
})
