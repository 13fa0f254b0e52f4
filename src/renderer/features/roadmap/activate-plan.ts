import { client } from '../../bridge.ts'
import { showFailure, showToast } from '../../ui/toast.tsx'

/** Makes a plan that was made before the active one. */
export const activatePlan = async (planId: string, roadmapTitle: string): Promise<void> => {
  const answer = await client.call('plan.set-state', { state: 'active', planId })
  if (answer.ok) showToast({ message: `The plan of “${roadmapTitle}” is in use now.`, about: 'plan' })
  else showFailure('The plan was not changed', answer.error)
}
