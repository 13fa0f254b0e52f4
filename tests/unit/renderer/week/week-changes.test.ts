import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SlotView } from '#contract/operations/plan.ts'
import type { WeekView } from '#contract/operations/views.ts'
import { useChangeDialog } from '../../../../src/renderer/app/plan-changes/change-dialog-store.ts'
import { checkChange } from '../../../../src/renderer/features/week/check-change.ts'
import { useWeekStore } from '../../../../src/renderer/features/week/store.ts'
import {
  addSlot,
  freeAgain,
  keepFree,
  moveSlot,
  pinSlot,
  removeSlot,
} from '../../../../src/renderer/features/week/week-changes.ts'
import { createFormat } from '../../../../src/renderer/ui/format.ts'
import { loaded } from '../../../../src/renderer/ui/load.ts'
import type { showFailure, showToast } from '../../../../src/renderer/ui/toast.tsx'
import * as toast from '../../../../src/renderer/ui/toast.tsx'
import { connectedService } from '../../../support/renderer-service.ts'
import { planSample, type TestService } from '../../../support/test-service.ts'

// What is said needs a window to be drawn in.
vi.mock('../../../../src/renderer/ui/toast.tsx', () => ({
  showToast: vi.fn<typeof showToast>(),
  showFailure: vi.fn<typeof showFailure>(),
}))

const words = { format: createFormat({ locale: 'en-GB', clock: '24h' }), zone: 'UTC' }
let service: TestService

const week = (): WeekView => {
  const view = loaded(useWeekStore.getState().week)
  if (!view) throw new Error('there is no plan')
  return view
}
const slotAt = (index: number): SlotView => {
  const slot = week().slots[index]
  if (slot === undefined) throw new Error(`there is no slot ${index}`)
  return slot
}
const slotNow = (id: string): SlotView | undefined => week().slots.find((slot) => slot.id === id)
const freePlace = { day: '2026-11-28', startMinute: 600, minutes: 60 }

beforeEach(async () => {
  service = await connectedService()
  await planSample(service)
  useWeekStore.setState(useWeekStore.getInitialState(), true)
  useWeekStore.setState({ anchor: '2026-11-23' })
  await useWeekStore.getState().refetch()
  vi.mocked(toast.showFailure).mockClear()
})
afterEach(() => vi.unstubAllGlobals())

describe('a slot that is moved', () => {
  test('is drawn at its new place at once, is pinned there, and stays', async () => {
    const slot = slotAt(2)
    const moving = moveSlot(slot, freePlace, words)
    expect(slotNow(slot.id)).toMatchObject(freePlace)
    expect(slotNow(slot.id)?.pinned).toBe(false)
    expect(await moving).toBe('done')
    expect(slotNow(slot.id)).toMatchObject({ ...freePlace, pinned: true })
    expect(useWeekStore.getState().places).toEqual({})
  })

  test('leaves time that is kept free, and that can be freed again', async () => {
    const slot = slotAt(2)
    await moveSlot(slot, freePlace, words)
    const [busy] = week().busy
    expect(busy).toMatchObject({ day: slot.day, source: 'moved' })
    if (busy === undefined) throw new Error('nothing is kept free')
    expect(await freeAgain(busy, words)).toBe('done')
    expect(week().busy).toEqual([])
  })

  test('returns to where it was when the place is taken by something that stays, and the learner is told', async () => {
    const [pinned, slot] = [slotAt(2), slotAt(3)]
    await pinSlot(pinned, true)
    expect(await moveSlot(slot, { ...pinned, minutes: 30 }, words)).toBe('failed')
    expect(slotNow(slot.id)).toMatchObject({ day: slot.day, startMinute: slot.startMinute })
    expect(vi.mocked(toast.showFailure).mock.lastCall?.[1].message).toContain(pinned.topic.title)
  })

  test('returns to where it was when the learner gives it up', async () => {
    const [other, slot] = [slotAt(2), slotAt(3)]
    const moving = moveSlot(slot, { day: other.day, startMinute: other.startMinute, minutes: 60 }, words)
    await vi.waitFor(() => expect(useChangeDialog.getState().isOpen).toBe(true))
    expect(slotNow(slot.id)).toMatchObject({ day: other.day })
    useChangeDialog.getState().answer('cancelled')
    expect(await moving).toBe('cancelled')
    expect(slotNow(slot.id)).toMatchObject({ day: slot.day, startMinute: slot.startMinute })
  })

  test('stays where a later move put it, whatever becomes of the earlier one', async () => {
    const slot = slotAt(2)
    const first = moveSlot(slot, { ...freePlace, startMinute: 300 }, words)
    const second = moveSlot(slot, freePlace, words)
    await Promise.all([first, second])
    expect(slotNow(slot.id)).toMatchObject(freePlace)
  })
})

describe('slots come and go', () => {
  test('one is added, pinned, with the kind chosen', async () => {
    const { planId, topic } = slotAt(2)
    expect(await addSlot({ planId, topic, place: freePlace, kind: 'build' }, words)).toBe('done')
    expect(week().slots).toContainEqual(
      expect.objectContaining({ ...freePlace, kind: 'build', pinned: true }),
    )
  })

  test('one is removed, its time kept free', async () => {
    const slot = slotAt(2)
    expect(await removeSlot(slot, words)).toBe('done')
    expect(slotNow(slot.id)).toBeUndefined()
    expect(week().busy).toMatchObject([{ day: slot.day, title: '' }])
  })

  test('one is pinned and unpinned', async () => {
    const { id } = slotAt(2)
    await pinSlot(slotAt(2), true)
    expect(slotNow(id)?.pinned).toBe(true)
    await pinSlot(slotAt(2), false)
    expect(slotNow(id)?.pinned).toBe(false)
  })

  test('time is kept free with a title', async () => {
    expect(await keepFree(freePlace, '  Dentist ', words)).toBe('done')
    expect(week().busy).toMatchObject([{ ...freePlace, title: 'Dentist', source: 'hand' }])
  })
})

test('a form is told why a place cannot be, before anything is done', async () => {
  const slot = slotAt(2)
  const late = { day: '2026-11-28', startMinute: 1400, minutes: 60 }
  const failure = await checkChange({ type: 'move-slot', slotId: slot.id, ...late }, slot.planId)
  expect(failure?.message).toMatch(/midnight/)
  expect(await checkChange({ type: 'move-slot', slotId: slot.id, ...freePlace }, slot.planId)).toBeNull()
})
