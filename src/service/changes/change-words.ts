/** Why a change cannot be taken back, in words, and what to do first. */
import type { ChangedRow, StoredChange } from '#db/change-repo.ts'
import type { Conflict } from './as-left.ts'

export const IN_THE_WAY =
  'What was added since stands in its way. Undo the changes after it first, the latest first.'

/** Names what lies where something would come back. */
export const clashText = (other: string): string =>
  `This lies in its place by now: ${other}. Move it first, or undo the change that put it there.`

/** A change that cannot be turned, with the reason. */
export type Staying = { readonly label: string; readonly reason: string }
/** Of one, and of more. */
export type StayingVerbs = readonly [one: string, more: string]

/** What was passed over on the way to one that can be turned, the latest first, and why; null for nothing. */
export const stayingText = (
  [first, ...others]: readonly Staying[],
  [one, more]: StayingVerbs,
): string | null => {
  if (first === undefined) return null
  const [second] = others
  if (second === undefined) return `“${first.label}” ${one}. ${first.reason}`
  const rest = others.length === 1 ? `“${second.label}”` : `${others.length} other changes`
  return `“${first.label}” and ${rest} ${more}. ${first.reason}`
}

/** The change that has to go, or to come back, before this one can. */
const firstText = ({ label, undone }: StoredChange): string =>
  `“${label}”. ${undone ? 'Redo' : 'Undo'} that first.`

/** By a change that is not in the list any more. */
const CHANGED_SINCE = 'Something else changed it since. Change it by hand.'

/** `others`: the changes out of turn, latest turn first. */
export const changedSinceText = (others: readonly StoredChange[], conflicts: readonly Conflict[]): string => {
  const ids = new Set(conflicts.flatMap(({ otherIds }) => otherIds))
  const other = others.find(({ id }) => ids.has(id))
  return other === undefined ? CHANGED_SINCE : `This was changed again since: ${firstText(other)}`
}

/** Rows that hang on what would be taken away, and the changes that made them, latest turn first. */
export const lostText = (others: readonly StoredChange[], rows: readonly ChangedRow[]): string => {
  const [other] = others
  if (other !== undefined) return `What came later would be lost with it: ${firstText(other)}`
  return rows.some(({ table }) => table === 'session')
    ? 'It was studied since: the sessions would lose their topic.'
    : 'What came later would be lost with it.'
}
