import { randomUUID } from 'node:crypto'

const COUNTER_LIMIT = 0x1000
/** Where in a UUID its random half begins. */
const RANDOM_FROM = 18

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
    const time = lastMs.toString(16).padStart(12, '0')
    const count = counter.toString(16).padStart(3, '0')
    // Node draws the random bits of many UUIDs at once, those of `randomBytes` anew for each.
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count}${randomUUID().slice(RANDOM_FROM)}`
  }
}
