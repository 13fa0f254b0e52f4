import { z } from 'zod'
import type { ReadDb, WriteDb } from './database.ts'
import { IdRow, parseRow } from './column.ts'

export type StoredDocument = {
  readonly id: string
  /** SHA-256 of the text: the same content is one document. */
  readonly contentHash: string
  readonly sourceName: string
  readonly text: string
  /** Of its latest import, UTC ms. */
  readonly importedMs: number
}

export const findDocumentId = (db: ReadDb, contentHash: string): string | null =>
  parseRow(IdRow, db.get('SELECT id FROM document WHERE content_hash = :contentHash', { contentHash }))?.id ??
  null

const Row = z.object({
  id: z.string(),
  contentHash: z.string(),
  sourceName: z.string(),
  text: z.string(),
  importedMs: z.int(),
})

/** The document that a roadmap was last brought to. */
export const findDocumentOf = (db: ReadDb, roadmapId: string): StoredDocument | null =>
  parseRow(
    Row,
    db.get(
      `SELECT document.id, content_hash AS contentHash, source_name AS sourceName, text,
         document.imported_ms AS importedMs
       FROM document JOIN roadmap ON roadmap.document_id = document.id WHERE roadmap.id = :roadmapId`,
      { roadmapId },
    ),
  )

export const insertDocument = (db: WriteDb, document: StoredDocument): void => {
  db.run(
    `INSERT INTO document (id, content_hash, source_name, text, imported_ms)
     VALUES (:id, :contentHash, :sourceName, :text, :importedMs)`,
    document,
  )
}

/** The same content was imported again: from now on it is the latest import. */
export const touchDocument = (db: WriteDb, id: string, importedMs: number): void => {
  db.run('UPDATE document SET imported_ms = :importedMs WHERE id = :id', { id, importedMs })
}

/** Documents whose last roadmap was removed hold nothing any more. */
export const removeEmptyDocuments = (db: WriteDb): void => {
  db.run('DELETE FROM document WHERE id NOT IN (SELECT document_id FROM roadmap)')
}
