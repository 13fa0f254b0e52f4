import type { PlacedStretch } from '#core/planning/taken-time.ts'

const MINUTE_MS = 60_000

/** A stretch that is taken: a slot, or a busy time. */
export type Taken = PlacedStretch

export const endOf = ({ startMs, minutes }: Pick<Taken, 'startMs' | 'minutes'>): number =>
  startMs + minutes * MINUTE_MS
