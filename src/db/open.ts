import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { err, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { createDb } from './database.ts'
import type { Connection, Db } from './database.ts'
import { hasTraces, inspectFile, leaveMarker } from './file-state.ts'
import type { FileState } from './file-state.ts'
import { APPLICATION_ID, MIGRATIONS, migrate, versionOf } from './migrate.ts'
import type { Migration } from './migrate.ts'
import { lostError, openError, openErrorFrom } from './open-error.ts'
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

const refusalOf = (state: FileState, file: string): OpenError | null => {
  switch (state) {
    case 'absent':
    case 'empty':
      return hasTraces(file) ? lostError(file) : null
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
const refusalOfContent = (connection: Connection, lastVersion: number): OpenError | null => {
  const file = connection.name
  const applicationId = connection.pragma('application_id', { simple: true })
  const version = versionOf(connection)
  if (applicationId === APPLICATION_ID) return version > lastVersion ? openError('FROM_FUTURE', file) : null
  const tables = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  return applicationId === 0 && version === 0 && tables === 0 ? null : openError('UNSUPPORTED', file)
}

const checkCopy = (file: string): void => {
  const copy = new Database(file, { readonly: true })
  try {
    const verdict = copy.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw new Error(`the copy before the upgrade is damaged: ${String(verdict)}`)
  } finally {
    copy.close()
  }
}

const copyBeforeUpgrade = (connection: Connection, nowMs: number): void => {
  const folder = join(dirname(connection.name), 'backups')
  mkdirSync(folder, { recursive: true })
  const stamp = new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-')
  const copy = join(folder, `before-upgrade-v${versionOf(connection)}-${stamp}.db`)
  // Under a name of its own until it has been checked: what ends in .db can be relied on.
  const unchecked = `${copy}.part`
  rmSync(unchecked, { force: true })
  connection.prepare('VACUUM INTO ?').run(unchecked)
  checkCopy(unchecked)
  renameSync(unchecked, copy)
}

const checkAndMigrate = (
  connection: Connection,
  { nowMs, migrations = MIGRATIONS }: OpenOptions,
): OpenError | null => {
  // Before anything is read: from here on the file is ours alone, or BUSY.
  connection.pragma('locking_mode = EXCLUSIVE')
  const refusal = refusalOfContent(connection, migrations.at(-1)?.version ?? 0)
  if (refusal !== null) return refusal
  setPragmas(connection)
  const verdict = connection.pragma('quick_check(1)', { simple: true })
  if (verdict !== 'ok') return openError('CORRUPT', connection.name, verdict)
  migrate(connection, { migrations, beforeUpgrade: () => copyBeforeUpgrade(connection, nowMs) })
  return null
}

/**
 * Opens the database for this process alone, checks it, and brings it to the current version. A file that is refused
 * (newer, not ours, damaged, lost) is left as it was.
 */
export const openDatabase = (options: OpenOptions): Result<Db, OpenError> => {
  const { file, migrations = MIGRATIONS } = options
  let connection: Connection | null = null
  try {
    mkdirSync(dirname(file), { recursive: true })
    const refusal = refusalOf(inspectFile(file, migrations.at(-1)?.version ?? 0), file)
    if (refusal !== null) return err(refusal)
    connection = new Database(file, { timeout: LOCK_WAIT_MS })
    const problem = checkAndMigrate(connection, options)
    if (problem !== null) {
      connection.close()
      return err(problem)
    }
    leaveMarker(file)
    return ok(createDb(connection))
  } catch (error) {
    connection?.close()
    return err(openErrorFrom(error, file))
  }
}
