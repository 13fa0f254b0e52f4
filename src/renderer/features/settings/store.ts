import { t } from '@lingui/core/macro'
import { create } from 'zustand'
import type { Settings } from '#contract/operations/app.ts'
import type { PlanDefaults, PlanSummary } from '#contract/operations/plan.ts'
import type { RoadmapSummary } from '#contract/operations/roadmap.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { requestPlanChange, type ChangeRequest } from '../../app/plan-changes/request-change.ts'
import { offerUndo } from '../../app/undo.ts'
import { client } from '../../bridge.ts'
import { loading, loadOf, type Load } from '../../ui/load.ts'
import { lengthsOf, lengthsToKeep, type Lengths } from '../../ui/timer-presets.ts'
import { hideUndoToasts, showFailure, showToast } from '../../ui/toast.tsx'

type SettingsState = {
  readonly roadmaps: Load<readonly RoadmapSummary[]>
  readonly defaults: Load<PlanDefaults>
  /** Changes of the active plan that are not applied yet; they survive a look at another screen. */
  readonly draft: { readonly planId: string; readonly settings: PlanSettings } | null
}

export const useSettingsStore = create<SettingsState>()(() => ({
  roadmaps: loading,
  defaults: loading,
  draft: null,
}))

const { setState } = useSettingsStore

export const readRoadmaps = async (): Promise<void> => {
  setState({ roadmaps: loadOf(await client.call('roadmap.list', {})) })
}

export const readDefaults = async (roadmapId: string): Promise<void> => {
  setState({ defaults: loadOf(await client.call('plan.defaults', { roadmap: { roadmapId } })) })
}

export const changeDraft = (planId: string, settings: PlanSettings): void =>
  setState({ draft: { planId, settings } })

export const discardDraft = (): void => setState({ draft: null })

/** Shows what the settings given do to the plan; the draft goes once they are applied. */
export const applyPlanSettings = async (
  plan: PlanSummary,
  settings: PlanSettings,
  words: Pick<ChangeRequest, 'title' | 'done'> = {
    title: t`Change the plan’s settings`,
    done: t`The plan’s settings were changed`,
  },
): Promise<void> => {
  const result = await requestPlanChange({
    planId: plan.id,
    changes: [{ type: 'settings', settings }],
    ...words,
  })
  if (result === 'done') discardDraft()
}

/** Saves at once; the app redraws through the `changed` event. */
export const saveSettings = async (part: Partial<Settings>): Promise<void> => {
  const answer = await client.call('settings.update', part)
  if (answer.ok) showToast({ message: t`Saved`, about: 'settings' })
  else showFailure(t`The setting was not saved`, answer.error)
}

/** Changes of a group wait for each other: each is made to the group as it is then, so none takes another back. */
let lastGroupChange: Promise<void> = Promise.resolve()

export const changeGroup = (change: (settings: Settings) => Partial<Settings>): Promise<void> => {
  const former = lastGroupChange
  const save = async (): Promise<void> => {
    await former
    const settings = await client.call('settings.get', {})
    if (settings.ok) await saveSettings(change(settings.value))
    else showFailure(t`The setting was not saved`, settings.error)
  }
  lastGroupChange = save()
  return lastGroupChange
}

export const saveTimer = (part: Partial<Settings['timer']>): Promise<void> =>
  changeGroup((settings) => ({
    timer: { ...settings.timer, ...part },
    // Choosing a well-known rhythm keeps the learner's own within reach.
    ownLengths: lengthsToKeep(settings),
  }))

/** A length of the learner's own. What comes of it is their rhythm, if it is none of the well-known. */
export const saveLengths = (part: Partial<Lengths>): Promise<void> =>
  changeGroup((settings) => {
    const timer = { ...settings.timer, ...part }
    return { timer, ownLengths: lengthsOf(timer) }
  })

export const saveSound = (part: Partial<Settings['sound']>): Promise<void> =>
  changeGroup(({ sound }) => ({ sound: { ...sound, ...part } }))

export const saveDesktop = (part: Partial<Settings['desktop']>): Promise<void> =>
  changeGroup(({ desktop }) => ({ desktop: { ...desktop, ...part } }))

/** Each screen says its hint once more. */
export const showHintsAgain = async (): Promise<void> => {
  const answer = await client.call('settings.update', {
    hints: { week: true, focus: true, progress: true, roadmap: true },
  })
  if (answer.ok) showToast({ message: t`Each screen shows its hint once more`, about: 'settings' })
  else showFailure(t`The setting was not saved`, answer.error)
}

export const removeRoadmap = async ({ id, title }: RoadmapSummary): Promise<void> => {
  const answer = await client.call('roadmap.remove', { roadmapId: id })
  if (!answer.ok) return showFailure(t`“${title}” was not removed`, answer.error)
  // What older toasts would take back is gone with it.
  hideUndoToasts()
  offerUndo(t`“${title}” was removed`, answer.value.changeId)
}
