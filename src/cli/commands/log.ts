import { parseArgs } from 'node:util'
import type { Client } from '#contract/client.ts'
import type { PlanSummary } from '#contract/operations/plan.ts'
import type { RoadmapView } from '#contract/operations/roadmap.ts'
import { kindOn } from '#core/planning/hours.ts'
import { StudyKind } from '#core/planning/model.ts'
import { type Result, ok } from '#core/result.ts'
import { dayAt, resolveZone } from '#core/time/zone.ts'
import { commonOptions, parseOrExplain } from '../arguments.ts'
import { type CliContext, withClient } from '../context.ts'
import { findTopic } from '../find-topic.ts'
import { type Moment, instantOfMoment, parseMoment } from '../moment.ts'
import { noActivePlan } from '../no-active-plan.ts'
import { type CliFailure, type Outcome, failed, refused, wrongUsage } from '../outcome.ts'
import { type LoggedSession, sessionJson, sessionText } from '../session-text.ts'

const parse = (args: readonly string[]) =>
  parseOrExplain('log', () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...commonOptions,
        start: { type: 'string' },
        end: { type: 'string' },
        kind: { type: 'string' },
        note: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
      },
    }),
  )

/** As long as a session's note may be. */
const MAX_NOTE = 2_000

type LogRequest = {
  readonly wanted: string
  readonly start: Moment
  readonly end: Moment
  /** Null: as the topic is planned that day. */
  readonly kind: StudyKind | null
  readonly note: string
}

type Read<T> = Promise<Result<T, CliFailure>>

const runs = ({ state }: PlanSummary): boolean => state === 'active' || state === 'beside'

/** The roadmaps of the running plans, the active one first. */
const runningRoadmaps = async (client: Client): Read<readonly RoadmapView[]> => {
  const plans = await client.call('plan.list', {})
  if (!plans.ok) return refused(plans.error)
  const found: RoadmapView[] = []
  for (const { roadmapId } of plans.value.filter(runs)) {
    const roadmap = await client.call('roadmap.get', { roadmapId })
    if (!roadmap.ok) return refused(roadmap.error)
    found.push(roadmap.value)
  }
  return ok(found)
}

/** The kind of the topic's slot on the day a session began, else that of the weekday. */
const plannedKind = async (
  client: Client,
  { plan, topicId, day }: { readonly plan: PlanSummary; readonly topicId: string; readonly day: string },
): Read<StudyKind> => {
  const slots = await client.call('plan.slots', { from: day, to: day })
  if (!slots.ok) return refused(slots.error)
  const slot = slots.value.find(({ topic }) => topic.id === topicId)
  return ok(StudyKind.safeParse(slot?.kind ?? kindOn(plan.settings, day)).data ?? 'learn')
}

const logSession = async (
  client: Client,
  request: LogRequest,
): Read<LoggedSession & { readonly remarks: readonly string[] }> => {
  const plan = await client.call('plan.get', {})
  if (!plan.ok) return refused(plan.error)
  if (plan.value === null) return await noActivePlan(client)
  const roadmaps = await runningRoadmaps(client)
  if (!roadmaps.ok) return roadmaps
  const topic = findTopic(roadmaps.value, request.wanted)
  if (!topic.ok) return topic
  const { zone } = resolveZone(plan.value.settings.zone)
  const start = instantOfMoment(request.start, zone)
  const end = instantOfMoment(request.end, zone, start.ms)
  const remarks = [...start.remarks, ...end.remarks]
  const of = { topicId: topic.value.id, startMs: start.ms, endMs: end.ms }
  const day = dayAt({ instantMs: start.ms, zone, dayStartMinute: 0 })
  const kind =
    request.kind === null ? await plannedKind(client, { plan: plan.value, ...of, day }) : ok(request.kind)
  if (!kind.ok) return kind
  const added = await client.call('session.add', { ...of, kind: kind.value, note: request.note })
  if (!added.ok) return failed([refused(added.error).error.message, ...remarks].join('\n'))
  return ok({ ...of, id: added.value.sessionId, topic: topic.value, kind: kind.value, zone, remarks })
}

/** `roadbook log TOPIC --start … --end …`: writes down what was studied. */
export const logCommand = async (args: readonly string[], context: CliContext): Promise<Outcome> => {
  const parsed = parse(args)
  if (!parsed.ok) return parsed
  const { values, positionals } = parsed.value
  const [wanted, ...more] = positionals
  if (wanted === undefined || values.start === undefined || values.end === undefined) {
    return wrongUsage('log takes a topic, --start and --end. See: roadbook log --help')
  }
  if (more.length > 0) return wrongUsage('log takes one topic. Put a title with spaces in quotes.')
  const start = parseMoment('--start', values.start)
  if (!start.ok) return start
  const end = parseMoment('--end', values.end)
  if (!end.ok) return end
  const kind = StudyKind.nullable().safeParse(values.kind ?? null)
  if (!kind.success) {
    return wrongUsage(`--kind takes ${StudyKind.options.join(', ')}, not "${values.kind}".`)
  }
  if (values.note.length > MAX_NOTE) return wrongUsage('--note takes 2,000 characters at most.')
  const request = { wanted, start: start.value, end: end.value, kind: kind.data, note: values.note }
  return withClient(context, values.data, async (client) => {
    const logged = await logSession(client, request)
    if (!logged.ok) return logged
    const { remarks, ...session } = logged.value
    const out = values.json ? `${JSON.stringify(sessionJson(session), null, 2)}\n` : sessionText(session)
    return ok({ out, remarks })
  })
}
