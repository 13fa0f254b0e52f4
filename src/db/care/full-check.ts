/** Everything SQLite can say about a copy that was made page by page: flaws of the file are in it. */
import { pragmaOf, reading, withoutLog } from './copy-file.ts'
import { contentsOf } from './contents.ts'
import type { Contents } from '#core/care/model.ts'

/** Enough to see what it is about; a damaged file can have thousands. */
const MOST_FLAWS = 20

export type FullCheck = {
  /** As SQLite words them; none: the file is sound. */
  readonly flaws: readonly string[]
  /** Tables with rows that refer to nothing. */
  readonly broken: readonly string[]
  /** Null when it could not be read. */
  readonly contents: Contents | null
}

export const fullCheck = (copy: string): FullCheck => {
  withoutLog(copy)
  try {
    return reading(copy, (connection) => {
      const found = (
        connection.pragma(`integrity_check(${MOST_FLAWS})`) as { readonly integrity_check: string }[]
      ).map((row) => row.integrity_check)
      const flaws = found.filter((line) => line !== 'ok')
      const broken = connection.pragma('foreign_key_check') as { readonly table: string }[]
      return {
        flaws,
        broken: [...new Set(broken.map(({ table }) => table))],
        contents: pragmaOf(connection, 'user_version') === 0 ? null : contentsOf(connection),
      }
    })
  } catch (error) {
    return { flaws: [error instanceof Error ? error.message : String(error)], broken: [], contents: null }
  }
}
