/**
 * Judges a file that somebody wants to go on with: a backup, or anything that was chosen. It is copied first, and only
 * looked at; its own schema must be one that Roadbook makes before a single row is asked for, since a view or a trigger of
 * another making could do anything.
 */
import { copyFileSync } from 'node:fs'
import type { Contents } from '#core/care/model.ts'
import { err, ok } from '#core/result.ts'
import type { Result } from '#core/result.ts'
import { inspectFile, sizeOf } from '../file-state.ts'
import { APPLICATION_ID, SCHEMA_VERSION, versionOf } from '../migrate.ts'
import { contentsOf } from './contents.ts'
import { pragmaOf, reading, withoutLog } from './copy-file.ts'
import { emptyDatabase, schemaLines } from './tables.ts'

/** Larger ones would be years of study many times over. */
const MOST_BYTES = 2_147_483_648

/** Why it cannot be gone on with. */
export type FileProblem =
  'missing' | 'too-large' | 'not-a-database' | 'foreign' | 'newer' | 'damaged' | 'altered'

export type FoundFile = {
  readonly version: number
  readonly bytes: number
  readonly contents: Contents
}

const problemOfHeader = (file: string): FileProblem | null => {
  const bytes = sizeOf(file)
  if (bytes === null) return 'missing'
  if (bytes > MOST_BYTES) return 'too-large'
  switch (inspectFile(file)) {
    case 'newer':
      return 'newer'
    case 'ours':
      return null
    case 'foreign':
    case 'unmarked':
      return 'foreign'
    default:
      return 'not-a-database'
  }
}

const expectedSchemas = new Map<number, string>()

const expectedSchema = (version: number): string => {
  const known = expectedSchemas.get(version)
  if (known !== undefined) return known
  const connection = emptyDatabase(version)
  const schema = schemaLines(connection).join('\n')
  connection.close()
  expectedSchemas.set(version, schema)
  return schema
}

const judge = (copy: string, bytes: number): Result<FoundFile, FileProblem> =>
  reading(copy, (connection) => {
    if (pragmaOf(connection, 'application_id') !== APPLICATION_ID) return err('foreign')
    const version = versionOf(connection)
    if (version > SCHEMA_VERSION) return err('newer')
    if (version < 1 || schemaLines(connection).join('\n') !== expectedSchema(version)) return err('altered')
    if (pragmaOf(connection, 'integrity_check(1)') !== 'ok') return err('damaged')
    return ok({ version, bytes, contents: contentsOf(connection) })
  })

/** `copy`: a new path, where the copy stays for what comes next. */
export const judgeFile = (file: string, copy: string): Result<FoundFile, FileProblem> => {
  const problem = problemOfHeader(file)
  if (problem !== null) return err(problem)
  copyFileSync(file, copy)
  withoutLog(copy)
  try {
    return judge(copy, sizeOf(file) ?? 0)
  } catch {
    // Whatever SQLite stumbles over in a file that says it is ours is damage.
    return err('damaged')
  }
}
