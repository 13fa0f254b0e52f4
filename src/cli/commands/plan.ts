import { parseArgs } from 'node:util'
import type { Client } from '#contract/client.ts'
import { planJson } from '#core/export/plan-json.ts'
import { ok } from '#core/result.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { type CliContext, withClient } from '../context.ts'
import { findRoadmap } from '../find-roadmap.ts'
import { type Outcome, refused, wrongUsage } from '../outcome.ts'
import { type PlanFlags, settingsFromFlags } from '../plan-settings.ts'
import { planText } from '../plan-text.ts'
import { readPlan } from '../read-plan.ts'

const parse = (args: readonly string[]) =>
  parseOrExplain('plan', () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...commonOptions,
        start: { type: 'string' },
        hours: { type: 'string' },
        days: { type: 'string' },
        at: { type: 'string' },
        choose: { type: 'string', multiple: true },
        pace: { type: 'string' },
        zone: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    }),
  )

type PlanRequest = {
  readonly wanted: string | undefined
  readonly flags: PlanFlags
  readonly json: boolean
  readonly width: number
}

const makePlan = async (client: Client, { wanted, flags, json, width }: PlanRequest): Promise<Outcome> => {
  const roadmaps = await client.call('roadmap.list', {})
  if (!roadmaps.ok) return refused(roadmaps.error)
  const found = findRoadmap(roadmaps.value, wanted)
  if (!found.ok) return found
  const roadmap = { roadmapId: found.value.id }
  const defaults = await client.call('plan.defaults', { roadmap })
  if (!defaults.ok) return refused(defaults.error)
  const settings = settingsFromFlags(defaults.value, flags)
  if (!settings.ok) return settings
  const made = await client.call('plan.make', { roadmap, settings: settings.value })
  if (!made.ok) return refused(made.error)
  const plan = await readPlan(client, {})
  if (!plan.ok) return plan
  if (json) return ok({ out: `${JSON.stringify(planJson(plan.value), null, 2)}\n` })
  return ok({ out: planText({ ...plan.value, settings: settings.value, width }) })
}

/** `roadbook plan [ROADMAP]`: makes the plan of a roadmap, or replaces it. */
export const planCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [wanted, ...more] = positionals
  if (more.length > 0) return wrongUsage('plan takes one roadmap. Put a title with spaces in quotes.')
  const { data, json } = values
  return withClient(context, data, (client) =>
    makePlan(client, { wanted, flags: values, json, width: context.width }),
  )
}
