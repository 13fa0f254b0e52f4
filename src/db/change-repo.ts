/** What was changed, row by row, so that it can be taken back, also after a restart. */
import { z } from 'zod'
import { StudyKind } from '#core/planning/model.ts'
import { TopicStatus } from '#core/roadmap/model.ts'
import type { ReadDb, WriteDb } from './database.ts'
import { Flag, json, parseRow } from './column.ts'

/** A session as it stood; `StoredSession` in JSON. */
const SessionRow = z.strictObject({
  id: z.string(),
  topicId: z.string().nullable(),
  title: z.string(),
  kind: StudyKind,
  startMs: z.int(),
  endMs: z.int(),
  zone: z.string(),
  open: z.boolean(),
  source: z.enum(['timer', 'hand']),
  note: z.string(),
  createdMs: z.int(),
  updatedMs: z.int(),
})

/** One row before and after; null where there was none, or is none any more. */
const ChangedRow = z.discriminatedUnion('table', [
  z.strictObject({
    table: z.literal('session'),
    id: z.string(),
    before: SessionRow.nullable(),
    after: SessionRow.nullable(),
  }),
  z.strictObject({
    table: z.literal('topic-status'),
    topicId: z.string(),
    before: TopicStatus,
    after: TopicStatus,
  }),
])
export type ChangedRow = z.output<typeof ChangedRow>

const Row = z.object({
  id: z.string(),
  /** What was done, for the learner: "Deleted 25 min of Decorators". */
  label: z.string(),
  rows: json(z.array(ChangedRow)),
  undone: Flag,
  /** UTC ms. */
  atMs: z.int(),
})
export type StoredChange = z.output<typeof Row>

export const findChange = (db: ReadDb, id: string): StoredChange | null =>
  parseRow(Row, db.get('SELECT id, label, rows, undone, at_ms AS atMs FROM change WHERE id = :id', { id }))

export const insertChange = (db: WriteDb, change: Omit<StoredChange, 'undone'>): void => {
  db.run('INSERT INTO change (id, label, rows, at_ms) VALUES (:id, :label, :rows, :atMs)', {
    ...change,
    rows: JSON.stringify(change.rows),
  })
}

export const markUndone = (db: WriteDb, id: string): void => {
  db.run('UPDATE change SET undone = 1 WHERE id = :id', { id })
}
