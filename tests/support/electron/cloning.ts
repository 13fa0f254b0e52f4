/**
 * Values as text, the way structured clone carries them between Electron's processes: undefined and dates survive, functions do
 * not. Both are sent into pages as source, so they stand alone.
 */

export const encode = (value: unknown): string => {
  const walk = (one: unknown): unknown => {
    if (one === undefined) return { $: 'undefined' }
    if (typeof one === 'number' && !Number.isFinite(one)) return { $: 'number', v: String(one) }
    if (typeof one === 'bigint') return { $: 'bigint', v: String(one) }
    if (typeof one === 'function' || typeof one === 'symbol')
      throw new Error('An object could not be cloned.')
    if (typeof one !== 'object' || one === null) return one
    if (one instanceof Date) return { $: 'date', v: one.getTime() }
    if (Array.isArray(one)) return one.map(walk)
    const fields = Object.fromEntries(Object.entries(one).map(([name, field]) => [name, walk(field)]))
    return Object.hasOwn(fields, '$') ? { $: 'object', v: fields } : fields
  }
  return JSON.stringify(walk(value))
}

export const decode = (text: string): unknown => {
  const fields = (one: object): object =>
    Object.fromEntries(Object.entries(one).map(([name, field]) => [name, walk(field)]))
  const walk = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one
    if (Array.isArray(one)) return one.map(walk)
    const { $: kind, v: value } = one as { readonly $?: string; readonly v?: unknown }
    if (kind === 'undefined') return undefined
    if (kind === 'number') return Number(value)
    if (kind === 'bigint') return BigInt(value as string)
    if (kind === 'date') return new Date(value as number)
    return kind === 'object' ? fields(value as object) : fields(one)
  }
  return walk(JSON.parse(text))
}
