import { parseArgs } from 'node:util'
import type { Status } from '#contract/operations/views.ts'
import { clockText, durationText } from '#core/export/text.ts'
import { ok } from '#core/result.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { type CliContext, withClient } from '../context.ts'
import { figuresOf } from '../figures-text.ts'
import { alignColumns, cutTo, wrapAfter } from '../layout.ts'
import type { Outcome } from '../outcome.ts'
import { dayText } from '../plan-text.ts'
import { readStatus } from '../read-status.ts'

const parse = (args: readonly string[]) =>
  parseOrExplain('status', () =>
    parseArgs({
      args: [...args],
      allowPositionals: false,
      options: { ...commonOptions, json: { type: 'boolean', default: false } },
    }),
  )

/** Slots of a plan beside the active one say which roadmap they are of. */
const slotLines = ({ today, plan }: Status, width: number): string[] =>
  alignColumns(
    today.slots.map(({ startMinute, minutes, kind, topic, planId, roadmapTitle }) => [
      clockText(startMinute),
      durationText(minutes),
      kind,
      cutTo(planId === plan.id ? topic.title : `${topic.title} (${roadmapTitle})`, Math.max(20, width - 40)),
    ]),
  )

/** Once the forecast goes by the learner's weeks, when the plan itself ends is another day. */
const planText = ({ roadmap, start, pace, finish }: Status['plan']): string => {
  const end = finish[pace]
  return `${roadmap}, since ${start}, ${pace} pace${end === null ? '' : `, ends ${dayText(end)}`}`
}

const statusText = (status: Status, width: number): string => {
  const { today, plan } = status
  const figures = [...figuresOf(status), ['Plan', planText(plan)] as const]
  const room = Math.max(...figures.map(([name]) => name.length)) + 2
  const lines = [
    `Today, ${dayText(today.date)}: ${durationText(today.plannedMinutes)} planned, ${durationText(today.studiedMinutes)} studied`,
    ...slotLines(status, width),
    '',
    ...figures.flatMap(([name, text]) => wrapAfter(name.padEnd(room), text, width)),
  ]
  return `${lines.join('\n')}\n`
}

/** `roadbook status`: today, progress and forecast of the active plan. */
export const statusCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { data, json } = parsed.value.values
  return withClient(context, data, async (client) => {
    const status = await readStatus(client)
    if (!status.ok) return status
    const out = json ? `${JSON.stringify(status.value, null, 2)}\n` : statusText(status.value, context.width)
    return ok({ out })
  })
}
