/** What the learner ticks: topics with their history, checklist items, projects. */
import { z } from 'zod'
import { TopicStatus } from '#core/roadmap/model.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { flagOf, parseRow, parseRows } from './column.ts'

const StatusRow = z.object({ status: TopicStatus })

export const findTopicStatus = (db: ReadDb, topicId: string): TopicStatus | null =>
  parseRow(StatusRow, db.get('SELECT status FROM topic WHERE id = :topicId', { topicId }))?.status ?? null

const Topic = z.object({ id: z.string(), title: z.string(), status: TopicStatus })
/** A topic by itself, as sessions and the timer name it. */
export type NamedTopic = z.output<typeof Topic>

export const findTopic = (db: ReadDb, topicId: string): NamedTopic | null =>
  parseRow(Topic, db.get('SELECT id, title, status FROM topic WHERE id = :topicId', { topicId }))

export type StatusChange = {
  readonly topicId: string
  readonly from: TopicStatus
  readonly to: TopicStatus
  readonly atMs: number
  /** The zone it happened in: past days never change with a move. */
  readonly zone: string
}

/** Sets a topic's status and writes the change down. */
export const changeTopicStatus = (db: WriteDb, change: StatusChange): void => {
  db.run('UPDATE topic SET status = :to WHERE id = :topicId', { topicId: change.topicId, to: change.to })
  db.run(
    `INSERT INTO topic_status_change (topic_id, from_status, to_status, at_ms, zone)
     VALUES (:topicId, :from, :to, :atMs, :zone)`,
    change,
  )
}

/** Gives a topic study days on top of what the roadmap says. */
export const setExtraDays = (db: WriteDb, topicId: string, extraDays: number): void => {
  db.run('UPDATE topic SET extra_days = :extraDays WHERE id = :topicId', { topicId, extraDays })
}

const HistoryRow = z.object({
  id: z.int(),
  topicId: z.string(),
  from: TopicStatus,
  to: TopicStatus,
  atMs: z.int(),
  zone: z.string(),
})
export type StatusHistoryRow = z.output<typeof HistoryRow>

/** How a topic's status changed after one of its changes, in order. */
export const listStatusChangesAfter = (db: ReadDb, topicId: string, id: number): StatusHistoryRow[] =>
  parseRows(
    HistoryRow,
    db.all(
      `SELECT id, topic_id AS topicId, from_status AS "from", to_status AS "to", at_ms AS atMs, zone
       FROM topic_status_change WHERE topic_id = :topicId AND id > :id ORDER BY id`,
      { topicId, id },
    ),
  )

const LastChange = z.object({ from: TopicStatus, to: TopicStatus, atMs: z.int() })

/** How a topic came to be as it is; null when its status never changed. */
export const lastStatusChange = (db: ReadDb, topicId: string): z.output<typeof LastChange> | null =>
  parseRow(
    LastChange,
    db.get(
      `SELECT from_status AS "from", to_status AS "to", at_ms AS atMs FROM topic_status_change
       WHERE topic_id = :topicId ORDER BY id DESC LIMIT 1`,
      { topicId },
    ),
  )

const Finished = z.object({ title: z.string(), atMs: z.int(), zone: z.string() })
export type FinishedTopic = z.output<typeof Finished>

/** Topics of a roadmap that are done, with when they last became so, earliest first. */
export const listFinished = (db: ReadDb, roadmapId: string, sinceMs: number): FinishedTopic[] =>
  parseRows(
    Finished,
    db.all(
      `SELECT topic.title, change.at_ms AS atMs, change.zone
       FROM topic JOIN topic_status_change AS change ON change.id = (
         SELECT id FROM topic_status_change
         WHERE topic_id = topic.id AND to_status = 'done' ORDER BY at_ms DESC, id DESC LIMIT 1)
       WHERE topic.roadmap_id = :roadmapId AND topic.archived_ms IS NULL AND topic.status = 'done'
         AND change.at_ms >= :sinceMs
       ORDER BY change.at_ms, change.id`,
      { roadmapId, sinceMs },
    ),
  )

const Done = z.object({ topicId: z.string(), atMs: z.int(), zone: z.string() })
export type DoneTopic = z.output<typeof Done>

/** When and where topics of a roadmap last became done up to a moment, whatever became of them since. */
export const listDone = (db: ReadDb, roadmapId: string, untilMs: number): DoneTopic[] =>
  parseRows(
    Done,
    db.all(
      `SELECT topic.id AS topicId, change.at_ms AS atMs, change.zone
       FROM topic JOIN topic_status_change AS change ON change.id = (
         SELECT id FROM topic_status_change
         WHERE topic_id = topic.id AND to_status = 'done' AND at_ms <= :untilMs
         ORDER BY at_ms DESC, id DESC LIMIT 1)
       WHERE topic.roadmap_id = :roadmapId`,
      { roadmapId, untilMs },
    ),
  )

const FormerStatus = z.object({ topicId: z.string(), status: TopicStatus })

/** The statuses topics of a roadmap had at a moment, of those that were changed since. */
export const statusesBefore = (db: ReadDb, roadmapId: string, atMs: number): Map<string, TopicStatus> =>
  new Map(
    parseRows(
      FormerStatus,
      db.all(
        `SELECT topic.id AS topicId, change.from_status AS status
         FROM topic JOIN topic_status_change AS change ON change.id = (
           SELECT id FROM topic_status_change
           WHERE topic_id = topic.id AND at_ms > :atMs ORDER BY at_ms, id LIMIT 1)
         WHERE topic.roadmap_id = :roadmapId`,
        { roadmapId, atMs },
      ),
    ).map(({ topicId, status }) => [topicId, status]),
  )

const Titled = z.object({ title: z.string() })

export const findItemTitle = (db: ReadDb, itemId: string): string | null =>
  parseRow(Titled, db.get('SELECT title FROM checklist_item WHERE id = :itemId', { itemId }))?.title ?? null

export const findProjectTitle = (db: ReadDb, projectId: string): string | null =>
  parseRow(Titled, db.get('SELECT title FROM project WHERE id = :projectId', { projectId }))?.title ?? null

/** False when there is no such item. */
export const tickItem = (db: WriteDb, itemId: string, done: boolean): boolean =>
  db.run('UPDATE checklist_item SET done = :done WHERE id = :itemId', { itemId, done: flagOf(done) }) > 0

/** Null leaves it as it is. */
export type ProjectChange = { readonly done: boolean | null; readonly evidence: string | null }

/** Changes what is given; false when there is no such project. */
export const updateProject = (db: WriteDb, projectId: string, change: ProjectChange): boolean =>
  db.run(
    `UPDATE project SET done = coalesce(:done, done), evidence = coalesce(:evidence, evidence)
     WHERE id = :projectId`,
    { projectId, done: change.done === null ? null : flagOf(change.done), evidence: change.evidence },
  ) > 0
