import { randomBytes } from 'node:crypto'

const COUNTER_LIMIT = 0x1000

/**
 * Makes UUIDs of version 7 (RFC 9562): 48 bits of UTC ms, then a counter in the 12 bits of rand_a, so that ids made by
 * one process in one millisecond, or while the clock is set back, still rise; the rest is random.
 */
export const createIds = (clock: () => number): (() => string) => {
  let lastMs = 0
  let counter = 0
  return () => {
    const nowMs = clock()
    counter = nowMs > lastMs ? 0 : counter + 1
    lastMs = Math.max(lastMs, nowMs)
    if (counter === COUNTER_LIMIT) {
      lastMs += 1
      counter = 0
    }
    const bytes = randomBytes(16)
    bytes.writeUIntBE(lastMs, 0, 6)
    bytes.writeUInt16BE(0x7000 | counter, 6)
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
    const hex = bytes.toString('hex')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }
}
