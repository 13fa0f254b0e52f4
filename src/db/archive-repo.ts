/** What documents named before, and the learner has worked on: put aside, for the Roadmap screen to list. */
import { z } from 'zod'
import { placeName } from '#core/roadmap/merge/place-name.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import { TopicStatus } from '#core/roadmap/model.ts'
import type { ReadDb } from './database.ts'
import { Flag, parseRows } from './column.ts'

const TopicRow = z
  .object({
    id: z.string(),
    title: z.string(),
    phaseTitle: z.string(),
    blockTitle: z.string(),
    status: TopicStatus,
    /** Focus time on it, ms. */
    loggedMs: z.int(),
  })
  .transform(({ phaseTitle, blockTitle, loggedMs, ...topic }) => ({
    ...topic,
    studiedMinutes: wholeMinutes(loggedMs),
    place: placeName({ title: phaseTitle }, { title: blockTitle }),
  }))
export type ArchivedTopic = z.output<typeof TopicRow>

/** Topics that were studied, ticked, or given more days; not those that only have slots in the past. */
export const listArchivedTopics = (db: ReadDb, roadmapId: string): ArchivedTopic[] =>
  parseRows(
    TopicRow,
    db.all(
      `SELECT topic.id, topic.title, phase.title AS phaseTitle, block.title AS blockTitle, topic.status,
         coalesce((SELECT sum(end_ms - start_ms) FROM session WHERE topic_id = topic.id), 0) AS loggedMs
       FROM topic JOIN block ON block.id = topic.block_id JOIN phase ON phase.id = block.phase_id
       WHERE topic.roadmap_id = :roadmapId AND topic.archived_ms IS NOT NULL
         AND (topic.status <> 'pending' OR topic.extra_days > 0
           OR EXISTS (SELECT 1 FROM session WHERE topic_id = topic.id))
       ORDER BY topic.archived_ms, topic.position`,
      { roadmapId },
    ),
  )

const ProjectRow = z.object({
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  capstone: Flag,
  done: Flag,
  evidence: z.string(),
})
export type ArchivedProject = z.output<typeof ProjectRow>

export const listArchivedProjects = (db: ReadDb, roadmapId: string): ArchivedProject[] =>
  parseRows(
    ProjectRow,
    db.all(
      `SELECT id, title, detail, capstone, done, evidence FROM project
       WHERE roadmap_id = :roadmapId AND archived_ms IS NOT NULL ORDER BY archived_ms, position`,
      { roadmapId },
    ),
  )
