/** Why a change cannot be taken back, in words, and what to do first. */
import { i18n } from '#core/words/i18n.ts'
import type { ChangedRow, StoredChange } from '#db/change-repo.ts'
import type { Conflict } from './as-left.ts'

export const inTheWay = (): string =>
  i18n.t('What was added since stands in its way. Undo the changes after it first, the latest first.')

/** Names what lies where something would come back. */
export const clashText = (other: string): string =>
  i18n.t('This lies in its place by now: {other}. Move it first, or undo the change that put it there.', {
    other,
  })

/** A change that cannot be turned, with the reason. */
export type Staying = { readonly label: string; readonly reason: string }
/** Which changes stay, in a sentence: how they stay is for undo or redo to say. */
export type StayingWords = {
  readonly one: (label: string) => string
  readonly two: (label: string, other: string) => string
  readonly more: (label: string, count: number) => string
}

export const STAYS: StayingWords = {
  one: (label) => i18n.t('“{label}” stays.', { label }),
  two: (label, other) => i18n.t('“{label}” and “{other}” stay.', { label, other }),
  more: (label, count) =>
    i18n.t('“{label}” and {count, plural, one {# other change} other {# other changes}} stay.', {
      label,
      count,
    }),
}

export const STAYS_UNDONE: StayingWords = {
  one: (label) => i18n.t('“{label}” stays undone.', { label }),
  two: (label, other) => i18n.t('“{label}” and “{other}” stay undone.', { label, other }),
  more: (label, count) =>
    i18n.t('“{label}” and {count, plural, one {# other change} other {# other changes}} stay undone.', {
      label,
      count,
    }),
}

/** What was passed over on the way to one that can be turned, the latest first, and why; null for nothing. */
export const stayingText = (
  [first, ...others]: readonly Staying[],
  { one, two, more }: StayingWords,
): string | null => {
  if (first === undefined) return null
  const { label, reason } = first
  const [second] = others
  if (second === undefined) return `${one(label)} ${reason}`
  return `${others.length === 1 ? two(label, second.label) : more(label, others.length)} ${reason}`
}

/** The change that has to go, or to come back, before this one can. */
const firstText = (undone: boolean): string =>
  undone ? i18n.t('Redo that first.') : i18n.t('Undo that first.')

/** `others`: the changes out of turn, latest turn first. */
export const changedSinceText = (others: readonly StoredChange[], conflicts: readonly Conflict[]): string => {
  const ids = new Set(conflicts.flatMap(({ otherIds }) => otherIds))
  const other = others.find(({ id }) => ids.has(id))
  // By a change that is not in the list any more.
  if (other === undefined) return i18n.t('Something else changed it since. Change it by hand.')
  const { label, undone } = other
  return `${i18n.t('This was changed again since: “{label}”.', { label })} ${firstText(undone)}`
}

/** Rows that hang on what would be taken away, and the changes that made them, latest turn first. */
export const lostText = (others: readonly StoredChange[], rows: readonly ChangedRow[]): string => {
  const [other] = others
  if (other !== undefined) {
    const { label, undone } = other
    return `${i18n.t('What came later would be lost with it: “{label}”.', { label })} ${firstText(undone)}`
  }
  return rows.some(({ table }) => table === 'session')
    ? i18n.t('It was studied since: the sessions would lose their topic.')
    : i18n.t('What came later would be lost with it.')
}
