import { z } from 'zod'
import { WorkKind } from '#core/planning/model.ts'
import { TopicStatus } from '#core/roadmap/model.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { Flag, flagOf, parseRow, parseRows } from './column.ts'
import type { RowChanges } from './row-changes.ts'

const MINUTE_MS = 60_000
/** No slot is longer: one that reaches into a span begins no more than this before it. */
const DAY_MS = 86_400_000

const Row = z.object({
  id: z.string(),
  topicId: z.string(),
  topicKey: z.string(),
  day: z.string(),
  startMinute: z.int(),
  minutes: z.int(),
  kind: WorkKind,
  pinned: Flag,
  sequence: z.int(),
  /** The zone its day and start are meant in; a plan that moves to another leaves past slots in theirs. */
  zone: z.string(),
  startMs: z.int(),
  updatedMs: z.int(),
})
/** A slot by itself, as replanning matches it. */
export type StoredSlot = z.output<typeof Row>

const SLOTS = `
  SELECT slot.id, slot.topic_id AS topicId, topic.key AS topicKey, slot.day, slot.start_minute AS startMinute,
    slot.minutes, slot.kind, slot.pinned, slot.sequence, slot.zone, slot.start_ms AS startMs, slot.updated_ms AS updatedMs
  FROM slot JOIN topic ON topic.id = slot.topic_id`
const IN_TIME = 'ORDER BY slot.day, slot.start_minute, slot.id'

/** All slots of a plan in time order. */
export const listSlots = (db: ReadDb, planId: string): StoredSlot[] =>
  parseRows(Row, db.all(`${SLOTS} WHERE slot.plan_id = :planId ${IN_TIME}`, { planId }))

const NOT_OVER = `slot.plan_id = :planId AND slot.start_ms > :atMs - ${DAY_MS}
  AND slot.start_ms + slot.minutes * ${MINUTE_MS} > :atMs`

/** Slots of a plan that are not over at a moment, in time order. */
export const listSlotsNotOver = (db: ReadDb, planId: string, atMs: number): StoredSlot[] =>
  parseRows(Row, db.all(`${SLOTS} WHERE ${NOT_OVER} ${IN_TIME}`, { planId, atMs }))

/** Of those the ones that are going on, and pinned ones, in time order. */
export const listSlotsToKeep = (db: ReadDb, planId: string, atMs: number): StoredSlot[] =>
  parseRows(
    Row,
    db.all(`${SLOTS} WHERE ${NOT_OVER} AND (slot.pinned = 1 OR slot.start_ms <= :atMs) ${IN_TIME}`, {
      planId,
      atMs,
    }),
  )

const TimeRow = z.object({ topicId: z.string(), startMs: z.int(), minutes: z.int(), pinned: Flag })
/** What of a topic's time a slot is. */
export type SlotTime = z.output<typeof TimeRow>

/** As `listSlotsNotOver`, and nothing of them but what an index holds. */
export const listTimesNotOver = (db: ReadDb, planId: string, atMs: number): SlotTime[] =>
  parseRows(
    TimeRow,
    db.all(
      `SELECT topic_id AS topicId, start_ms AS startMs, minutes, pinned FROM slot WHERE ${NOT_OVER} ORDER BY start_ms`,
      { planId, atMs },
    ),
  )

/** A slot of a plan; null when the plan has none with this id. */
export const findSlot = (db: ReadDb, planId: string, id: string): StoredSlot | null =>
  parseRow(Row, db.get(`${SLOTS} WHERE slot.id = :id AND slot.plan_id = :planId`, { id, planId }))

const Detailed = z.object({
  ...Row.shape,
  planId: z.string(),
  roadmapTitle: z.string(),
  title: z.string(),
  detail: z.string(),
  status: TopicStatus,
  /** The roadmap does not name it any more. */
  topicGone: Flag,
  phaseTitle: z.string(),
  blockTitle: z.string(),
  project: z.string().nullable(),
})
/** A slot with all that a screen or a calendar says about it. */
export type DetailedSlot = z.output<typeof Detailed>

const DETAILED = `
  SELECT slot.id, slot.topic_id AS topicId, topic.key AS topicKey, slot.day, slot.start_minute AS startMinute,
    slot.minutes, slot.kind, slot.pinned, slot.sequence, slot.zone, slot.start_ms AS startMs, slot.updated_ms AS updatedMs,
    slot.plan_id AS planId, roadmap.title AS roadmapTitle, topic.title, topic.detail, topic.status,
    topic.archived_ms IS NOT NULL AS topicGone, phase.title AS phaseTitle, block.title AS blockTitle,
    (SELECT project.title FROM project WHERE project.phase_id = phase.id AND project.done = 0
       AND project.archived_ms IS NULL ORDER BY project.position LIMIT 1) AS project
  FROM slot
  JOIN topic ON topic.id = slot.topic_id
  JOIN block ON block.id = topic.block_id
  JOIN phase ON phase.id = block.phase_id
  JOIN roadmap ON roadmap.id = phase.roadmap_id`

/** A range of days, both ends included; an end that is null is open. */
export type DayRange = { readonly from: string | null; readonly to: string | null }

/** Slots of a plan in a range of days, in time order. */
export const listDetailedSlots = (db: ReadDb, planId: string, { from, to }: DayRange): DetailedSlot[] =>
  parseRows(
    Detailed,
    db.all(`${DETAILED} WHERE slot.plan_id = :planId AND slot.day BETWEEN :from AND :to ${IN_TIME}`, {
      planId,
      from: from ?? '0000-01-01',
      to: to ?? '9999-12-31',
    }),
  )

/** From one instant until before another (UTC ms). */
export type Span = { readonly fromMs: number; readonly beforeMs: number }

/** Slots of a plan that begin in a span, in time order: those of a study day, whatever the calendar calls it. */
export const listSlotsBetween = (db: ReadDb, planId: string, { fromMs, beforeMs }: Span): DetailedSlot[] =>
  parseRows(
    Detailed,
    db.all(
      `${DETAILED} WHERE slot.plan_id = :planId AND slot.start_ms >= :fromMs AND slot.start_ms < :beforeMs
       ORDER BY slot.start_ms, slot.id`,
      { planId, fromMs, beforeMs },
    ),
  )

/**
 * What comes after a study day: of each open topic that has no slot on that day the first slot later on, in time order,
 * at most `limit`.
 */
export const listNextTopics = (db: ReadDb, planId: string, day: Span, limit: number): DetailedSlot[] =>
  parseRows(
    Detailed,
    db.all(
      `${DETAILED} WHERE slot.plan_id = :planId AND slot.start_ms >= :beforeMs
         AND topic.status NOT IN ('done', 'skipped')
         AND NOT EXISTS (
           SELECT 1 FROM slot AS earlier
           WHERE earlier.plan_id = slot.plan_id AND earlier.topic_id = slot.topic_id
             AND earlier.start_ms >= :fromMs AND earlier.start_ms < slot.start_ms)
       ORDER BY slot.start_ms, slot.id LIMIT :limit`,
      { planId, ...day, limit },
    ),
  )

const Bounds = z.object({ first: z.string().nullable(), last: z.string().nullable() })

/** First and last planned day of a plan; null without slots. */
export const slotBounds = (
  db: ReadDb,
  planId: string,
): { readonly from: string; readonly to: string } | null => {
  const found = parseRow(
    Bounds,
    db.get('SELECT min(day) AS first, max(day) AS last FROM slot WHERE plan_id = :planId', { planId }),
  )
  return found === null || found.first === null || found.last === null
    ? null
    : { from: found.first, to: found.last }
}

const TopicSpanRow = z.object({ topicId: z.string(), from: z.string(), to: z.string(), minutes: z.int() })
/** What is planned for one topic: first and last day, and minutes in all. */
export type TopicSpan = z.output<typeof TopicSpanRow>

/** What is planned for each topic from a day on. */
export const listTopicSpans = (db: ReadDb, planId: string, from: string): TopicSpan[] =>
  parseRows(
    TopicSpanRow,
    db.all(
      `SELECT topic_id AS topicId, min(day) AS "from", max(day) AS "to", sum(minutes) AS minutes
       FROM slot WHERE plan_id = :planId AND day >= :from GROUP BY topic_id`,
      { planId, from },
    ),
  )

const PlannedRow = z.object({
  topicId: z.string(),
  status: TopicStatus,
  plannedMs: z.int(),
  hasSlotsToCome: Flag,
})
/** What was planned on one topic in a span, and whether it has slots that begin after it. */
export type PlannedInSpan = z.output<typeof PlannedRow>

/** What was planned in a span, by topic of the roadmap as it is now; of slots that reach out of it only what lies within. */
export const plannedByTopic = (db: ReadDb, planId: string, { fromMs, beforeMs }: Span): PlannedInSpan[] =>
  parseRows(
    PlannedRow,
    db.all(
      `SELECT topic.id AS topicId, topic.status,
         sum(min(slot.start_ms + slot.minutes * ${MINUTE_MS}, :beforeMs) - max(slot.start_ms, :fromMs)) AS plannedMs,
         EXISTS (
           SELECT 1 FROM slot AS later
           WHERE later.topic_id = topic.id AND later.plan_id = :planId AND later.start_ms >= :beforeMs
         ) AS hasSlotsToCome
       FROM slot JOIN topic ON topic.id = slot.topic_id
       WHERE slot.plan_id = :planId AND slot.start_ms > :fromMs - ${DAY_MS} AND slot.start_ms < :beforeMs
         AND slot.start_ms + slot.minutes * ${MINUTE_MS} > :fromMs AND topic.archived_ms IS NULL
       GROUP BY topic.id`,
      { planId, fromMs, beforeMs },
    ),
  )

export type SlotToSave = Omit<StoredSlot, 'topicKey'>

const valuesOf = (slot: SlotToSave) => ({ ...slot, pinned: flagOf(slot.pinned) })

export const insertSlot = (db: WriteDb, planId: string, slot: SlotToSave): void => {
  db.run(
    `INSERT INTO slot (id, plan_id, topic_id, day, start_minute, minutes, kind, pinned, sequence, zone,
       start_ms, created_ms, updated_ms)
     VALUES (:id, :planId, :topicId, :day, :startMinute, :minutes, :kind, :pinned, :sequence, :zone,
       :startMs, :updatedMs, :updatedMs)`,
    { planId, ...valuesOf(slot) },
  )
}

export const updateSlot = (db: WriteDb, slot: SlotToSave): void => {
  const { topicId: _topicId, ...values } = valuesOf(slot)
  db.run(
    `UPDATE slot SET day = :day, start_minute = :startMinute, minutes = :minutes, kind = :kind, pinned = :pinned,
       sequence = :sequence, zone = :zone, start_ms = :startMs, updated_ms = :updatedMs
     WHERE id = :id`,
    values,
  )
}

export const removeSlot = (db: WriteDb, id: string): void => {
  db.run('DELETE FROM slot WHERE id = :id', { id })
}

/** Brings the slots of a plan to what they shall be. */
export const saveSlotChanges = (
  db: WriteDb,
  planId: string,
  { removed, changed, added }: RowChanges<SlotToSave>,
): void => {
  for (const { id } of removed) removeSlot(db, id)
  for (const slot of changed) updateSlot(db, slot)
  for (const slot of added) insertSlot(db, planId, slot)
}
