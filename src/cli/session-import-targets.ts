/** Which topic the sessions of each group go to, by what the command line says. */
import type { Client } from '#contract/client.ts'
import type { ImportTarget, SessionImportDraft } from '#contract/operations/session-import.ts'
import type { RoadmapView } from '#contract/operations/roadmap.ts'
import { type Result, ok } from '#core/result.ts'
import { findTopic } from './find-topic.ts'
import { type CliFailure, failed, refused, wrongUsage } from './outcome.ts'

/** `title` is (part of) what the program calls it, `to` a topic, "no-topic" or "leave-out". */
export type Mapping = { readonly title: string; readonly to: string }

/** What becomes of groups that nothing is said of and no topic resembles. */
export type Others = 'no-topic' | 'leave-out'

/** "TITLE=TOPIC". The last equals sign divides: titles have them more often. */
export const parseMapping = (text: string): Result<Mapping, CliFailure> => {
  const at = text.lastIndexOf('=')
  const mapping = { title: text.slice(0, at).trim(), to: text.slice(at + 1).trim() }
  return at < 1 || mapping.title === '' || mapping.to === ''
    ? wrongUsage(`--map takes TITLE=TOPIC, not "${text}".`)
    : ok(mapping)
}

/** The roadmaps that are studied, else all there are. */
const readRoadmaps = async (client: Client): Promise<Result<readonly RoadmapView[], CliFailure>> => {
  const list = await client.call('roadmap.list', {})
  if (!list.ok) return refused(list.error)
  const running = list.value.filter(({ planState }) => planState === 'active' || planState === 'beside')
  const views: RoadmapView[] = []
  for (const { id } of running.length > 0 ? running : list.value) {
    const view = await client.call('roadmap.get', { roadmapId: id })
    if (!view.ok) return refused(view.error)
    views.push(view.value)
  }
  return ok(views)
}

type Group = SessionImportDraft['groups'][number]

const isNamed = ({ title, place }: Group, wanted: string): boolean =>
  [title, place === '' ? title : `${place} → ${title}`].some(
    (name) => name.toLowerCase() === wanted.toLowerCase(),
  )

const fits = (groups: readonly Group[], wanted: string): ReadonlySet<Group> => {
  const whole = groups.filter((group) => isNamed(group, wanted))
  if (whole.length > 0) return new Set(whole)
  return new Set(groups.filter(({ title }) => title.toLowerCase().includes(wanted.toLowerCase())))
}

const targetOf = (roadmaps: readonly RoadmapView[], to: string): Result<ImportTarget, CliFailure> => {
  if (to === 'no-topic' || to === 'leave-out') return ok(to)
  const topic = findTopic(roadmaps, to)
  return topic.ok ? ok(topic.value.id) : topic
}

/** A target for each group: as it is said, else the topic that resembles it, else as `others` says. */
export const chooseTargets = async (
  client: Client,
  { groups }: SessionImportDraft,
  { mappings, others }: { readonly mappings: readonly Mapping[]; readonly others: Others },
): Promise<Result<ImportTarget[], CliFailure>> => {
  const chosen = new Map<Group, ImportTarget>()
  const roadmaps = mappings.length === 0 ? ok([]) : await readRoadmaps(client)
  if (!roadmaps.ok) return roadmaps
  for (const { title, to } of mappings) {
    const named = fits(groups, title)
    if (named.size === 0) return failed(`Nothing in this file is called "${title}".`)
    const target = targetOf(roadmaps.value, to)
    if (!target.ok) return target
    for (const group of named) chosen.set(group, target.value)
  }
  return ok(groups.map((group) => chosen.get(group) ?? group.suggestion?.topicId ?? others))
}
