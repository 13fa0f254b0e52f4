import * as fc from 'fast-check'

const AWKWARD = ['\\', ';', ',', ':', '"', '\r', '\n', 'n', 'N', ' ', '\t', '\ud83d', '漢', 'é', '😀']

/** Text of any characters, and of those that mean something in calendar files. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.string({ unit: 'grapheme', maxLength: 25 }),
  fc.array(fc.constantFrom(...AWKWARD), { maxLength: 120 }).map((parts) => parts.join('')),
)
