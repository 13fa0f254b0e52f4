/** Time that another program kept, read from its export and not yet placed among the sessions there are. */

/** Whose export it is. */
export type Program = 'toggl' | 'super-productivity'

/** A moment as clocks showed it: an ISO day and seconds from midnight. */
export type WallTime = { readonly day: string; readonly second: number }

/**
 * `wall`: begun and ended at these times; `lengthMs` is what the program measured, null where it does not say. `day`: so much
 * of a day, no one knows when; `startSecond` is when the day's work began, null where that is not known either.
 */
export type ForeignWhen =
  | {
      readonly kind: 'wall'
      readonly start: WallTime
      readonly end: WallTime
      readonly lengthMs: number | null
    }
  | {
      readonly kind: 'day'
      readonly day: string
      readonly lengthMs: number
      readonly startSecond: number | null
    }

export type ForeignEntry = {
  /** The same for the same entry in every export of it. */
  readonly key: string
  /** Entries of one group are studied on the same thing. */
  readonly group: string
  /** Line of the file, or the entry's number in a file without lines. */
  readonly line: number
  readonly when: ForeignWhen
  /** Who it was; "" where the program does not say. */
  readonly member: string
  readonly note: string
}

/** What entries are about: chosen a topic for in one go. */
export type ForeignGroup = {
  readonly key: string
  readonly title: string
  /** The project, and what stands between; "" for none. */
  readonly place: string
}

export type UnreadableEntry = { readonly line: number; readonly reason: string }

export type ForeignSessions = {
  readonly program: Program
  readonly entries: readonly ForeignEntry[]
  readonly groups: readonly ForeignGroup[]
  readonly unreadable: readonly UnreadableEntry[]
  /** Entries in all that could not be read; `unreadable` holds the first of them. */
  readonly unreadableCount: number
}

/** Why a file could not be read at all, and what to do. */
export type ForeignError = { readonly message: string }
