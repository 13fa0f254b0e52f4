import { parseArgs } from 'node:util'
import type { Status } from '#contract/operations/views.ts'
import { clockText, durationText } from '#core/export/text.ts'
import { ok } from '#core/result.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { type CliContext, withClient } from '../context.ts'
import { alignColumns, count, cutTo } from '../layout.ts'
import { noActivePlan } from '../no-active-plan.ts'
import { type Outcome, refused } from '../outcome.ts'
import { dayText, finishText } from '../plan-text.ts'

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

const progressText = ({ progress }: Status): string => {
  const { topics, effort, behindStudyDays } = progress
  const place = behindStudyDays > 0 ? `${count(behindStudyDays, 'study day')} behind the plan` : 'on plan'
  return `${topics.done} of ${count(topics.total, 'topic')}, ${durationText(effort.doneMinutes)} of ${durationText(effort.totalMinutes)}, ${place}`
}

const whyNoForecast = ({ plan, progress }: Pick<Status, 'plan' | 'progress'>) => {
  if (progress.topics.done === progress.topics.total) return 'nothing-left'
  return plan.paused === null ? 'out-of-reach' : 'paused'
}

/** Without history the forecast is the plan's range, and the plan's pace says which day of it is meant. */
const forecastText = ({ forecast, plan, progress }: Status): string => {
  const { p10, p50, p90, basis } = forecast
  const isFromPlan = basis === 'plan'
  const finish = finishText(
    { min: p10, expected: p50, max: p90 },
    {
      pace: isFromPlan ? plan.pace : 'expected',
      why: whyNoForecast({ plan, progress }),
    },
  )
  return `${finish} (from ${isFromPlan ? 'the plan' : 'your pace'})`
}

/** Once the forecast goes by the learner's weeks, when the plan itself ends is another day. */
const planText = ({ roadmap, start, pace, finish }: Status['plan']): string => {
  const end = finish[pace]
  return `${roadmap}, since ${start}, ${pace} pace${end === null ? '' : `, ends ${dayText(end)}`}`
}

const statusText = (status: Status, width: number): string => {
  const { today, plan } = status
  const lines = [
    `Today, ${dayText(today.date)}: ${durationText(today.plannedMinutes)} planned, ${durationText(today.studiedMinutes)} studied`,
    ...slotLines(status, width),
    '',
    ...alignColumns(
      [
        ['Progress', progressText(status)],
        ['Finish', forecastText(status)],
        ['Plan', planText(plan)],
      ],
      '',
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** `roadbook status`: today, progress and forecast of the active plan. */
export const statusCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { data, json } = parsed.value.values
  return withClient(context, data, async (client) => {
    const status = await client.call('status.get', {})
    if (!status.ok) return refused(status.error)
    if (status.value === null) return await noActivePlan(client)
    const out = json ? `${JSON.stringify(status.value, null, 2)}\n` : statusText(status.value, context.width)
    return ok({ out })
  })
}
