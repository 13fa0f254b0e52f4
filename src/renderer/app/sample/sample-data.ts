import { t } from '@lingui/core/macro'
import { client } from '../../bridge.ts'
import { hideUndoToasts, showFailure } from '../../ui/toast.tsx'
import { useFrameStore } from '../frame-store.ts'

/** Where the app begins with what is open now: today, or setting up. */
const goHome = async (): Promise<void> => {
  hideUndoToasts()
  await useFrameStore.getState().refetch()
  window.location.hash = '#/'
}

/** Goes on with sample data; the learner's own waits. */
export const openSample = async (): Promise<void> => {
  const answer = await client.call('sample.open', {})
  if (answer.ok) await goHome()
  else showFailure(t`The sample data could not be opened`, answer.error)
}

/** Removes the sample data, and goes on with the learner's own. */
export const leaveSample = async (): Promise<void> => {
  const answer = await client.call('sample.leave', {})
  if (answer.ok) await goHome()
  else showFailure(t`The sample data is still open`, answer.error)
}
