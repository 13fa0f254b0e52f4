/** The tasks themselves, wherever they run. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { err, ok } from '#core/result.ts'
import { withoutLog } from '#db/care/copy-file.ts'
import { copyWhole } from '#db/care/copy-whole.ts'
import { judgeFile } from '#db/care/foreign-file.ts'
import { fullCheck } from '#db/care/full-check.ts'
import { finishDatabase, newDatabase, rebuild } from '#db/care/rebuild.ts'
import { salvage } from '#db/care/salvage.ts'
import { verifyCopy } from '#db/care/verify.ts'
import { SCHEMA_VERSION } from '#db/migrate.ts'
import type { Tasks } from './tasks.ts'

/** Counters in the header that are different in every copy: https://www.sqlite.org/fileformat.html, 1.3. */
const COUNTERS: readonly (readonly [from: number, to: number])[] = [
  [24, 28],
  [92, 100],
]

/** Copies of the same state are the same, byte for byte, but for those. */
const fingerprint = (file: string): string => {
  const bytes = readFileSync(file)
  for (const [from, to] of COUNTERS) bytes.fill(0, from, to)
  return createHash('sha256').update(bytes).digest('hex')
}

const isSameState = (copy: string, other: string): boolean => {
  try {
    return fingerprint(copy) === fingerprint(other)
  } catch {
    // The other is gone or cannot be read: then this one is wanted.
    return false
  }
}

export const tasks: Tasks = {
  verify: ({ copy, live, other }) => {
    const { contents } = verifyCopy(copy, live)
    return { contents, isSame: other !== null && isSameState(copy, other) }
  },
  peek: ({ files, folder }) => {
    mkdirSync(folder, { recursive: true })
    return files.map((file) => {
      const copy = join(folder, 'peek.db')
      try {
        return { file, found: judgeFile(file, copy) }
      } finally {
        rmSync(copy, { force: true })
      }
    })
  },
  judge: ({ file, copy }) => judgeFile(file, copy),
  rebuild: async ({ file, folder }) => {
    const copy = join(folder, 'judged.db')
    const finished = join(folder, 'roadbook.db')
    const judged = judgeFile(file, copy)
    if (!judged.ok) return judged
    try {
      rebuild(copy, finished, judged.value.version)
    } catch (error) {
      // A row that breaks our rules cannot have come from us; a full disk is no fault of the file.
      if (isConstraint(error)) return err('altered')
      throw error
    }
    // Only here: loading all of the service takes longer than most tasks.
    const { canReadWhole } = await import('./read-whole.ts')
    return (await canReadWhole(folder)) ? ok({ ...judged.value, finished }) : err('altered')
  },
  carry: ({ files, folder }) => {
    mkdirSync(folder, { recursive: true })
    for (const file of files) copyWhole(file, join(folder, basename(file)))
    return null
  },
  fresh: ({ finished }) => {
    finishDatabase(newDatabase(finished, SCHEMA_VERSION))
    return null
  },
  check: ({ copy }) => fullCheck(copy),
  salvage: ({ copy, finished }) => {
    try {
      withoutLog(copy)
      return salvage(copy, finished)
    } catch (error) {
      if (isUnreadable(error)) return null
      throw error
    }
  },
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const isConstraint = (error: unknown): boolean =>
  codeOf(error).startsWith('SQLITE_CONSTRAINT') ||
  (error instanceof Error && /refer to nothing/.test(error.message))

const isUnreadable = (error: unknown): boolean =>
  /^SQLITE_(?:CORRUPT|NOTADB)/.test(codeOf(error)) ||
  (error instanceof Error && /no such table|malformed/.test(error.message))
