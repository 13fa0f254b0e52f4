import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SlotView } from '#contract/operations/plan.ts'
import { dropNudged, nudgeSlot, useNudging } from '../../../../src/renderer/features/week/nudging.ts'
import { type Nudge, type Place } from '../../../../src/renderer/features/week/place.ts'
import { useWeekStore } from '../../../../src/renderer/features/week/store.ts'
import { loaded } from '../../../../src/renderer/ui/load.ts'
import { connectedService } from '../../../support/renderer-service.ts'
import { MONDAY_MS, planSample } from '../../../support/test-service.ts'

const moved = vi.fn<(slot: SlotView, place: Place) => void>()

/** The week's first slot as it is drawn: under way it is where the keys have brought it. */
const firstSlot = (): SlotView => {
  const [slot] = loaded(useWeekStore.getState().week)?.slots ?? []
  if (slot === undefined) throw new Error('there is no slot')
  return slot
}
const press = (nudge: Nudge, times: number): void => {
  for (let time = 0; time < times; time += 1) nudgeSlot(firstSlot(), nudge, moved)
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: MONDAY_MS })
  await planSample(await connectedService())
  useWeekStore.setState(useWeekStore.getInitialState(), true)
  useWeekStore.setState({ anchor: '2026-11-23' })
  await useWeekStore.getState().refetch()
})
afterEach(() => {
  dropNudged()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a slot that keys move', () => {
  test('stops where time has passed, says so, and still goes back', () => {
    const before = firstSlot()
    expect(before.startMs).toBeGreaterThan(MONDAY_MS)
    press('earlier', 80)
    expect(firstSlot()).toMatchObject({ day: '2026-11-23', startMinute: 600 })
    expect(useNudging.getState().refusal).toBe('That time has passed.')
    expect(dropNudged()).toBe(true)
    expect(firstSlot()).toEqual(before)
  })

  test('is judged by where it was: time that passes while it is under way leaves nothing drawn astray', () => {
    const before = firstSlot()
    press('earlier', 80)
    vi.setSystemTime(MONDAY_MS + 60_000)
    press('earlier', 1)
    expect(useNudging.getState()).toMatchObject({ refusal: 'That time has passed.', slot: { id: before.id } })
    press('later', 1)
    expect(useNudging.getState().refusal).toBe('')
    expect(dropNudged()).toBe(true)
    expect(firstSlot()).toEqual(before)
    expect(moved).not.toHaveBeenCalled()
  })
})
