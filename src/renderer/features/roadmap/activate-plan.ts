import { offerUndo } from '../../app/undo.ts'
import { client } from '../../bridge.ts'
import { showFailure } from '../../ui/toast.tsx'

/** Makes a plan that was made before the active one. */
export const activatePlan = async (planId: string, roadmapTitle: string): Promise<void> => {
  const answer = await client.call('plan.set-state', { state: 'active', planId })
  if (answer.ok) offerUndo(`The plan of “${roadmapTitle}” is in use now`, answer.value.changeId, 'plan')
  else showFailure('The plan was not changed', answer.error)
}
