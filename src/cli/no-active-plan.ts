import type { Client } from '#contract/client.ts'
import { type CliFailure, failed, refused } from './outcome.ts'

/** Why nothing can be said of the active plan, and what to do. */
export const noActivePlan = async (client: Client): Promise<{ ok: false; error: CliFailure }> => {
  const plans = await client.call('plan.list', {})
  if (!plans.ok) return refused(plans.error)
  return failed(
    plans.value.length === 0
      ? 'There is no plan yet. Make one first: roadbook plan'
      : 'No plan is active: those there are rest or are archived. Take one up in the app, or plan again: roadbook plan',
  )
}
