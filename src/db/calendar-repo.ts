/** What a calendar says of slots beside the slots themselves, and what calendars were given. */
import { z } from 'zod'
import type { GivenItem } from '#core/calendar/given-item.ts'
import type { ProjectOfPlan } from '#core/calendar/planned-item.ts'
import { Link } from '#core/roadmap/model.ts'
import { Flag, flagOf, json, parseRows } from './column.ts'
import type { ReadDb, WriteDb } from './database.ts'

const Place = z.object({ topicId: z.string(), phaseId: z.string(), links: json(z.array(Link)) })
/** The phase a topic is in, and where it can be learned. */
export type TopicPlace = z.output<typeof Place>

/** Of the topics that a plan has slots of. */
export const listTopicPlaces = (db: ReadDb, planId: string): TopicPlace[] =>
  parseRows(
    Place,
    db.all(
      `SELECT topic.id AS topicId, block.phase_id AS phaseId, topic.links
       FROM topic JOIN block ON block.id = topic.block_id
       WHERE topic.id IN (SELECT topic_id FROM slot WHERE plan_id = :planId)`,
      { planId },
    ),
  )

const Project = z.object({
  id: z.string(),
  phaseId: z.string(),
  title: z.string(),
  detail: z.string(),
  done: Flag,
})

/** Projects of the phases of a plan's roadmap, in their order. */
export const listPlanProjects = (db: ReadDb, planId: string): ProjectOfPlan[] =>
  parseRows(
    Project,
    db.all(
      `SELECT project.id, project.phase_id AS phaseId, project.title, project.detail, project.done
       FROM project JOIN plan ON plan.roadmap_id = project.roadmap_id
       WHERE plan.id = :planId AND project.phase_id IS NOT NULL AND project.archived_ms IS NULL
       ORDER BY project.position, project.id`,
      { planId },
    ),
  )

const Given = z
  .object({
    id: z.string(),
    kind: z.enum(['slot', 'phase', 'project']),
    phaseId: z.string(),
    title: z.string(),
    startMs: z.int().nullable(),
    endMs: z.int().nullable(),
    startDay: z.string().nullable(),
    endDay: z.string().nullable(),
    content: z.string(),
    sequence: z.int(),
    updatedMs: z.int(),
    inFile: Flag,
    cancelledMs: z.int().nullable(),
  })
  .transform(({ startMs, endMs, startDay, endDay, ...item }): GivenItem => {
    if (startMs !== null && endMs !== null) return { ...item, time: { startMs, endMs } }
    if (startDay !== null && endDay !== null) return { ...item, time: { startDay, endDay } }
    throw new TypeError('a calendar item has no time')
  })

export const listGivenItems = (db: ReadDb): GivenItem[] =>
  parseRows(
    Given,
    db.all(
      `SELECT id, kind, phase_id AS phaseId, title, start_ms AS startMs, end_ms AS endMs, start_day AS startDay,
         end_day AS endDay, content, sequence, updated_ms AS updatedMs, in_file AS inFile, cancelled_ms AS cancelledMs
       FROM calendar_item`,
    ),
  )

const timesOf = ({ time }: GivenItem) =>
  'startMs' in time ? { ...time, startDay: null, endDay: null } : { startMs: null, endMs: null, ...time }

export const saveGivenItem = (db: WriteDb, item: GivenItem): void => {
  const { time: _time, ...values } = item
  db.run(
    `INSERT INTO calendar_item (id, kind, phase_id, title, start_ms, end_ms, start_day, end_day, content, sequence,
       updated_ms, in_file, cancelled_ms)
     VALUES (:id, :kind, :phaseId, :title, :startMs, :endMs, :startDay, :endDay, :content, :sequence,
       :updatedMs, :inFile, :cancelledMs)
     ON CONFLICT (id) DO UPDATE SET phase_id = excluded.phase_id, title = excluded.title,
       start_ms = excluded.start_ms, end_ms = excluded.end_ms, start_day = excluded.start_day,
       end_day = excluded.end_day, content = excluded.content, sequence = excluded.sequence,
       updated_ms = excluded.updated_ms, in_file = excluded.in_file, cancelled_ms = excluded.cancelled_ms`,
    { ...values, ...timesOf(item), inFile: flagOf(item.inFile) },
  )
}

export const forgetGivenItem = (db: WriteDb, id: string): void => {
  db.run('DELETE FROM calendar_item WHERE id = :id', { id })
}
