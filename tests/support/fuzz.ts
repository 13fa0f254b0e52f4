/** How long properties over damaged files are looked at: a few runs each, or as many minutes as are asked for. */
import type * as fc from 'fast-check'

const MINUTE_MS = 60_000

const minutes = Number(process.env['ROADBOOK_FUZZ_MINUTES'] ?? 0)

/** More than the minutes asked for. */
export const fuzzTimeoutMs = minutes > 0 ? (minutes + 2) * MINUTE_MS : 20_000

/** `numRuns` runs, or all that fit into the minutes; a seed to begin with makes a run the same again. */
export const fuzzRuns = (numRuns: number): fc.Parameters<unknown> => {
  const seed = process.env['ROADBOOK_FUZZ_SEED']
  const begin = seed === undefined ? {} : { seed: Number(seed) }
  return minutes > 0
    ? {
        ...begin,
        numRuns: Number.MAX_SAFE_INTEGER,
        interruptAfterTimeLimit: minutes * MINUTE_MS,
        markInterruptAsFailure: false,
      }
    : { ...begin, numRuns }
}
