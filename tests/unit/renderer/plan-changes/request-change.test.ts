import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Output } from '#contract/operations.ts'
import type { PlanChange } from '#core/planning/change.ts'
import { shownDifference, isShownCurrent } from '../../../../src/renderer/app/plan-changes/change-draft.ts'
import {
  closeChangeDialog,
  useChangeDialog,
} from '../../../../src/renderer/app/plan-changes/change-dialog-store.ts'
import { requestPlanChange } from '../../../../src/renderer/app/plan-changes/request-change.ts'
import { loaded } from '../../../../src/renderer/ui/load.ts'
import { showFailure, showToast } from '../../../../src/renderer/ui/toast.tsx'
import { answeringHost, type AnsweringHost } from '../../../support/answering-host.ts'
import { differenceOf, finishOn, planOf } from '../../../support/view-builders.ts'

vi.mock('../../../../src/renderer/ui/toast.tsx', () => ({
  showToast: vi.fn<typeof showToast>(),
  showFailure: vi.fn<typeof showFailure>(),
}))

const slotId = '00000000-0000-4000-8000-000000000001'
const moveSlot: PlanChange = { type: 'move-slot', slotId, day: '2026-11-29', startMinute: 600, minutes: 60 }
const moving = { changes: [moveSlot], title: 'Move Decorators', done: 'Moved Decorators' }
const daysOff: PlanChange = {
  type: 'add-days-off',
  daysOff: { from: '2026-12-14', to: '2026-12-20', name: 'Holiday' },
}
const holiday = { changes: [daysOff], title: 'Days off 14–20 December' }

const later = { before: finishOn('2027-03-14'), after: finishOn('2027-03-22') }
const changed = (over: Partial<Output<'plan.change'>> = {}): Output<'plan.change'> => ({
  changeId: 'change',
  plan: planOf(),
  counts: { moved: 1, added: 0, removed: 0, unchanged: 11 },
  finish: { before: finishOn('2027-03-14'), after: finishOn('2027-03-14') },
  ...over,
})
const conflict = { code: 'CONFLICT' as const, message: 'The plan was changed meanwhile.' }

let host: AnsweringHost
const asked = () => host.calls.map(({ op }) => op)
const dialog = () => useChangeDialog.getState()
const draft = () => dialog().draft.getState()
const opened = () => vi.waitFor(() => expect(dialog().isOpen && draft().alone.state !== 'loading').toBe(true))
const lastToast = () => vi.mocked(showToast).mock.lastCall?.[0]

beforeEach(async () => {
  host = await answeringHost({
    'plan.preview-change': () => differenceOf({ isLocal: true }),
    'plan.change': () => changed(),
  })
  useChangeDialog.setState(useChangeDialog.getInitialState())
  vi.mocked(showToast).mockClear()
  vi.mocked(showFailure).mockClear()
})
afterEach(() => vi.unstubAllGlobals())

describe('a change of one slot', () => {
  test('is done without asking when nothing else moves, and can be taken back', async () => {
    expect(await requestPlanChange(moving)).toBe('done')
    expect(host.calls.at(-1)).toEqual({
      op: 'plan.change',
      input: { changes: [moveSlot], basis: 'as it was' },
    })
    expect(dialog().isOpen).toBe(false)
    expect(lastToast()).toMatchObject({ message: 'Moved Decorators' })
    expect(lastToast()?.onUndo).toBeDefined()
  })

  test('is asked about when others give way, or something is lost', async () => {
    for (const difference of [
      differenceOf({ isLocal: false }),
      differenceOf({ isLocal: true, losses: [{ code: 'dropped', message: 'A slot is dropped.' }] }),
    ]) {
      host.answer({ 'plan.preview-change': () => difference })
      const result = requestPlanChange(moving)
      await opened()
      expect(asked()).not.toContain('plan.change')
      closeChangeDialog('cancelled')
      expect(await result).toBe('cancelled')
    }
  })

  test('that cannot be says why, and opens nothing', async () => {
    host.answer({ 'plan.preview-change': () => ({ code: 'CONFLICT', message: 'That time is taken.' }) })
    expect(await requestPlanChange(moving)).toBe('failed')
    expect(vi.mocked(showFailure).mock.lastCall?.[1].message).toBe('That time is taken.')
    expect(dialog().isOpen).toBe(false)
  })

  test('is asked about after all when the plan was changed in between', async () => {
    host.answer({ 'plan.change': () => conflict })
    const result = requestPlanChange(moving)
    await opened()
    expect(draft().wasRenewed).toBe(true)
    closeChangeDialog('cancelled')
    expect(await result).toBe('cancelled')
  })
})

describe('any other change', () => {
  test('is shown at once, and done only when the learner says so', async () => {
    host.answer({
      'plan.preview-change': () => differenceOf({ finish: later }),
      'plan.change': () => changed({ finish: later }),
    })
    void requestPlanChange(holiday)
    expect(dialog()).toMatchObject({ isOpen: true, request: holiday })
    await opened()
    expect(asked()).toEqual(['plan.preview-change'])
    expect(loaded(shownDifference(draft()))?.finish).toEqual(later)
    expect(await draft().apply()).toMatchObject({ changeId: 'change' })
  })

  test('that the plan was changed under is not done: it is read again and said so', async () => {
    const answers = [differenceOf({ basis: 'first' }), differenceOf({ basis: 'second' })]
    host.answer({
      'plan.preview-change': () => answers.shift() ?? differenceOf(),
      'plan.change': () => conflict,
    })
    void requestPlanChange(holiday)
    await opened()
    expect(await draft().apply()).toBeNull()
    expect(draft()).toMatchObject({ wasRenewed: true, failure: null })
    host.answer({ 'plan.change': () => changed() })
    expect(await draft().apply()).not.toBeNull()
    expect(host.calls.at(-1)?.input).toMatchObject({ basis: 'second' })
    expect(draft().wasRenewed).toBe(false)
  })

  test('that fails stays open with the reason', async () => {
    host.answer({ 'plan.change': () => ({ code: 'DISK_FULL', message: 'The disk is full.' }) })
    void requestPlanChange(holiday)
    await opened()
    expect(await draft().apply()).toBeNull()
    expect(draft().failure?.message).toBe('The disk is full.')
    expect(dialog().isOpen).toBe(true)
  })

  test('is given up when another is asked for', async () => {
    const first = requestPlanChange(holiday)
    const second = requestPlanChange({ changes: [{ type: 'replan' }], title: 'Replan' })
    expect(await first).toBe('cancelled')
    expect(dialog().request?.title).toBe('Replan')
    closeChangeDialog('cancelled')
    expect(await second).toBe('cancelled')
  })

  test('of a plan that is not the active one goes to that plan', async () => {
    void requestPlanChange({ ...holiday, planId: slotId })
    await opened()
    await draft().apply()
    expect(host.calls.map(({ input }) => input)).toMatchObject([{ planId: slotId }, { planId: slotId }])
  })
})

describe('a way to win the finish back', () => {
  const hour: PlanChange = { type: 'replan' }
  const winBack = {
    kind: 'weekday' as const,
    weekday: 'sat' as const,
    minutes: 60,
    topics: [],
    changes: [hour],
    finish: finishOn('2027-03-14'),
    daysWon: 8,
  }

  beforeEach(async () => {
    host.answer({
      'plan.preview-change': ({ changes }) =>
        changes.length === 1
          ? differenceOf({ finish: later, winBack: [winBack] })
          : differenceOf({ basis: 'with it', finish: { before: later.before, after: later.before } }),
    })
    void requestPlanChange(holiday)
    await opened()
  })

  test('is shown with the change, the choice staying, and done together with it', async () => {
    await draft().choose(winBack)
    expect(loaded(shownDifference(draft()))?.finish.after.expected).toBe('2027-03-14')
    expect(loaded(draft().alone)?.winBack).toEqual([winBack])
    await draft().apply()
    expect(host.calls.at(-1)?.input).toEqual({ changes: [daysOff, hour], basis: 'with it' })
  })

  test('can be left again', async () => {
    await draft().choose(winBack)
    await draft().choose(null)
    expect(loaded(shownDifference(draft()))?.finish).toEqual(later)
    await draft().apply()
    expect(host.calls.at(-1)?.input).toEqual({ changes: [daysOff], basis: 'as it was' })
  })

  test('is not done before what it does was seen', async () => {
    const reading = draft().choose(winBack)
    expect(isShownCurrent(draft())).toBe(false)
    expect(await draft().apply()).toBeNull()
    expect(asked()).not.toContain('plan.change')
    await reading
  })

  test('that does not work is not taken', async () => {
    host.answer({ 'plan.preview-change': () => conflict })
    await draft().choose(winBack)
    expect(draft()).toMatchObject({ chosen: null, failure: conflict })
    expect(loaded(shownDifference(draft()))?.finish).toEqual(later)
  })

  test('a late answer to a way that was left does not count', async () => {
    const reading = draft().choose(winBack)
    await draft().choose(null)
    await reading
    expect(draft()).toMatchObject({ chosen: null, together: null })
  })
})
