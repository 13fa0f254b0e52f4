/** Why a change cannot be taken back, in words, and what to do first. */
import type { ChangedRow, StoredChange } from '#db/change-repo.ts'
import type { Conflict } from './as-left.ts'

export const IN_THE_WAY =
  'What was added since stands in its way. Undo the changes after it first, the latest first.'

/** Names what lies where something would come back. */
export const clashText = (other: string): string =>
  `This lies in its place by now: ${other}. Move it first, or undo the change that put it there.`

/** The change that has to go, or to come back, before this one can. */
const firstText = ({ label, undone }: StoredChange): string =>
  `“${label}”. ${undone ? 'Redo' : 'Undo'} that first.`

/** What is recorded nowhere is what the timer does. */
const STUDIED_SINCE = 'The timer was used on it since. Change it by hand.'

/** `others`: the changes out of turn, latest turn first. */
export const changedSinceText = (others: readonly StoredChange[], conflicts: readonly Conflict[]): string => {
  const ids = new Set(conflicts.flatMap(({ otherIds }) => otherIds))
  const other = others.find(({ id }) => ids.has(id))
  return other === undefined ? STUDIED_SINCE : `This was changed again since: ${firstText(other)}`
}

/** Rows that hang on what would be taken away, and the changes that made them, latest turn first. */
export const lostText = (others: readonly StoredChange[], rows: readonly ChangedRow[]): string => {
  const [other] = others
  if (other !== undefined) return `What came later would be lost with it: ${firstText(other)}`
  return rows.some(({ table }) => table === 'session')
    ? 'It was studied since: the sessions would lose their topic.'
    : 'What came later would be lost with it.'
}
