const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The newer of two JSON values, with every part that did not change taken from the older one. Rows that did not change
 * then stay the same object, and memoised components of a roadmap with hundreds of topics draw only what did.
 */
export const keepEqualParts = <T>(older: unknown, newer: T): T => merge(older, newer) as T

const merge = (older: unknown, newer: unknown): unknown => {
  if (Object.is(older, newer)) return older
  if (Array.isArray(older) && Array.isArray(newer)) {
    const merged = newer.map((item, index) => merge(older[index], item))
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
