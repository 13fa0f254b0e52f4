/**
 * Lingui reads `\x41` and `\u0041` in a finished sentence as escapes, also where a learner's title has them ("Escapes like
 * \x41"): this way each comes out as itself.
 */
export const literally = <T>(value: T): T | string =>
  typeof value === 'string' ? value.replaceAll(/\\(?=[ux])/g, String.raw`\x5c`) : value

/** Of all values of a message. */
export const literalValues = <T>(values: Readonly<Record<string, T>>): Record<string, T | string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, literally(value)]))
