import { kindOn } from '#core/planning/hours.ts'
import { StudyKind } from '#core/planning/model.ts'
import { ok } from '#core/result.ts'
import type { Placed } from '#core/sessions/import/place.ts'
import { dayAt } from '#core/time/zone.ts'
import { i18n } from '#core/words/i18n.ts'
import { findActivePlan } from '#db/plan-repo.ts'
import type { NamedTopic } from '#db/progress-repo.ts'
import { insertImport } from '#db/session-import-repo.ts'
import { insertSession } from '#db/session-repo.ts'
import type { Outcome } from '../failures.ts'
import type { ReadCall, WriteCall } from '../runtime.ts'
import { beginTopic, recordSessions } from '../session-changes.ts'
import { topicOf } from '../session-checks.ts'
import { PROGRAM_NAMES } from './read.ts'
import { importId } from './work-out.ts'
import type { WorkedOut } from './work-out.ts'

/** As the plan has it for that weekday. */
const kindFinder = (zone: string, { db }: ReadCall): ((startMs: number) => StudyKind) => {
  const plan = findActivePlan(db)
  return (startMs) => {
    const day = dayAt({ instantMs: startMs, zone, dayStartMinute: 0 })
    return StudyKind.safeParse(plan === null ? 'learn' : kindOn(plan.settings, day)).data ?? 'learn'
  }
}

/** The topics that were chosen, by their ids. Fails for one that is gone. */
export const topicsOf = (
  { placement, targetOf }: Pick<WorkedOut, 'placement' | 'targetOf'>,
  call: ReadCall,
): Outcome<ReadonlyMap<string, NamedTopic>> => {
  const topics = new Map<string, NamedTopic>()
  for (const id of new Set(placement.placed.map(({ entry }) => targetOf(entry)))) {
    if (id === 'no-topic' || id === 'leave-out') continue
    const topic = topicOf(id, call)
    if (!topic.ok) return topic
    if (topic.value !== null) topics.set(id, topic.value)
  }
  return ok(topics)
}

/** What the program called it, where the topic is called otherwise. */
const noteOf = ({ entry }: Placed, written: string, topicTitle: string): string =>
  [written === topicTitle ? '' : written, entry.note].filter((text) => text !== '').join('\n')

/** Stores what was worked out, as one change. */
export const applyImport = (
  worked: WorkedOut,
  zone: string,
  call: WriteCall,
): Outcome<{ readonly changeId: string | null; readonly sessions: number }> => {
  const { draft, placement, targetOf, titleOf } = worked
  const { program } = draft.sessions
  const topics = topicsOf(worked, call)
  if (!topics.ok) return topics
  const kindAt = kindFinder(zone, call)
  const count = placement.placed.length
  const label = i18n.t('Imported {count, plural, one {# session} other {# sessions}} from {program}', {
    count,
    program: PROGRAM_NAMES[program],
  })
  const recorded = recordSessions(label, call, () => {
    for (const placed of placement.placed) {
      const topic = topics.value.get(targetOf(placed.entry)) ?? null
      const title = topic?.title ?? ''
      const sessionId = call.runtime.newId()
      insertSession(call.db, {
        id: sessionId,
        topicId: topic?.id ?? null,
        title,
        kind: kindAt(placed.startMs),
        startMs: placed.startMs,
        endMs: placed.endMs,
        zone,
        open: false,
        source: 'hand',
        note: noteOf(placed, titleOf(placed.entry), title).slice(0, 2000),
        updatedMs: call.nowMs,
      })
      insertImport(call.db, { id: importId(placed.entry), sessionId, program, importedMs: call.nowMs })
    }
    for (const topic of topics.value.values()) beginTopic(topic, call)
  })
  return recorded.ok ? ok({ ...recorded.value, sessions: count }) : recorded
}
