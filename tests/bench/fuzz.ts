/** What fuzzers share: a clock that ends them, chance that can be repeated, and what they count. */

export type Random = {
  /** A whole number from 0 up to, but not including, `below`. */
  readonly below: (below: number) => number
  readonly of: <T>(list: readonly T[]) => T
}

/** Mulberry32: the same numbers for the same seed. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, of: (list) => list[below(list.length)] as never }
}

/** A round is several calls, on a computer that may be busy. */
const STUCK_MS = 60_000

export type Finding = { readonly seed: number; readonly what: string }

/** Runs rounds until the minutes are over. A round answers what it came to, or throws what is wrong. */
export const fuzz = async (
  minutes: number,
  round: (random: Random, seed: number) => Promise<string>,
): Promise<void> => {
  const endMs = performance.now() + minutes * 60_000
  const outcomes: Record<string, number> = {}
  const findings: Finding[] = []
  let longestMs = 0
  let seed = Number(process.env['ROADBOOK_SEED'] ?? 1)
  for (; performance.now() < endMs; seed += 1) {
    const beganMs = performance.now()
    try {
      const outcome = await round(createRandom(seed), seed)
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
    } catch (error) {
      findings.push({ seed, what: error instanceof Error ? error.message : String(error) })
    }
    const tookMs = performance.now() - beganMs
    longestMs = Math.max(longestMs, tookMs)
    if (tookMs > STUCK_MS) findings.push({ seed, what: `took ${Math.round(tookMs)} ms` })
    if (Object.keys(Object.prototype).length > 0)
      findings.push({ seed, what: 'Object.prototype was changed' })
  }
  console.log(JSON.stringify({ minutes, outcomes, longestMs: Math.round(longestMs), findings }, null, 2))
  process.exitCode = findings.length === 0 ? 0 : 1
}
