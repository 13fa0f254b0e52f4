import { notificationsStore } from '@mantine/notifications'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { confirmChange, giveUpChange } from '../../../../src/renderer/app/plan-changes/answer-change.ts'
import { useChangeDialog } from '../../../../src/renderer/app/plan-changes/change-dialog-store.ts'
import { draftedSettings } from '../../../../src/renderer/features/settings/plan-draft.ts'
import {
  applyPlanSettings,
  changeDraft,
  readDefaults,
  readRoadmaps,
  removeRoadmap,
  saveSettings,
  saveLengths,
  saveSound,
  saveTimer,
  useSettingsStore,
} from '../../../../src/renderer/features/settings/store.ts'
import { ownLengthsOf } from '../../../../src/renderer/ui/timer-presets.ts'
import { connectedService } from '../../../support/renderer-service.ts'
import { settingsOf } from '../../../support/view-builders.ts'
import { planSample } from '../../../support/test-service.ts'

const state = () => useSettingsStore.getState()
const toasts = () => notificationsStore.getState().notifications

type Button = { readonly props: { readonly onClick: () => void } }
/** Presses Undo on the newest toast: the button is the second child of its row. */
const pressUndo = (): void => {
  const row = toasts().at(-1)?.message as {
    readonly props: { readonly children: readonly [unknown, Button] }
  }
  row.props.children[1].props.onClick()
}

/** Waits for the dialog to show what it would do, and answers it. */
const answer = async (decide: () => void | Promise<void>): Promise<void> => {
  await vi.waitFor(() => {
    const { isOpen, draft } = useChangeDialog.getState()
    expect(isOpen && draft.getState().alone.state !== 'loading').toBe(true)
  })
  await decide()
}

beforeEach(() => {
  notificationsStore.setState({ ...notificationsStore.getState(), notifications: [], queue: [] })
  useSettingsStore.setState({ draft: null })
})
afterEach(() => vi.unstubAllGlobals())

describe('the plan in the settings', () => {
  test('is shown what a change does; done, the draft goes and Undo brings the former settings back', async () => {
    const test = await connectedService()
    const plan = await planSample(test)
    const settings = { ...plan.settings, pace: 'max' as const }
    changeDraft(plan.id, settings)
    const applying = applyPlanSettings(plan, settings)
    await answer(confirmChange)
    await applying
    expect(state().draft).toBeNull()
    expect((await test.call('plan.get', {}))?.settings.pace).toBe('max')
    pressUndo()
    await vi.waitFor(async () =>
      expect(await test.call('plan.get', {})).toMatchObject({ settings: plan.settings }),
    )
  })

  test('stays as it is, and the draft too, when the learner keeps it', async () => {
    const test = await connectedService()
    const plan = await planSample(test)
    const settings = { ...plan.settings, pace: 'max' as const }
    changeDraft(plan.id, settings)
    const applying = applyPlanSettings(plan, settings)
    await answer(giveUpChange)
    await applying
    expect(state().draft?.settings.pace).toBe('max')
    expect(await test.call('plan.get', {})).toMatchObject({ settings: plan.settings })
  })

  test('a newer change of the plan takes the older Undo away', async () => {
    const test = await connectedService()
    const plan = await planSample(test)
    for (const pace of ['max', 'min'] as const) {
      const applying = applyPlanSettings(plan, { ...plan.settings, pace })
      await answer(confirmChange)
      await applying
    }
    expect(toasts().filter(({ message }) => typeof message !== 'string')).toHaveLength(1)
  })

  test('settings that are refused change nothing, keep the draft and say why', async () => {
    const test = await connectedService()
    const plan = await planSample(test)
    const settings = { ...plan.settings, zone: 'Mars/Olympus' }
    changeDraft(plan.id, settings)
    const applying = applyPlanSettings(plan, settings)
    await answer(() => {
      expect(useChangeDialog.getState().draft.getState().alone).toMatchObject({
        state: 'failed',
        error: { code: 'INVALID' },
      })
      giveUpChange()
    })
    await applying
    expect(state().draft?.settings.zone).toBe('Mars/Olympus')
    expect(await test.call('plan.get', {})).toMatchObject({ settings: plan.settings })
  })

  test('days off, other hours and a pause are those of the plan, not of a form left open', () => {
    const daysOff = [{ from: '2026-12-24', to: '2026-12-26', name: '' }]
    const opened = settingsOf({ pace: 'max' })
    const now = settingsOf({ daysOff, paused: '2026-12-01' })
    expect(draftedSettings(opened, now)).toMatchObject({ pace: 'max', daysOff, paused: '2026-12-01' })
  })

  test('what there is to choose is read from the stored roadmap', async () => {
    const test = await connectedService()
    const plan = await planSample(test)
    await readDefaults(plan.roadmapId)
    const { defaults } = state()
    expect(defaults.state === 'ready' && defaults.value.optionGroups.map(({ group }) => group)).toEqual([
      'Framework',
    ])
  })
})

describe('settings and roadmaps', () => {
  test('a setting is saved at once', async () => {
    const test = await connectedService()
    await saveSettings({ singleKeys: false, theme: 'dark' })
    expect(await test.call('settings.get', {})).toMatchObject({ singleKeys: false, theme: 'dark' })
    expect(toasts().at(-1)?.message).toBe('Saved')
  })

  test('changes of the timer made at once are all kept, and the rest stays as it was', async () => {
    const test = await connectedService()
    const { timer } = await test.call('settings.get', {})
    await Promise.all([saveTimer({ focusMinutes: 40 }), saveTimer({ afterFocus: 'wait' })])
    expect((await test.call('settings.get', {})).timer).toEqual({
      ...timer,
      focusMinutes: 40,
      afterFocus: 'wait',
    })
  })

  test('a rhythm of one’s own outlives the choice of a well-known one', async () => {
    const test = await connectedService()
    const own = { focusMinutes: 40, shortBreakMinutes: 8, longBreakMinutes: 15 }
    const known = { focusMinutes: 50, shortBreakMinutes: 10, longBreakMinutes: 20 }
    await Promise.all([saveLengths({ focusMinutes: 40 }), saveLengths({ shortBreakMinutes: 8 })])
    await saveTimer(known)
    await saveTimer({ afterFocus: 'wait' })
    const settings = await test.call('settings.get', {})
    expect(settings).toMatchObject({ timer: known, ownLengths: own })
    expect(ownLengthsOf(settings)).toEqual(own)
  })

  test('lengths set before there was anywhere to keep them are the learner’s own as well', async () => {
    const test = await connectedService()
    const { timer } = await test.call('settings.get', {})
    await test.call('settings.update', { timer: { ...timer, focusMinutes: 33 } })
    expect(ownLengthsOf(await test.call('settings.get', {}))).toMatchObject({ focusMinutes: 33 })
    await saveTimer({ focusMinutes: 25 })
    expect(ownLengthsOf(await test.call('settings.get', {}))).toMatchObject({ focusMinutes: 33 })
  })

  test('typed lengths that come to a well-known rhythm are none of one’s own', async () => {
    const test = await connectedService()
    for (const part of [{ focusMinutes: 50 }, { shortBreakMinutes: 10 }, { longBreakMinutes: 20 }]) {
      await saveLengths(part)
    }
    expect(ownLengthsOf(await test.call('settings.get', {}))).toBeNull()
  })

  test('a change that is refused is told of, and does not hold up the next', async () => {
    const test = await connectedService()
    await Promise.all([saveSound({ volume: 400 }), saveSound({ name: 'wood' })])
    expect(toasts()).toContainEqual(expect.objectContaining({ title: 'The setting was not saved' }))
    expect((await test.call('settings.get', {})).sound).toMatchObject({ name: 'wood', volume: 70 })
  })

  test('a row of changes says "Saved" once at a time', async () => {
    await connectedService()
    await saveSound({ volume: 50 })
    await saveSound({ volume: 55 })
    expect(toasts().filter(({ message }) => message === 'Saved')).toHaveLength(1)
  })

  test('a setting that is refused says why', async () => {
    await connectedService()
    await saveSettings({ zone: 'Mars/Olympus' })
    expect(toasts().at(-1)).toMatchObject({ title: 'The setting was not saved' })
  })

  test('removing a roadmap takes it off the list', async () => {
    const test = await connectedService()
    const plan = await planSample(test)
    const applying = applyPlanSettings(plan, { ...plan.settings, pace: 'max' })
    await answer(confirmChange)
    await applying
    await readRoadmaps()
    const before = state().roadmaps
    if (before.state !== 'ready' || before.value[0] === undefined) throw new Error('nothing is stored')
    await removeRoadmap(before.value[0])
    expect(toasts()).toHaveLength(1)
    await readRoadmaps()
    expect(state().roadmaps).toEqual({ state: 'ready', value: [] })
    expect(await test.call('plan.get', {})).toBeNull()
    pressUndo()
    await vi.waitFor(async () => expect(await test.call('roadmap.list', {})).toEqual(before.value))
  })
})
