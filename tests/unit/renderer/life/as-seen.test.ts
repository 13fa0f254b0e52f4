import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PlanChange } from '#core/planning/change.ts'
import { isAsSeen } from '../../../../src/renderer/app/life/as-seen.ts'
import { createChangeDraft, isShownCurrent } from '../../../../src/renderer/app/plan-changes/change-draft.ts'
import { answeringHost } from '../../../support/answering-host.ts'
import { differenceOf, finishOn } from '../../../support/view-builders.ts'

const daysOff = (name: string): PlanChange => ({
  type: 'add-days-off',
  daysOff: { from: '2026-12-14', to: '2026-12-20', name },
})
const finish = { before: finishOn('2027-03-14'), after: finishOn('2027-03-22') }

let after = finish.after

beforeEach(async () => {
  after = finish.after
  await answeringHost({ 'plan.preview-change': () => differenceOf({ finish: { ...finish, after } }) })
})
afterEach(() => vi.unstubAllGlobals())

describe('Enter in a form does', () => {
  test('what is seen', async () => {
    const draft = createChangeDraft()
    await draft.getState().show([daysOff('')])
    expect(await isAsSeen(draft)).toBe(true)
  })

  test('what was just typed, once it is known that it costs the same', async () => {
    const draft = createChangeDraft()
    await draft.getState().show([daysOff('')])
    draft.getState().expire()
    const asked = isAsSeen(draft)
    void draft.getState().show([daysOff('Holiday')])
    expect(await asked).toBe(true)
    expect(draft.getState().changes).toEqual([daysOff('Holiday')])
  })

  test('nothing that costs something else than was seen, or was not seen yet', async () => {
    const draft = createChangeDraft()
    const first = draft.getState().show([daysOff('')])
    expect(await isAsSeen(draft)).toBe(false)
    await first
    draft.getState().expire()
    const asked = isAsSeen(draft)
    after = finishOn('2027-04-02')
    void draft.getState().show([daysOff('Holiday')])
    expect(await asked).toBe(false)
    expect(await isAsSeen(draft)).toBe(true)
  })

  test('nothing that was asked before the form was changed, though its answer comes after', async () => {
    const draft = createChangeDraft()
    await draft.getState().show([daysOff('')])
    const former = draft.getState().show([daysOff('Holiday')])
    draft.getState().expire()
    await former
    expect(isShownCurrent(draft.getState())).toBe(false)
    expect(await draft.getState().apply()).toBeNull()
    await draft.getState().show([daysOff('Holidays')])
    expect(isShownCurrent(draft.getState())).toBe(true)
  })

  test('nothing while the form is not filled', async () => {
    const draft = createChangeDraft()
    await draft.getState().show([])
    expect(await isAsSeen(draft)).toBe(false)
  })
})
