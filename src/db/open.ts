import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { err, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { copyBeforeUpgrade } from './copy-before-upgrade.ts'
import { createDb } from './database.ts'
import type { Connection, Db } from './database.ts'
import { hasTraces, inspectFile } from './file-state.ts'
import type { FileState } from './file-state.ts'
import { stampOpening } from './file-stamp.ts'
import {
  hasLeftoverLog,
  noteDamaged,
  removeLeftCopies,
  setLogAside,
  wasReplaced,
  withCopy,
} from './leftover-log.ts'
import { APPLICATION_ID, MIGRATIONS, migrate, versionOf } from './migrate.ts'
import type { Migration } from './migrate.ts'
import { lostError, openError, openErrorFrom, storageCodeOf } from './open-error.ts'
import type { OpenError } from './open-error.ts'

export type OpenOptions = {
  readonly file: string
  /** UTC ms; names the copy that is made before an upgrade. */
  readonly nowMs: number
  /** The shipped ones by default; others in tests. */
  readonly migrations?: readonly Migration[]
}

/** While another process holds the file, every try blocks this one: half a second, no more. */
const LOCK_WAIT_MS = 500
const WAL_KEEP_BYTES = 16_777_216

/** On every open, in this order. SQLite forgets `synchronous`: built as it is, a reopened WAL file falls back to NORMAL. */
const PRAGMAS: readonly (readonly [name: string, set: string, expected: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['journal_size_limit', String(WAL_KEEP_BYTES), WAL_KEEP_BYTES],
  // What a statement would need to be taken back, and sorting: once it spilled into a file, SQLite goes on writing there.
  ['temp_store', 'MEMORY', 2],
]

/** On macOS fsync alone leaves data in the drive's cache. */
const MAC_PRAGMAS: typeof PRAGMAS = [
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
]

const setPragmas = (connection: Connection): void => {
  const wanted = process.platform === 'darwin' ? [...PRAGMAS, ...MAC_PRAGMAS] : PRAGMAS
  for (const [name, value, expected] of wanted) {
    connection.pragma(`${name} = ${value}`)
    const found = connection.pragma(name, { simple: true })
    if (found !== expected) throw new Error(`pragma ${name} is ${String(found)} instead of ${expected}`)
  }
}

/** A log without its database is moved out of the way of the backup that will be put here. */
const refusalOfLost = (file: string, nowMs: number): OpenError | null => {
  if (hasLeftoverLog(file)) return lostError(file, setLogAside(file, nowMs))
  return hasTraces(file) ? lostError(file) : null
}

const refusalOf = (state: FileState, { file, nowMs }: OpenOptions): OpenError | null => {
  switch (state) {
    case 'absent':
    case 'empty':
      return refusalOfLost(file, nowMs)
    case 'not-a-database':
      return openError('CORRUPT', file)
    case 'foreign':
      return openError('UNSUPPORTED', file)
    case 'newer':
      return openError('FROM_FUTURE', file)
    case 'ours':
    case 'unmarked':
      return null
  }
}

/** What the header could not tell: the write-ahead log may hold newer numbers, and an unmarked file other tables. */
const refusalOfTables = (connection: Connection, file: string, lastVersion: number): OpenError | null => {
  const applicationId = connection.pragma('application_id', { simple: true })
  const version = versionOf(connection)
  if (applicationId === APPLICATION_ID) return version > lastVersion ? openError('FROM_FUTURE', file) : null
  const tables = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  return applicationId === 0 && version === 0 && tables === 0 ? null : openError('UNSUPPORTED', file)
}

/** Reads only, so that a file that is refused stays as it is. `file` is what the learner is told. */
const refusalOfContent = (
  connection: Connection,
  { file, migrations = MIGRATIONS }: OpenOptions,
): OpenError | null => {
  // Before anything is read: from here on the file is ours alone, or BUSY.
  connection.pragma('locking_mode = EXCLUSIVE')
  const refusal = refusalOfTables(connection, file, migrations.at(-1)?.version ?? 0)
  if (refusal !== null) return refusal
  const verdict = connection.pragma('quick_check(1)', { simple: true })
  return verdict === 'ok' ? null : openError('CORRUPT', file, verdict)
}

const refusalOfCopy = (options: OpenOptions, copy: string): OpenError | null => {
  const { file } = options
  let connection: Connection | null = null
  try {
    connection = new Database(copy)
    return refusalOfContent(connection, options)
  } catch (error) {
    return openErrorFrom(error, file)
  } finally {
    connection?.close()
  }
}

/** Asks for the lock through a handle that cannot write: without an owner that fails too, but not as BUSY. */
const isOwnedByAnother = (file: string): boolean => {
  const connection = new Database(file, { readonly: true, timeout: LOCK_WAIT_MS })
  try {
    connection.pragma('locking_mode = EXCLUSIVE')
    versionOf(connection)
    return false
  } catch (error) {
    return storageCodeOf(error) === 'BUSY'
  } finally {
    connection.close()
  }
}

/**
 * Closing a connection writes a leftover log into the file, also when the file was refused: so a copy is judged first.
 * A copy made while another process writes may be torn, hence the question whether there is one.
 */
const refusalOfLeftover = (options: OpenOptions): OpenError | null => {
  const { file, nowMs } = options
  if (!hasLeftoverLog(file)) return null
  if (isOwnedByAnother(file)) return openError('BUSY', file)
  if (wasReplaced(file)) {
    setLogAside(file, nowMs)
    return null
  }
  return withCopy(file, (copy) => refusalOfCopy(options, copy))
}

const checkAndMigrate = (connection: Connection, options: OpenOptions): OpenError | null => {
  const { nowMs, migrations = MIGRATIONS } = options
  const refusal = refusalOfContent(connection, options)
  if (refusal !== null) return refusal
  setPragmas(connection)
  migrate(connection, { migrations, beforeUpgrade: () => copyBeforeUpgrade(connection, nowMs) })
  return null
}

/** A full disk keeps nobody from reading: the former note and stamp hold on. */
const leaveTraces = (connection: Connection, file: string): void => {
  try {
    stampOpening(connection, file)
  } catch (error) {
    if (storageCodeOf(error) !== 'DISK_FULL') throw error
  }
}

const open = (options: OpenOptions): Result<Db, OpenError> => {
  const { file, migrations = MIGRATIONS } = options
  let connection: Connection | null = null
  try {
    mkdirSync(dirname(file), { recursive: true })
    const state = inspectFile(file, migrations.at(-1)?.version ?? 0)
    const refusal = refusalOf(state, options) ?? refusalOfLeftover(options)
    if (refusal !== null) return err(refusal)
    const endedUnclean = hasLeftoverLog(file)
    connection = new Database(file, { timeout: LOCK_WAIT_MS })
    const problem = checkAndMigrate(connection, options)
    if (problem !== null) {
      connection.close()
      return err(problem)
    }
    leaveTraces(connection, file)
    removeLeftCopies(file)
    return ok(createDb(connection, { endedUnclean }))
  } catch (error) {
    connection?.close()
    return err(openErrorFrom(error, file))
  }
}

/**
 * Opens the database for this process alone, checks it, and brings it to the current version. A file that is refused
 * (newer, not ours, damaged, lost) is left as it was, and so is its log; only a log without a database is renamed.
 */
export const openDatabase = (options: OpenOptions): Result<Db, OpenError> => {
  const { file } = options
  const opened = open(options)
  if (!opened.ok && opened.error.code === 'CORRUPT' && existsSync(file) && hasLeftoverLog(file)) {
    try {
      noteDamaged(file)
    } catch {
      // Only a help against a backup put in without moving the log away, which the message asks for.
    }
  }
  return opened
}
