import { t } from '@lingui/core/macro'
import { create } from 'zustand'
import type { Failure } from '#contract/errors.ts'
import type { MergePreview, SimilarRoadmap } from '#contract/operations/merge.ts'
import type { PlanDefaults } from '#contract/operations/plan.ts'
import {
  Id,
  type BuiltInRoadmap,
  type DocumentSource,
  type Draft,
  type RoadmapRef,
} from '#contract/operations/roadmap.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { offerUndo } from '../../app/undo.ts'
import { client } from '../../bridge.ts'
import { loaded, loading, loadOf, type Load } from '../../ui/load.ts'
import { firstChoice } from './roadmap-figures.ts'

/** How the reading of a document stands. */
export type Reading =
  | { readonly state: 'idle' }
  | { readonly state: 'reading'; readonly name: string; readonly jobId: string; readonly fraction: number }
  | { readonly state: 'failed'; readonly name: string; readonly error: Failure }

const idle: Reading = { state: 'idle' }

/** A stored roadmap that is to be brought to the document that is being set up. */
export type UpdateTarget = { readonly roadmapId: string; readonly title: string }

type SetupState = {
  readonly builtIn: Load<readonly BuiltInRoadmap[]>
  readonly reading: Reading
  readonly draft: Draft | null
  /** What is being planned: a roadmap of the draft, or a stored one. */
  readonly roadmap: RoadmapRef | null
  readonly defaults: Load<PlanDefaults>
  /** What the learner has set so far; null until the defaults are there. */
  readonly settings: PlanSettings | null
  readonly isMaking: boolean
  /** The id in a link to the plan of a roadmap that is not stored; said at the first step. */
  readonly missingId: string | null
  /** Chosen before the document was: the edited version of this one is wanted. */
  readonly wanted: UpdateTarget | null
  /** Stored roadmaps that the document's look like newer versions of. */
  readonly similar: Load<readonly SimilarRoadmap[]>
  /** By the document's roadmaps (their keys): the stored one to update, null to import it as another. What is absent is proposed. */
  readonly targets: Readonly<Record<string, string | null>>
  /** What updating would do. */
  readonly preview: Load<MergePreview>
  readonly isUpdating: boolean
}

const initial: SetupState = {
  builtIn: loading,
  reading: idle,
  draft: null,
  roadmap: null,
  defaults: loading,
  settings: null,
  isMaking: false,
  missingId: null,
  wanted: null,
  similar: loading,
  targets: {},
  preview: loading,
  isUpdating: false,
}

/** The state of setting up; it outlives the screen, so that going back and forth loses nothing. */
export const useSetupStore = create<SetupState>()(() => initial)

const { setState, getState } = useSetupStore

/** Forgets the choices made so far. */
export const resetSetup = (): void => setState({ ...initial, builtIn: getState().builtIn })

/** A draft's roadmap that is being set up; null when there is none, or a stored one is planned. */
export const draftRoadmap = ({ roadmap }: Pick<SetupState, 'roadmap'>) =>
  roadmap !== null && 'roadmapKey' in roadmap ? roadmap : null

export const readBuiltIn = async (): Promise<void> => {
  setState({ builtIn: loadOf(await client.call('roadmap.built-in', {})) })
}

const isReading = (jobId: string): boolean => {
  const { reading } = getState()
  return reading.state === 'reading' && reading.jobId === jobId
}

/** Reads a document into a draft. True when it was read; otherwise the state says why not. */
export const readDocument = async (source: DocumentSource, name: string): Promise<boolean> => {
  cancelReading()
  const jobId = crypto.randomUUID()
  setState({ reading: { state: 'reading', name, jobId, fraction: 0 } })
  const unsubscribe = client.subscribe((event) => {
    if (event.type !== 'job-progress' || event.jobId !== jobId || !isReading(jobId)) return
    setState({ reading: { state: 'reading', name, jobId, fraction: event.fraction } })
  })
  const answer = await client.call('draft.read', { source, jobId })
  unsubscribe()
  // Cancelled, or another document was chosen meanwhile.
  if (!isReading(jobId)) return false
  if (!answer.ok) {
    setState({ reading: { state: 'failed', name, error: answer.error } })
    return false
  }
  const draft = answer.value
  const first = firstChoice(draft.document)
  setState({ reading: idle, draft, similar: loading, targets: {} })
  if (first !== undefined) chooseRoadmap({ draftId: draft.draftId, roadmapKey: first.key })
  return true
}

/** Says why a document was refused before it was read. */
export const refuseDocument = (name: string, message: string): void =>
  setState({ reading: { state: 'failed', name, error: { code: 'PARSE', message } } })

export const cancelReading = (): void => {
  const { reading } = getState()
  if (reading.state === 'reading') void client.call('job.cancel', { jobId: reading.jobId })
  setState({ reading: idle })
}

const sameRef = (a: RoadmapRef | null, b: RoadmapRef): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Chooses what is to be planned. The same choice again keeps what was set for it. */
export const chooseRoadmap = (roadmap: RoadmapRef): void => {
  if (sameRef(getState().roadmap, roadmap)) return
  setState({ roadmap, defaults: loading, settings: null, missingId: null })
}

/** `#/setup/plan/<id>`: ids come from links, which can be cut short or outlive their roadmap. */
export const chooseStored = (id: string): void => {
  const roadmapId = Id.safeParse(id)
  if (roadmapId.success) chooseRoadmap({ roadmapId: roadmapId.data })
  else setState({ roadmap: null, missingId: id })
}

export const forgetMissing = (): void => setState({ missingId: null })

/** Reads what the chosen roadmap proposes, once per choice. */
export const readDefaults = async (roadmap: RoadmapRef): Promise<void> => {
  const defaults = loadOf(await client.call('plan.defaults', { roadmap }))
  if (!sameRef(getState().roadmap, roadmap)) return
  if (defaults.state === 'failed' && defaults.error.code === 'NOT_FOUND' && 'roadmapId' in roadmap) {
    setState({ roadmap: null, missingId: roadmap.roadmapId })
    return
  }
  const settings = getState().settings ?? (defaults.state === 'ready' ? defaults.value.settings : null)
  setState({ defaults, settings })
}

export const changeSettings = (settings: PlanSettings): void => setState({ settings })

/** Makes the plan; one that was there before can be had back by Undo. Null when it was made, else why not. */
export const makePlan = async (): Promise<Failure | null> => {
  const { roadmap, settings, defaults, isMaking } = getState()
  if (roadmap === null || settings === null || isMaking) return null
  setState({ isMaking: true })
  const answer = await client.call('plan.make', { roadmap, settings })
  setState({ isMaking: false })
  if (!answer.ok) return answer.error
  const isChanged = loaded(defaults)?.existingPlanId !== undefined
  if (isChanged) offerUndo(t`The plan was changed`, answer.value.changeId, 'plan')
  return null
}
