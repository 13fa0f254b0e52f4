/** The way from rows as a change left them to what they were before it, and back. */
import type { ChangedRow, RowImage } from './change-repo.ts'

/** One row from what it is to what it shall be; null where there is none. Of a row that stays: the columns that change. */
export type RowStep = {
  readonly seq: number
  readonly table: string
  readonly rowId: string
  readonly from: RowImage | null
  readonly to: RowImage | null
  /** Where `from` is stored. */
  readonly fromIs: 'before' | 'after'
}

const stepFrom = ({ seq, table, rowId, ...images }: ChangedRow, fromIs: 'before' | 'after'): RowStep => ({
  seq,
  table,
  rowId,
  from: images[fromIs],
  to: images[fromIs === 'before' ? 'after' : 'before'],
  fromIs,
})

/** The way back goes through all that was changed in reverse: every state on it was allowed before. */
export const stepsBack = (rows: readonly ChangedRow[]): RowStep[] =>
  rows.toReversed().map((row) => stepFrom(row, 'after'))

export const stepsAgain = (rows: readonly ChangedRow[]): RowStep[] =>
  rows.map((row) => stepFrom(row, 'before'))

/** One image of several: what a later one says of a column holds. */
export const mergeImages = (images: readonly (RowImage | null)[]): RowImage =>
  Object.fromEntries(images.flatMap((image) => Object.entries(image ?? {})))
