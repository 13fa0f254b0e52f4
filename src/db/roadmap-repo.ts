/** Roadmaps as heads: what lists show. The whole of one is in roadmap-tree.ts. */
import { z } from 'zod'
import { Estimate, Range } from '#core/roadmap/model.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { Flag, IdRow, json, parseRow, parseRows } from './column.ts'
import { removeEmptyDocuments } from './document-repo.ts'

const Head = z.object({
  id: z.string(),
  key: z.string(),
  title: z.string(),
  sourceName: z.string(),
  /** When the document was last imported, UTC ms. */
  importedMs: z.int(),
  position: z.int(),
  summary: Flag,
  total: json(Estimate).nullable(),
  hoursPerDay: json(Range).nullable(),
  planId: z.string().nullable(),
  /** How its plan stands; none of it without one. */
  active: Flag,
  beside: Flag,
  archivedMs: z.int().nullable(),
})
/** A roadmap without its parts, and the plan made of it. */
export type RoadmapHead = z.output<typeof Head>

const HEADS = `
  SELECT roadmap.id, roadmap.key, roadmap.title, document.source_name AS sourceName,
    document.imported_ms AS importedMs, roadmap.position, roadmap.summary, roadmap.total,
    roadmap.hours_per_day AS hoursPerDay, plan.id AS planId, coalesce(plan.active, 0) AS active,
    coalesce(plan.beside, 0) AS beside, plan.archived_ms AS archivedMs
  FROM roadmap
  JOIN document ON document.id = roadmap.document_id
  LEFT JOIN plan ON plan.roadmap_id = roadmap.id`

/** In the order in which they were stored: one that is brought to another document keeps its place. */
export const listRoadmaps = (db: ReadDb): RoadmapHead[] =>
  parseRows(Head, db.all(`${HEADS} ORDER BY roadmap.imported_ms, roadmap.id`))

export const findRoadmap = (db: ReadDb, id: string): RoadmapHead | null =>
  parseRow(Head, db.get(`${HEADS} WHERE roadmap.id = :id`, { id }))

/** The roadmap of a document with this key. */
export const findRoadmapId = (db: ReadDb, documentId: string, key: string): string | null =>
  parseRow(
    IdRow,
    db.get('SELECT id FROM roadmap WHERE document_id = :documentId AND key = :key', { documentId, key }),
  )?.id ?? null

/** The roadmaps that were last brought to a document, in its order. */
export const listRoadmapIdsOf = (db: ReadDb, documentId: string): string[] =>
  parseRows(
    IdRow,
    db.all('SELECT id FROM roadmap WHERE document_id = :documentId ORDER BY position, id', { documentId }),
  ).map(({ id }) => id)

const TopicTitle = z.object({ roadmapId: z.string(), title: z.string() })

/** The titles of all topics of all roadmaps. */
export const listTopicTitles = (db: ReadDb): z.output<typeof TopicTitle>[] =>
  parseRows(
    TopicTitle,
    db.all('SELECT roadmap_id AS roadmapId, title FROM topic WHERE archived_ms IS NULL ORDER BY position'),
  )

/** Removes it with its plan and progress; false when there was none. */
export const removeRoadmap = (db: WriteDb, id: string): boolean => {
  const removed = db.run('DELETE FROM roadmap WHERE id = :id', { id })
  removeEmptyDocuments(db)
  return removed > 0
}
