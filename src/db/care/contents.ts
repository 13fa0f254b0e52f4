/** What is in a database of any version, in the figures a learner knows theirs by. */
import { z } from 'zod'
import type { Contents } from '#core/care/model.ts'
import type { Connection } from '../database.ts'

const Counts = z.object({
  roadmaps: z.int(),
  topics: z.int(),
  topicsDone: z.int(),
  sessions: z.int(),
  studiedMs: z.int(),
})
const Last = z.object({ atMs: z.int(), zone: z.string() })

const hasColumn = (connection: Connection, table: string, column: string): boolean =>
  connection.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column) !== undefined

export const contentsOf = (connection: Connection): Contents => {
  // Topics that were put aside are in no figure. The first versions put none aside, and the very first knew no sessions.
  const current = hasColumn(connection, 'topic', 'archived_ms') ? 'archived_ms IS NULL' : 'TRUE'
  const hasSessions = hasColumn(connection, 'session', 'end_ms')
  const counts = Counts.parse(
    connection
      .prepare(
        `SELECT (SELECT count(*) FROM roadmap) AS roadmaps,
           (SELECT count(*) FROM topic WHERE ${current}) AS topics,
           (SELECT count(*) FROM topic WHERE ${current} AND status = 'done') AS topicsDone,
           ${hasSessions ? '(SELECT count(*) FROM session)' : '0'} AS sessions,
           ${hasSessions ? '(SELECT coalesce(sum(end_ms - start_ms), 0) FROM session)' : '0'} AS studiedMs`,
      )
      .get(),
  )
  const title = connection
    .prepare(
      `SELECT title FROM roadmap LEFT JOIN plan ON plan.roadmap_id = roadmap.id
       ORDER BY coalesce(plan.active, 0) DESC, imported_ms DESC, position LIMIT 1`,
    )
    .pluck()
    .get()
  const last = hasSessions
    ? connection.prepare('SELECT end_ms AS atMs, zone FROM session ORDER BY start_ms DESC LIMIT 1').get()
    : undefined
  const { studiedMs, ...rest } = counts
  return {
    ...rest,
    studiedMinutes: Math.round(studiedMs / 60_000),
    title: typeof title === 'string' ? title : null,
    lastStudied: last === undefined ? null : Last.parse(last),
  }
}
