/** Sessions: what was really studied. Lengths are end minus start, in ms; nothing overlaps (the database sees to it). */
import { z } from 'zod'
import { StudyKind } from '#core/planning/model.ts'
import { recordOfKinds } from '#core/progress/kinds.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { Flag, columnsOf, flagOf, isText, parseRow, parseRows } from './column.ts'
import type { Span } from './slot-repo.ts'

/** No session is longer: one that reaches into a span begins less than this before it. */
const MOST_MS = 86_400_000

const Row = z.object({
  id: z.string(),
  /** Null for a session on nothing in particular, or when its topic was removed. */
  topicId: z.string().nullable(),
  /** As the topic is called now, else as it was called when the session was written; "" without one. */
  title: z.string(),
  kind: StudyKind,
  startMs: z.int(),
  /** As far as it is counted while it is open. */
  endMs: z.int(),
  /** Where it happened; decides its days for ever. */
  zone: z.string(),
  open: Flag,
  source: z.enum(['timer', 'hand']),
  note: z.string(),
  createdMs: z.int(),
  updatedMs: z.int(),
})
export type StoredSession = z.output<typeof Row>

/** A session to be written; one without `createdMs` is new. */
export type SessionToSave = Omit<StoredSession, 'createdMs'> & { readonly createdMs?: number }

const SESSIONS = `
  SELECT session.id, session.topic_id AS topicId, coalesce(topic.title, session.topic_title) AS title, session.kind,
    session.start_ms AS startMs, session.end_ms AS endMs, session.zone, session.open, session.source, session.note,
    session.created_ms AS createdMs, session.updated_ms AS updatedMs
  FROM session LEFT JOIN topic ON topic.id = session.topic_id`

export const findSession = (db: ReadDb, id: string): StoredSession | null =>
  parseRow(Row, db.get(`${SESSIONS} WHERE session.id = :id`, { id }))

/** The timer's, while it counts. */
export const findOpenSession = (db: ReadDb): StoredSession | null =>
  parseRow(Row, db.get(`${SESSIONS} WHERE session.open = 1`))

/**
 * Sessions that touch a span, in time order; the open one also while it has nothing yet. Without OR: with it SQLite prepares
 * the statement anew for each span, which takes longer than reading.
 */
export const listSessionsBetween = (db: ReadDb, { fromMs, beforeMs }: Span): StoredSession[] =>
  parseRows(
    Row,
    db.all(
      `${SESSIONS} WHERE session.start_ms > :fromMs - ${MOST_MS} AND session.start_ms < :beforeMs
         AND max(session.end_ms, session.start_ms + 1) > :fromMs
       ORDER BY session.start_ms`,
      { fromMs, beforeMs },
    ),
  )

/** All sessions on a topic, in time order. */
export const listSessionsOfTopic = (db: ReadDb, topicId: string): StoredSession[] =>
  parseRows(
    Row,
    db.all(`${SESSIONS} WHERE session.topic_id = :topicId ORDER BY session.start_ms`, { topicId }),
  )

export type SessionPage = {
  /** Null: whatever they are on. */
  readonly topicId: string | null
  readonly beforeMs: number
  readonly limit: number
}

/** Sessions that begin before an instant, latest first. No two begin at the same moment. */
export const listSessionsBefore = (db: ReadDb, { topicId, ...page }: SessionPage): StoredSession[] => {
  const inPage = 'session.start_ms < :beforeMs ORDER BY session.start_ms DESC LIMIT :limit'
  return parseRows(
    Row,
    topicId === null
      ? db.all(`${SESSIONS} WHERE ${inPage}`, page)
      : db.all(`${SESSIONS} WHERE session.topic_id = :topicId AND ${inPage}`, { topicId, ...page }),
  )
}

const Total = z.object({ totalMs: z.int(), count: z.int() })

/** Of all sessions, or of those on a topic. */
export const sessionTotal = (db: ReadDb, topicId: string | null): z.output<typeof Total> => {
  const total = 'SELECT coalesce(sum(end_ms - start_ms), 0) AS totalMs, count(*) AS count FROM session'
  const row = topicId === null ? db.get(total) : db.get(`${total} WHERE topic_id = :topicId`, { topicId })
  return parseRow(Total, row) ?? { totalMs: 0, count: 0 }
}

const Logged = z.object({ topicId: z.string(), ms: z.int() })

const msByTopic = (rows: unknown[]): Map<string, number> =>
  new Map(parseRows(Logged, rows).map(({ topicId, ms }) => [topicId, ms]))

/** Ms studied of each topic of a roadmap that was studied at all; of the open session as far as it is counted. */
export const loggedMsByTopic = (db: ReadDb, roadmapId: string): Map<string, number> =>
  msByTopic(
    db.all(
      `SELECT session.topic_id AS topicId, sum(session.end_ms - session.start_ms) AS ms
       FROM topic JOIN session ON session.topic_id = topic.id
       WHERE topic.roadmap_id = :roadmapId GROUP BY session.topic_id`,
      { roadmapId },
    ),
  )

/**
 * As `loggedMsByTopic`, of what lies within a span: for short ones, whose sessions are found by when they were (CROSS JOIN:
 * SQLite would ask each topic for its own).
 */
export const loggedMsByTopicSince = (
  db: ReadDb,
  roadmapId: string,
  { fromMs, beforeMs }: Span,
): Map<string, number> =>
  msByTopic(
    db.all(
      `SELECT session.topic_id AS topicId,
         sum(min(session.end_ms, :beforeMs) - max(session.start_ms, :fromMs)) AS ms
       FROM session CROSS JOIN topic ON topic.id = session.topic_id
       WHERE session.start_ms > :fromMs - ${MOST_MS} AND session.start_ms < :beforeMs
         AND session.end_ms > :fromMs AND topic.roadmap_id = :roadmapId
       GROUP BY session.topic_id`,
      { roadmapId, fromMs, beforeMs },
    ),
  )

/**
 * As `loggedMsByTopic`, of what lies before a moment: for the roadmap that is studied, which has nearly all sessions. They are
 * summed in the order of an index that holds all it takes, and only then asked which roadmap they are of.
 */
export const loggedMsByTopicBefore = (db: ReadDb, roadmapId: string, beforeMs: number): Map<string, number> =>
  msByTopic(
    db.all(
      `SELECT logged.topicId, logged.ms
       FROM (SELECT topic_id AS topicId, sum(min(end_ms, :beforeMs) - start_ms) AS ms
             FROM session INDEXED BY session_by_topic WHERE start_ms < :beforeMs GROUP BY topic_id) AS logged
       JOIN topic ON topic.id = logged.topicId WHERE topic.roadmap_id = :roadmapId`,
      { roadmapId, beforeMs },
    ),
  )

const KindMs = z.object({ topicId: z.string(), kind: StudyKind, ms: z.int() })

/** As `loggedMsByTopic`, by kind of work, of what lies before a moment. Grouped as an index has it, so nothing is sorted. */
export const loggedMsByKind = (
  db: ReadDb,
  roadmapId: string,
  beforeMs: number,
): Map<string, Readonly<Record<StudyKind, number>>> => {
  const rows = db.all(
    `SELECT logged.topicId, logged.kind, logged.ms
     FROM (SELECT topic_id AS topicId, kind, sum(min(end_ms, :beforeMs) - start_ms) AS ms
           FROM session INDEXED BY session_runs WHERE start_ms < :beforeMs GROUP BY topic_id, zone, kind) AS logged
     JOIN topic ON topic.id = logged.topicId WHERE topic.roadmap_id = :roadmapId`,
    { roadmapId, beforeMs },
  )
  const byTopic = new Map<string, Record<StudyKind, number>>()
  for (const { topicId, kind, ms } of parseRows(KindMs, rows)) {
    const known = byTopic.get(topicId) ?? recordOfKinds(() => 0)
    known[kind] += ms
    byTopic.set(topicId, known)
  }
  return byTopic
}

const Studied = z.object({
  topicId: z.string().nullable(),
  kind: StudyKind,
  startMs: z.int(),
  endMs: z.int(),
  zone: z.string(),
})

/** What figures need of all sessions, in time order. */
export const listStudied = (db: ReadDb): z.output<typeof Studied>[] =>
  parseRows(
    Studied,
    db.all(
      `SELECT topic_id AS topicId, kind, start_ms AS startMs, end_ms AS endMs, zone
       FROM session WHERE start_ms >= 0 ORDER BY start_ms`,
    ),
  )

/** When and where a session was, and nothing else of it. */
export type PlacedSession = { readonly startMs: number; readonly endMs: number; readonly zone: string }

/**
 * Sessions on topics of a roadmap that begin in a span, in time order; one that reaches out of it is cut there. Read by
 * columns, as figures are: there can be very many.
 */
export const listPlacedBetween = (
  db: ReadDb,
  roadmapId: string,
  { fromMs, beforeMs }: Span,
): PlacedSession[] => {
  const { list, numbers } = columnsOf(
    db.get(
      `SELECT json_group_array(start_ms) AS startMs, json_group_array(min(end_ms, :beforeMs)) AS endMs,
         json_group_array(zone) AS zone
       FROM (
         SELECT session.start_ms, session.end_ms, session.zone
         FROM session JOIN topic ON topic.id = session.topic_id
         WHERE session.start_ms >= :fromMs AND session.start_ms < :beforeMs AND topic.roadmap_id = :roadmapId
         ORDER BY session.start_ms)`,
      { roadmapId, fromMs, beforeMs },
    ),
  )
  const ends = numbers('endMs')
  const zones = list('zone', isText)
  return numbers('startMs').map((startMs, index) => ({
    startMs,
    endMs: ends[index] ?? startMs,
    zone: zones[index] ?? '',
  }))
}

/** A topic that is not there (any more) leaves the title only. Throws when it overlaps another session. */
export const insertSession = (db: WriteDb, session: SessionToSave): void => {
  db.run(
    `INSERT INTO session (id, topic_id, topic_title, kind, start_ms, end_ms, zone, open, source, note,
       created_ms, updated_ms)
     VALUES (:id, (SELECT id FROM topic WHERE id = :topicId), :title, :kind, :startMs, :endMs, :zone, :open,
       :source, :note, :createdMs, :updatedMs)`,
    { ...session, open: flagOf(session.open), createdMs: session.createdMs ?? session.updatedMs },
  )
}

/** Writes all of it but how it came to be. Throws when it overlaps another session. */
export const updateSession = (db: WriteDb, session: SessionToSave): void => {
  const { createdMs: _createdMs, source: _source, ...values } = session
  db.run(
    `UPDATE session SET topic_id = (SELECT id FROM topic WHERE id = :topicId), topic_title = :title, kind = :kind,
       start_ms = :startMs, end_ms = :endMs, zone = :zone, open = :open, note = :note, updated_ms = :updatedMs
     WHERE id = :id`,
    { ...values, open: flagOf(values.open) },
  )
}

export const deleteSession = (db: WriteDb, id: string): void => {
  db.run('DELETE FROM session WHERE id = :id', { id })
}
