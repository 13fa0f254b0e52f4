/** Bringing a stored roadmap to an edited document: which one, what it would do, and doing it. */
import type { Failure } from '#contract/errors.ts'
import type { SimilarRoadmap } from '#contract/operations/merge.ts'
import { Id, type Draft } from '#contract/operations/roadmap.ts'
import { client } from '../../bridge.ts'
import { loaded, loading, loadOf } from '../../ui/load.ts'
import { chooseRoadmap, draftRoadmap, useSetupStore, type UpdateTarget } from './store.ts'

const { setState, getState } = useSetupStore

/** `#/setup/choose/<id>`: the edited version of a stored roadmap is wanted. What is not stored is not waited for. */
export const wantUpdateOf = async (id: string | undefined): Promise<void> => {
  if (id === undefined) return setState({ wanted: null })
  if (getState().wanted?.roadmapId === id) return
  setState({ wanted: null, targets: {} })
  const list = Id.safeParse(id).success ? await client.call('roadmap.list', {}) : null
  const stored = list?.ok === true ? list.value.find((roadmap) => roadmap.id === id) : undefined
  setState(
    stored === undefined
      ? { missingId: id }
      : { wanted: { roadmapId: id, title: stored.title }, missingId: null },
  )
}

/** Reads what a draft's roadmaps resemble, once per draft; where one is wanted, its newer version is chosen. */
export const readSimilar = async ({ draftId }: Draft): Promise<void> => {
  const similar = loadOf(await client.call('roadmap.similar', { draftId }))
  const { draft, wanted, similar: former } = getState()
  if (draft?.draftId !== draftId) return
  setState({ similar })
  // Who comes back to the step may have chosen another roadmap of the document.
  if (former.state === 'ready') return
  const alike = loaded(similar)?.find(({ roadmapId }) => roadmapId === wanted?.roadmapId)
  if (alike !== undefined) chooseRoadmap({ draftId, roadmapKey: alike.roadmapKey })
}

export type Update = {
  /** Stored roadmaps that can be updated with the chosen one, the proposed first. */
  readonly targets: readonly UpdateTarget[]
  /** The one to update; null: it is imported as another roadmap. */
  readonly target: UpdateTarget | null
  /** The stored roadmap that is this very document already. */
  readonly same: UpdateTarget | null
  /** It looks like a newer version of the proposed one; that was not only asked for. */
  readonly isAlike: boolean
}

const NO_UPDATE: Update = { targets: [], target: null, same: null, isAlike: false }

type UpdateState = Pick<ReturnType<typeof getState>, 'roadmap' | 'similar' | 'targets' | 'wanted'>

/** What can be updated with the chosen roadmap of the document, and what will be. */
export const updateOf = (state: UpdateState): Update => {
  const chosen = draftRoadmap(state)
  if (chosen === null) return NO_UPDATE
  const similar: readonly SimilarRoadmap[] = (loaded(state.similar) ?? []).filter(
    ({ roadmapKey }) => roadmapKey === chosen.roadmapKey,
  )
  const targetOf = ({ roadmapId, title }: UpdateTarget): UpdateTarget => ({ roadmapId, title })
  const same = similar.find(({ isSame }) => isSame)
  const edited = similar.filter(({ isSame }) => !isSame)
  const { wanted } = state
  const others = edited.filter(({ roadmapId }) => roadmapId !== wanted?.roadmapId)
  const isWanted = wanted !== null && wanted.roadmapId !== same?.roadmapId
  const targets = [...(isWanted ? [wanted] : []), ...others.map(targetOf)]
  // A copy that is this very document already is what the learner meant, unless they said otherwise.
  const proposed = same !== undefined && !isWanted ? null : (targets[0] ?? null)
  const asked = state.targets[chosen.roadmapKey]
  const target =
    asked === undefined ? proposed : (targets.find(({ roadmapId }) => roadmapId === asked) ?? null)
  return {
    targets,
    target,
    same: same === undefined ? null : targetOf(same),
    isAlike: edited.some(({ roadmapId }) => roadmapId === targets[0]?.roadmapId),
  }
}

/** Takes the stored roadmap to update; null to import the document as another one. */
export const chooseTarget = (roadmapId: string | null): void => {
  const chosen = draftRoadmap(getState())
  if (chosen !== null) setState({ targets: { ...getState().targets, [chosen.roadmapKey]: roadmapId } })
}

const mergeInput = (): { draftId: string; roadmapKey: string; roadmapId: string } | null => {
  const chosen = draftRoadmap(getState())
  const { target } = updateOf(getState())
  return chosen === null || target === null ? null : { ...chosen, roadmapId: target.roadmapId }
}

/** Forgets what another document or roadmap would have done. */
export const forgetPreview = (): void => setState({ preview: loading })

/** Reads what updating would do. */
export const readPreview = async (): Promise<void> => {
  const input = mergeInput()
  if (input === null) return
  const preview = loadOf(await client.call('roadmap.merge-preview', input))
  if (JSON.stringify(mergeInput()) === JSON.stringify(input)) setState({ preview })
}

/** Brings the roadmap to the document. What can be undone, or why it did not work. */
export const applyUpdate = async (): Promise<
  | { readonly ok: true; readonly changeId: string | null }
  | { readonly ok: false; readonly error: Failure }
  | null
> => {
  const input = mergeInput()
  if (input === null || getState().isUpdating) return null
  setState({ isUpdating: true })
  // What was seen is done, or nothing.
  const basis = loaded(getState().preview)?.basis
  const answer = await client.call('roadmap.merge', { ...input, ...(basis !== undefined && { basis }) })
  setState({ isUpdating: false })
  if (!answer.ok && answer.error.code === 'CONFLICT') void readPreview()
  return answer.ok ? { ok: true, changeId: answer.value.changeId } : answer
}
