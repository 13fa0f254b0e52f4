/** What is different between the slots a plan had and those it would have. */

type PlacedSlot = {
  readonly id: string
  readonly day: string
  readonly startMinute: number
  readonly minutes: number
}

/** One slot before and after; null where it is not. */
export type SlotPair<S> = { readonly before: S | null; readonly after: S | null }

export type SlotDifference<S> = {
  readonly counts: {
    readonly moved: number
    readonly added: number
    readonly removed: number
    readonly unchanged: number
  }
  /** Those that are in another place, new or gone, in order of the time they will have (else had). */
  readonly changed: readonly SlotPair<S>[]
}

const isSamePlace = (a: PlacedSlot, b: PlacedSlot): boolean =>
  a.day === b.day && a.startMinute === b.startMinute && a.minutes === b.minutes

const inTime = (a: PlacedSlot, b: PlacedSlot): number => {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  if (a.startMinute !== b.startMinute) return a.startMinute - b.startMinute
  return a.id < b.id ? -1 : 1
}

/** Slots are the same by id. One that only changes its kind or is pinned stays unchanged. */
export const slotDifference = <S extends PlacedSlot>(
  before: readonly S[],
  after: readonly S[],
): SlotDifference<S> => {
  const former = new Map(before.map((slot) => [slot.id, slot]))
  const next = new Set(after.map(({ id }) => id))
  const removed = before.filter(({ id }) => !next.has(id)).map((slot) => ({ before: slot, after: null }))
  const pairs = after.map((slot) => ({ before: former.get(slot.id) ?? null, after: slot }))
  const added = pairs.filter((pair) => pair.before === null)
  const moved = pairs.filter((pair) => pair.before !== null && !isSamePlace(pair.before, pair.after))
  const placed = (pair: SlotPair<S>): PlacedSlot[] =>
    [pair.after ?? pair.before].filter((one) => one !== null)
  const changed = [...removed, ...added, ...moved]
    .flatMap((pair) => placed(pair).map((at) => ({ pair, at })))
    .toSorted((a, b) => inTime(a.at, b.at))
    .map(({ pair }) => pair)
  return {
    counts: {
      moved: moved.length,
      added: added.length,
      removed: removed.length,
      unchanged: pairs.length - added.length - moved.length,
    },
    changed,
  }
}
