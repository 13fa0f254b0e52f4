const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

/**
 * Whether a value is the same after JSON: nothing JSON drops (undefined), changes (Date, NaN, Map) or throws on (bigint).
 * Both transports carry it alike then.
 */
export const isJsonSafe = (value: unknown): boolean => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isJsonSafe)
  if (typeof value !== 'object' || !isPlain(value)) return false
  // Results can hold thousands of objects: their values are looked at where they are.
  for (const key in value) if (!isJsonSafe((value as Record<string, unknown>)[key])) return false
  return true
}
