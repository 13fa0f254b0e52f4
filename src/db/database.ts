/** The two handles handlers get. A read handle has no way to write that compiles; both are one connection underneath. */
import type Database from 'better-sqlite3'
import type { Contents } from '#core/care/model.ts'
import { contentsOf } from './care/contents.ts'
import { snapshotInto } from './care/snapshot.ts'
import type { RowCounts } from './care/tables.ts'

/** Takes a millisecond or two. */
const PAGES_AT_ONCE = 100

declare const readBrand: unique symbol
declare const writeBrand: unique symbol

/** The connection itself; it stays inside this room and the service's start and stop. */
export type Connection = Database.Database

/** Runs prepared statements that only read. */
export type ReadDb = {
  readonly [readBrand]: true
  readonly get: (sql: string, params?: Params) => unknown
  readonly all: (sql: string, params?: Params) => unknown[]
}

/** Runs inside a transaction that dispatch opened. */
export type WriteDb = ReadDb & {
  readonly [writeBrand]: true
  /** Returns how many rows changed. */
  readonly run: (sql: string, params?: Params) => number
}

/** Named parameters. SQLite has no booleans: pass 0 or 1. */
export type Params = Readonly<Record<string, string | number | null>>

/** An open database: the only way for the service to reach it. */
export type Db = {
  readonly file: string
  /** The last process that had it open was killed, or the power failed. */
  readonly endedUnclean: boolean
  readonly contents: () => Contents
  /** When the whole file was last found sound, UTC ms. */
  readonly checkedMs: () => number | null
  readonly noteChecked: (atMs: number) => void
  /** Writes something that changes nothing; throws where nothing can be written. */
  readonly tryWriting: () => void
  readonly read: <T>(work: (db: ReadDb) => T) => T
  /** One transaction that takes the write lock at once; a throw rolls all of it back. */
  readonly write: <T>(work: (db: WriteDb) => T) => T
  /** Writes the state of this moment into a new file: what must be in it. */
  readonly snapshotInto: (file: string) => RowCounts
  /** Copies the file page by page as it is, flaws included, while everything else goes on. */
  readonly copyPages: (file: string) => Promise<void>
  /** Checkpoints, so that the file alone holds everything, and closes. Safe to call twice. */
  readonly close: () => void
}

const createHandle = (connection: Connection): WriteDb => {
  const statements = new Map<string, Database.Statement>()
  const prepared = (sql: string): Database.Statement => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const statement = connection.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const reading = (sql: string): Database.Statement => {
    const statement = prepared(sql)
    if (!statement.readonly) throw new Error('a statement that writes was run for reading')
    return statement
  }
  const handle = {
    get: (sql: string, params: Params = {}) => reading(sql).get(params),
    all: (sql: string, params: Params = {}) => reading(sql).all(params),
    run: (sql: string, params: Params = {}) => prepared(sql).run(params).changes,
  }
  // The brands exist for the compiler only.
  return handle as typeof handle & WriteDb
}

/** Wraps an opened, checked and migrated connection. */
export const createDb = (connection: Connection, { endedUnclean = false } = {}): Db => {
  const handle = createHandle(connection)
  return {
    file: connection.name,
    endedUnclean,
    contents: () => contentsOf(connection),
    checkedMs: () => {
      const ms: unknown = connection.prepare('SELECT checked_ms FROM file_stamp').pluck().get()
      return typeof ms === 'number' ? ms : null
    },
    noteChecked: (atMs) => {
      connection.prepare('UPDATE file_stamp SET checked_ms = ?').run(atMs)
    },
    tryWriting: () => {
      connection.exec('UPDATE file_stamp SET checked_ms = checked_ms')
    },
    // A deferred transaction: several reads see one state.
    read: (work) => connection.transaction(() => work(handle)).deferred(),
    write: (work) => connection.transaction(() => work(handle)).immediate(),
    snapshotInto: (file) => snapshotInto(connection, file),
    copyPages: async (file) => {
      await connection.backup(file, { progress: () => PAGES_AT_ONCE })
    },
    close: () => {
      if (!connection.open) return
      try {
        connection.pragma('wal_checkpoint(TRUNCATE)')
      } finally {
        connection.close()
      }
    },
  }
}
