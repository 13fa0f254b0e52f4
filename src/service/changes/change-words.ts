/** Why a change cannot be taken back, in words, and what to do first. */
import { findChangeOfRow } from '#db/change-repo.ts'
import type { StoredChange } from '#db/change-repo.ts'
import type { ReadDb } from '#db/database.ts'
import type { Row } from './as-left.ts'

export const IN_THE_WAY =
  'What was added since stands in its way. Undo the changes after it first, the latest first.'

/** The change that has to go, or to come back, before this one can. */
const firstOf = (db: ReadDb, change: StoredChange, rows: readonly Row[]): string | null => {
  for (const row of rows) {
    const other = findChangeOfRow(db, change, row)
    if (other !== null) return `“${other.label}”. ${other.undone ? 'Redo' : 'Undo'} that first.`
  }
  return null
}

export const changedSinceText = (db: ReadDb, change: StoredChange, rows: readonly Row[]): string => {
  const first = firstOf(db, change, rows)
  return first === null
    ? 'This was changed again since. Change it by hand.'
    : `This was changed again since: ${first}`
}

/** Rows that hang on what would be taken away. */
export const lostText = (db: ReadDb, change: StoredChange, rows: readonly Row[]): string => {
  const first = firstOf(db, change, rows)
  if (first !== null) return `What came later would be lost with it: ${first}`
  return rows.some(({ table }) => table === 'session')
    ? 'It was studied since: the sessions would lose their topic.'
    : 'What came later would be lost with it.'
}
