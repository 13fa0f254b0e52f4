import type { Client } from '#contract/client.ts'
import type { Status } from '#contract/operations/views.ts'
import { type Result, ok } from '#core/result.ts'
import { noActivePlan } from './no-active-plan.ts'
import { type CliFailure, refused } from './outcome.ts'

/** How things stand with the active plan. */
export const readStatus = async (client: Client): Promise<Result<Status, CliFailure>> => {
  const status = await client.call('status.get', {})
  if (!status.ok) return refused(status.error)
  return status.value === null ? await noActivePlan(client) : ok(status.value)
}
