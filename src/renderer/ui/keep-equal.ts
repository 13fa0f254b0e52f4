const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The newer of two JSON values, with every part that did not change taken from the older one. Rows that did not change
 * then stay the same object, and memoised components of a roadmap with hundreds of topics draw only what did. Rows with
 * an `id` are known by it: one that moves up or down changes no other.
 */
export const keepEqualParts = <T>(older: unknown, newer: T): T => merge(older, newer) as T

const idOf = (value: unknown): unknown => (isPlain(value) ? value['id'] : undefined)

/** Finds the older row that belongs to a newer one: by its id, else by its place. */
const olderRowOf = (older: readonly unknown[]): ((row: unknown, index: number) => unknown) => {
  const byId = new Map(older.map((row) => [idOf(row), row]))
  return (row, index) => {
    const id = idOf(row)
    return id === undefined ? older[index] : byId.get(id)
  }
}

const merge = (older: unknown, newer: unknown): unknown => {
  if (Object.is(older, newer)) return older
  if (Array.isArray(older) && Array.isArray(newer)) {
    const olderOf = olderRowOf(older)
    const merged = newer.map((item, index) => merge(olderOf(item, index), item))
    return merged.length === older.length && merged.every((item, index) => item === older[index])
      ? older
      : merged
  }
  if (isPlain(older) && isPlain(newer)) {
    const keys = Object.keys(newer)
    const merged = Object.fromEntries(keys.map((key) => [key, merge(older[key], newer[key])]))
    return keys.length === Object.keys(older).length && keys.every((key) => merged[key] === older[key])
      ? older
      : merged
  }
  return newer
}
