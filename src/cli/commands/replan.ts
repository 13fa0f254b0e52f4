import { parseArgs } from 'node:util'
import type { Client } from '#contract/client.ts'
import type { PlanDifference } from '#contract/operations/plan-changes.ts'
import { replanJson } from '#core/export/replan-json.ts'
import { ok } from '#core/result.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { type CliContext, withClient } from '../context.ts'
import { noActivePlan } from '../no-active-plan.ts'
import { type Outcome, refused } from '../outcome.ts'
import { replanText } from '../replan-text.ts'

const parse = (args: readonly string[]) =>
  parseOrExplain('replan', () =>
    parseArgs({
      args: [...args],
      allowPositionals: false,
      options: {
        ...commonOptions,
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }),
  )

type Shown = { readonly json: boolean; readonly width: number; readonly isDryRun: boolean }

const shown = (
  difference: PlanDifference,
  changeId: string | null,
  { json, width, isDryRun }: Shown,
): Outcome =>
  ok({
    out: json
      ? `${JSON.stringify(replanJson(difference, changeId), null, 2)}\n`
      : replanText(difference, { isDryRun, width }),
  })

const replan = async (client: Client, how: Shown): Promise<Outcome> => {
  const plan = await client.call('plan.get', {})
  if (!plan.ok) return refused(plan.error)
  if (plan.value === null) return await noActivePlan(client)
  const changes = [{ type: 'replan' } as const]
  const difference = await client.call('plan.preview-change', { changes })
  if (!difference.ok) return refused(difference.error)
  if (how.isDryRun) return shown(difference.value, null, how)
  const changed = await client.call('plan.change', { changes, basis: difference.value.basis })
  return changed.ok ? shown(difference.value, changed.value.changeId, how) : refused(changed.error)
}

/** `roadbook replan`: plans the active plan again from now on, and says what that changes. */
export const replanCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { data, json, 'dry-run': isDryRun } = parsed.value.values
  return withClient(context, data, (client) => replan(client, { json, isDryRun, width: context.width }))
}
