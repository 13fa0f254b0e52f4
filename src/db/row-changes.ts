type Row = { readonly id: string }

/** What has to be written so that rows become others. */
export type RowChanges<R> = {
  readonly removed: readonly R[]
  readonly changed: readonly R[]
  readonly added: readonly R[]
}

/** Rows are the same by id; those that do not change are the very same on both sides. */
export const rowChanges = <R extends Row>(before: readonly R[], after: readonly R[]): RowChanges<R> => {
  const former = new Map(before.map((row) => [row.id, row]))
  const left = new Set(after.map(({ id }) => id))
  return {
    removed: before.filter(({ id }) => !left.has(id)),
    changed: after.filter((row) => former.has(row.id) && former.get(row.id) !== row),
    added: after.filter(({ id }) => !former.has(id)),
  }
}

export const hasChanges = ({ removed, changed, added }: RowChanges<Row>): boolean =>
  removed.length + changed.length + added.length > 0
