import { z } from 'zod'
import { WorkKind } from '#core/planning/model.ts'
import { TopicStatus } from '#core/roadmap/model.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { Flag, flagOf, parseRow, parseRows } from './column.ts'

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
  startMs: z.int(),
  updatedMs: z.int(),
})
/** A slot by itself, as replanning matches it. */
export type StoredSlot = z.output<typeof Row>

const SLOTS = `
  SELECT slot.id, slot.topic_id AS topicId, topic.key AS topicKey, slot.day, slot.start_minute AS startMinute,
    slot.minutes, slot.kind, slot.pinned, slot.sequence, slot.start_ms AS startMs, slot.updated_ms AS updatedMs
  FROM slot JOIN topic ON topic.id = slot.topic_id`
const IN_TIME = 'ORDER BY slot.day, slot.start_minute, slot.id'

/** All slots of a plan in time order. */
export const listSlots = (db: ReadDb, planId: string): StoredSlot[] =>
  parseRows(Row, db.all(`${SLOTS} WHERE slot.plan_id = :planId ${IN_TIME}`, { planId }))

const Detailed = z.object({
  ...Row.shape,
  title: z.string(),
  detail: z.string(),
  status: TopicStatus,
  phaseTitle: z.string(),
  blockTitle: z.string(),
  project: z.string().nullable(),
})
/** A slot with all that a screen or a calendar says about it. */
export type DetailedSlot = z.output<typeof Detailed>

const DETAILED = `
  SELECT slot.id, slot.topic_id AS topicId, topic.key AS topicKey, slot.day, slot.start_minute AS startMinute,
    slot.minutes, slot.kind, slot.pinned, slot.sequence, slot.start_ms AS startMs, slot.updated_ms AS updatedMs,
    topic.title, topic.detail, topic.status, phase.title AS phaseTitle, block.title AS blockTitle,
    (SELECT project.title FROM project WHERE project.phase_id = phase.id AND project.done = 0
     ORDER BY project.position LIMIT 1) AS project
  FROM slot
  JOIN topic ON topic.id = slot.topic_id
  JOIN block ON block.id = topic.block_id
  JOIN phase ON phase.id = block.phase_id`

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

/**
 * What comes after a day: of each open topic that has no slot on that day the first slot later on, in time order, at
 * most `limit`.
 */
export const listNextTopics = (
  db: ReadDb,
  planId: string,
  { after, limit }: { readonly after: string; readonly limit: number },
): DetailedSlot[] =>
  parseRows(
    Detailed,
    db.all(
      `${DETAILED} WHERE slot.plan_id = :planId AND slot.day > :after AND topic.status NOT IN ('done', 'skipped')
         AND NOT EXISTS (
           SELECT 1 FROM slot AS before
           WHERE before.plan_id = slot.plan_id AND before.topic_id = slot.topic_id AND before.day >= :after
             AND (before.day, before.start_minute) < (slot.day, slot.start_minute))
       ${IN_TIME} LIMIT :limit`,
      { planId, after, limit },
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

const Span = z.object({ topicId: z.string(), from: z.string(), to: z.string(), minutes: z.int() })
/** What is planned for one topic: first and last day, and minutes in all. */
export type TopicSpan = z.output<typeof Span>

/** What is planned for each topic from a day on. */
export const listTopicSpans = (db: ReadDb, planId: string, from: string): TopicSpan[] =>
  parseRows(
    Span,
    db.all(
      `SELECT topic_id AS topicId, min(day) AS "from", max(day) AS "to", sum(minutes) AS minutes
       FROM slot WHERE plan_id = :planId AND day >= :from GROUP BY topic_id`,
      { planId, from },
    ),
  )

/**
 * Minutes planned from one day until before another that were not kept: of topics neither done nor skipped. A topic that
 * is in progress and has more slots to come is on its way and does not count.
 */
export const missedMinutes = (
  db: ReadDb,
  planId: string,
  { from, before }: { readonly from: string; readonly before: string },
): number =>
  parseRow(
    z.object({ minutes: z.int() }),
    db.get(
      `SELECT coalesce(sum(slot.minutes), 0) AS minutes FROM slot JOIN topic ON topic.id = slot.topic_id
       WHERE slot.plan_id = :planId AND slot.day >= :from AND slot.day < :before
         AND topic.status NOT IN ('done', 'skipped')
         AND NOT (topic.status = 'in-progress' AND EXISTS (
           SELECT 1 FROM slot AS later
           WHERE later.topic_id = topic.id AND later.plan_id = :planId AND later.day >= :before))`,
      { planId, from, before },
    ),
  )?.minutes ?? 0

export type SlotToSave = Omit<StoredSlot, 'topicKey'>

const valuesOf = (slot: SlotToSave) => ({ ...slot, pinned: flagOf(slot.pinned) })

export const insertSlot = (db: WriteDb, planId: string, slot: SlotToSave): void => {
  db.run(
    `INSERT INTO slot (id, plan_id, topic_id, day, start_minute, minutes, kind, pinned, sequence, start_ms,
       created_ms, updated_ms)
     VALUES (:id, :planId, :topicId, :day, :startMinute, :minutes, :kind, :pinned, :sequence, :startMs,
       :updatedMs, :updatedMs)`,
    { planId, ...valuesOf(slot) },
  )
}

export const updateSlot = (db: WriteDb, slot: SlotToSave): void => {
  const { topicId: _topicId, ...values } = valuesOf(slot)
  db.run(
    `UPDATE slot SET day = :day, start_minute = :startMinute, minutes = :minutes, kind = :kind, pinned = :pinned,
       sequence = :sequence, start_ms = :startMs, updated_ms = :updatedMs
     WHERE id = :id`,
    values,
  )
}

export const removeSlot = (db: WriteDb, id: string): void => {
  db.run('DELETE FROM slot WHERE id = :id', { id })
}
