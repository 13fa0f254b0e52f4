import { create } from 'zustand'
import type { ChangeView } from '#contract/operations/changes.ts'
import { client } from '../../bridge.ts'
import { loading, loadOf, type Load } from '../../ui/load.ts'

type ChangesState = {
  readonly changes: Load<readonly ChangeView[]>
  /** When it was read, UTC ms: says which day is today. */
  readonly readMs: number
}

/** The list of changes as it was read last. */
export const useChangesStore = create<ChangesState>()(() => ({ changes: loading, readMs: 0 }))

export const readChanges = async (): Promise<void> => {
  const changes = loadOf(await client.call('change.list', {}))
  useChangesStore.setState({ changes, readMs: Date.now() })
}
