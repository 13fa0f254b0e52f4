import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Reply, Request } from '#contract/envelope.ts'
import type { WeekView } from '#contract/operations/views.ts'
import { connect } from '../../../../src/renderer/bridge.ts'
import { useWeekStore } from '../../../../src/renderer/features/week/store.ts'
import { loaded } from '../../../../src/renderer/ui/load.ts'
import { slotOf, weekOf } from '../../../support/view-builders.ts'

type Call = { readonly day: string | undefined; readonly answer: (reply: Reply) => void }
let calls: Call[] = []
const initial = useWeekStore.getState()

beforeEach(async () => {
  calls = []
  vi.stubGlobal('window', {
    roadbook: {
      call: ({ input }: Request) =>
        new Promise<Reply>((answer) => calls.push({ day: (input as { day?: string }).day, answer })),
      subscribe: () => () => undefined,
    },
  })
  await connect()
  useWeekStore.setState(initial, true)
})

afterEach(() => vi.unstubAllGlobals())

const ok = (view: WeekView): Reply => ({ ok: true, value: structuredClone(view) })
const failed: Reply = { ok: false, error: { code: 'INTERNAL', message: 'Roadbook is not answering.' } }
const thisWeek = weekOf('2026-11-23', { slots: [slotOf({ id: 'a', day: '2026-11-23' })] })
const nextWeek = weekOf('2026-11-30', { slots: [slotOf({ id: 'b', day: '2026-12-01' })] })
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
const shownFrom = (): string | undefined => loaded(useWeekStore.getState().week)?.from

test('the week of today is read until another is asked for', async () => {
  void useWeekStore.getState().refetch()
  calls[0]?.answer(ok(thisWeek))
  await settled()
  expect(calls[0]?.day).toBeUndefined()
  expect(shownFrom()).toBe('2026-11-23')
  useWeekStore.getState().showNeighbour(1)
  expect(calls[1]?.day).toBe('2026-11-30')
})

test('going on twice before an answer comes goes two weeks on, and the late answer changes nothing', async () => {
  void useWeekStore.getState().refetch()
  calls[0]?.answer(ok(thisWeek))
  await settled()
  useWeekStore.getState().showNeighbour(1)
  useWeekStore.getState().showNeighbour(1)
  expect(calls[2]?.day).toBe('2026-12-07')
  calls[2]?.answer(ok(weekOf('2026-12-07')))
  await settled()
  calls[1]?.answer(ok(nextWeek))
  await settled()
  expect(shownFrom()).toBe('2026-12-07')
})

test('the former week stays on the screen until the new one is there', async () => {
  void useWeekStore.getState().refetch()
  calls[0]?.answer(ok(thisWeek))
  await settled()
  useWeekStore.getState().show('2026-11-30')
  expect(shownFrom()).toBe('2026-11-23')
})

test('a reread that fails keeps the week; a first read that fails says so', async () => {
  void useWeekStore.getState().refetch()
  calls[0]?.answer(failed)
  await settled()
  expect(useWeekStore.getState().week.state).toBe('failed')
  void useWeekStore.getState().refetch()
  calls[1]?.answer(ok(thisWeek))
  await settled()
  void useWeekStore.getState().refetch()
  calls[2]?.answer(failed)
  await settled()
  expect(shownFrom()).toBe('2026-11-23')
})

test('a status change leaves what the grid draws the same object', async () => {
  void useWeekStore.getState().refetch()
  calls[0]?.answer(ok(thisWeek))
  await settled()
  const { drawn } = useWeekStore.getState()
  const done = slotOf({ id: 'a', day: '2026-11-23', status: 'done' })
  void useWeekStore.getState().refetch()
  calls[1]?.answer(ok({ ...thisWeek, slots: [done] }))
  await settled()
  expect(useWeekStore.getState().drawn).toBe(drawn)
  expect(loaded(useWeekStore.getState().week)?.slots[0]?.topic.status).toBe('done')
})

test('leaving a week closes the details of its slot', async () => {
  useWeekStore.getState().setOpen('a')
  useWeekStore.getState().show('2026-11-30')
  expect(useWeekStore.getState().openId).toBeNull()
})
