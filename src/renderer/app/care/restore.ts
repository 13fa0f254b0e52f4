import { t } from '@lingui/core/macro'
import type { RestoreSource } from '#contract/operations/care.ts'
import { client } from '../../bridge.ts'
import { hideUndoToasts, showFailure, showToast } from '../../ui/toast.tsx'

/** Goes on with a backup; what there was before can be had back. True when it was done. */
export const restore = async (source: RestoreSource, done: string): Promise<boolean> => {
  const answer = await client.call('restore.apply', { source })
  if (!answer.ok) {
    showFailure(t`Nothing was restored`, answer.error)
    return false
  }
  // What they would take back is not there any more.
  hideUndoToasts()
  const { former } = answer.value
  showToast({
    message: done,
    about: 'restore',
    ...(former !== null && {
      onUndo: () => void restore({ from: 'backup', name: former }, t`Everything is as it was before`),
    }),
  })
  return true
}
