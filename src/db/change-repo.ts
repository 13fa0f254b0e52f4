/** What was changed, row by row, so that it can be taken back, also after a restart. Triggers write the rows. */
import { z } from 'zod'
import type { ReadDb, WriteDb } from './database.ts'
import { json, parseRow, parseRows } from './column.ts'

/** Columns by name: all of a row, or those that changed. */
const RowImage = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
export type RowImage = z.output<typeof RowImage>

const Row = z
  .object({
    id: z.string(),
    /** Changes in the order they were made, whatever the clock said. */
    number: z.int(),
    /** What was done, for the learner: "Deleted 25 min of Decorators". */
    label: z.string(),
    /** UTC ms. */
    atMs: z.int(),
    /** The time zone rules its instants were worked out with. */
    tzVersion: z.string(),
    undone: z.int(),
  })
  .transform(({ undone, ...change }) => ({ ...change, undone: undone > 0 }))
export type StoredChange = z.output<typeof Row>

const CHANGES = 'SELECT id, number, label, at_ms AS atMs, tz_version AS tzVersion, undone FROM change'

export const findChange = (db: ReadDb, id: string): StoredChange | null =>
  parseRow(Row, db.get(`${CHANGES} WHERE id = :id`, { id }))

/** Latest first. */
export const listChanges = (db: ReadDb): StoredChange[] =>
  parseRows(Row, db.all(`${CHANGES} ORDER BY number DESC`))

/** The one that Undo takes back when none is named. */
export const findLatestStanding = (db: ReadDb): StoredChange | null =>
  parseRow(Row, db.get(`${CHANGES} WHERE undone = 0 ORDER BY number DESC LIMIT 1`))

/** The one that Redo does again when none is named: undone last, with nothing new done since. */
export const findLastUndone = (db: ReadDb): StoredChange | null =>
  parseRow(
    Row,
    db.get(`${CHANGES} WHERE undone > (SELECT max(number) FROM change) ORDER BY undone DESC LIMIT 1`),
  )

const ChangedRow = z.object({
  seq: z.int(),
  table: z.string(),
  rowId: z.string(),
  /** Null where there was none. */
  before: json(RowImage).nullable(),
  /** Null where there is none any more. */
  after: json(RowImage).nullable(),
})
/** One row before and after one statement; of a row that stayed, the columns that changed. */
export type ChangedRow = z.output<typeof ChangedRow>

/** In the order they were changed. */
export const listChangedRows = (db: ReadDb, changeId: string): ChangedRow[] =>
  parseRows(
    ChangedRow,
    db.all(
      `SELECT seq, table_name AS "table", row_id AS rowId, before, after FROM change_row
       WHERE change_id = :changeId ORDER BY seq`,
      { changeId },
    ),
  )

/**
 * What else changed a row, out of turn: the latest change after this one that stands, or one before it that was undone.
 */
export const findChangeOfRow = (
  db: ReadDb,
  { number }: StoredChange,
  row: { readonly table: string; readonly rowId: string },
): StoredChange | null =>
  parseRow(
    Row,
    db.get(
      `${CHANGES} WHERE ((undone = 0 AND number > :number) OR (undone > 0 AND number < :number))
         AND EXISTS (SELECT 1 FROM change_row
           WHERE row_id = :rowId AND table_name = :table AND change_id = change.id)
       ORDER BY number DESC LIMIT 1`,
      { number, ...row },
    ),
  )

/** The change that is being recorded. */
export const findRecording = (db: ReadDb): string | null =>
  parseRow(
    z.object({ changeId: z.string().nullable() }),
    db.get('SELECT change_id AS changeId FROM change_recording'),
  )?.changeId ?? null

/** One above every change and every undo so far: what was done later has the higher number. */
const NEXT = '(SELECT coalesce(max(max(number), max(undone)), 0) + 1 FROM change)'

/** From here on until `endRecording` or `dropChange`, what is written is part of this change. */
export const beginRecording = (
  db: WriteDb,
  change: Pick<StoredChange, 'id' | 'label' | 'atMs' | 'tzVersion'>,
): void => {
  db.run(
    `INSERT INTO change (id, number, label, at_ms, tz_version) VALUES (:id, ${NEXT}, :label, :atMs, :tzVersion)`,
    change,
  )
  db.run('UPDATE change_recording SET change_id = :id', { id: change.id })
}

/** Stops recording and forgets what was recorded. */
export const dropChange = (db: WriteDb, id: string): void => {
  db.run('DELETE FROM change WHERE id = :id', { id })
}

/** Keeps the latest changes only. */
const pruneChanges = (db: WriteDb, keep: number): void => {
  db.run(
    'DELETE FROM change WHERE number <= (SELECT number FROM change ORDER BY number DESC LIMIT 1 OFFSET :keep)',
    { keep },
  )
}

/** Stops recording. False when no row was changed: then there is no change. */
export const endRecording = (
  db: WriteDb,
  { id, label, keep }: { readonly id: string; readonly label: string; readonly keep: number },
): boolean => {
  db.run('UPDATE change_recording SET change_id = NULL')
  if (db.get('SELECT 1 FROM change_row WHERE change_id = :id LIMIT 1', { id }) === undefined) {
    dropChange(db, id)
    return false
  }
  db.run('UPDATE change SET label = :label WHERE id = :id', { id, label })
  pruneChanges(db, keep)
  return true
}

export const markUndone = (db: WriteDb, id: string): void => {
  db.run(`UPDATE change SET undone = ${NEXT} WHERE id = :id`, { id })
}

export const markRedone = (db: WriteDb, id: string): void => {
  db.run('UPDATE change SET undone = 0 WHERE id = :id', { id })
}
