import type { SessionImportDraft } from '#contract/operations/session-import.ts'
import type { ParsedInput } from '#contract/operations.ts'
import { cleanText } from '#core/calendar/clean-text.ts'
import { ok } from '#core/result.ts'
import type { ForeignEntry, ForeignGroup, ForeignSessions, Program } from '#core/sessions/import/model.ts'
import { topicFinder } from '#core/sessions/import/suggest-topic.ts'
import type { SuggestedTopic } from '#core/sessions/import/suggest-topic.ts'
import { i18n } from '#core/words/i18n.ts'
import { listRunningPlans } from '#db/plan-repo.ts'
import { listRoadmaps } from '#db/roadmap-repo.ts'
import { loadRoadmap } from '#db/roadmap-tree.ts'
import { fail } from '../failures.ts'
import type { Outcome } from '../failures.ts'
import { runJob } from '../run-job.ts'
import type { Job, JobWords } from '../run-job.ts'
import type { ReadCall, WorkCall } from '../runtime.ts'
import { zoneInForce } from '../settings.ts'
import { lengthOf } from './lengths.ts'

export const PROGRAM_NAMES: Readonly<Record<Program, string>> = {
  toggl: 'Toggl Track',
  'super-productivity': 'Super Productivity',
}

/** Topics that are studied, else those of all roadmaps: the choices that the learner is offered. */
const topicsToSuggest = ({ db }: ReadCall): SuggestedTopic[] => {
  const running = listRunningPlans(db).map(({ roadmapId }) => roadmapId)
  const ids = running.length > 0 ? running : listRoadmaps(db).map(({ id }) => id)
  return ids.flatMap((id) =>
    (loadRoadmap(db, id)?.phases ?? [])
      .flatMap(({ blocks }) => blocks)
      .flatMap(({ topics }) => topics)
      .map((topic) => ({ id: topic.id, title: topic.title })),
  )
}

const membersOf = (entries: readonly ForeignEntry[]): SessionImportDraft['members'] =>
  [...Map.groupBy(entries, ({ member }) => member)]
    .map(([name, those]) => ({ name, entries: those.length }))
    .toSorted((a, b) => b.entries - a.entries)

const byTime = ({ groups, entries }: ForeignSessions): ForeignGroup[] => {
  const ms = new Map<string, number>()
  for (const entry of entries) ms.set(entry.group, (ms.get(entry.group) ?? 0) + lengthOf(entry))
  return groups.toSorted((a, b) => (ms.get(b.key) ?? 0) - (ms.get(a.key) ?? 0))
}

const draftView = (
  draft: { readonly draftId: string; readonly sourceName: string; readonly sessions: ForeignSessions },
  call: ReadCall,
): SessionImportDraft => {
  const { program, entries, groups, unreadable, unreadableCount } = draft.sessions
  const find = topicFinder(topicsToSuggest(call), groups.length)
  return {
    draftId: draft.draftId,
    program: PROGRAM_NAMES[program],
    sourceName: draft.sourceName,
    hasTimes: entries.some(({ when }) => when.kind === 'wall'),
    zone: zoneInForce(call).zone,
    members: membersOf(entries),
    groups: groups.map((group) => {
      const topic = find(group)
      return {
        title: group.title,
        place: group.place,
        suggestion: topic === null ? null : { topicId: topic.id, title: topic.title },
      }
    }),
    unreadable: [...unreadable],
    unreadableCount,
  }
}

const WORDS: JobWords = {
  isRunning: () => i18n.t('This file is being read already.'),
  cancelled: () => i18n.t('Reading was cancelled.'),
}

/** What `session-import.read` answers. */
export const readSessionImport = async (
  { name, text, jobId }: ParsedInput<'session-import.read'>,
  call: WorkCall,
): Promise<Outcome<SessionImportDraft>> => {
  const { runtime } = call
  const work = async (job: Job | null): Promise<Outcome<SessionImportDraft>> => {
    const read = await runtime.sessionReader.read(text, job === null ? {} : { signal: job.signal })
    if (!read.ok) return fail('PARSE', read.error.message)
    const sessions = { ...read.value, groups: byTime(read.value) }
    const draft = { draftId: runtime.newId(), sourceName: cleanText(name), sessions }
    runtime.sessionImports.put(draft)
    return ok(call.read((readCall) => draftView(draft, readCall)))
  }
  return jobId === undefined ? await work(null) : await runJob(runtime, jobId, WORDS, work)
}
