/**
 * What calendars were given. Numbers and stamps of events must never go back and must change with what an event says, also
 * for what has no row of its own that counts (the days of a phase); and only what was given can be taken back.
 */
import { dayNumber } from '../time/day.ts'
import type { ItemKind, ItemTime, PlannedItem } from './planned-item.ts'

export type GivenItem = {
  readonly id: string
  readonly kind: ItemKind
  readonly phaseId: string
  /** As it was given last. */
  readonly title: string
  readonly time: ItemTime
  /** Names what it says, so that a change of that is noticed. */
  readonly content: string
  readonly sequence: number
  readonly updatedMs: number
  /** In a file, not only in the feed: who reads the feed sees by itself what is gone. */
  readonly inFile: boolean
  /** When a file first said that it is cancelled; null while it is not. */
  readonly cancelledMs: number | null
}

const MS_PER_DAY = 86_400_000
/** So long a cancellation stays in update files: one that was lost or not imported can be made again. */
export const CANCELLED_DAYS = 14
/** What is gone from the plan and lies further back than this is of no interest to any calendar. */
const FORGOTTEN_DAYS = 400

const isSameTime = (a: ItemTime, b: ItemTime): boolean => {
  if ('startMs' in a) return 'startMs' in b && a.startMs === b.startMs && a.endMs === b.endMs
  return 'startDay' in b && a.startDay === b.startDay && a.endDay === b.endDay
}

type Giving = {
  readonly content: string
  readonly isFile: boolean
  readonly nowMs: number
}

/** What a calendar gets of a planned item; the very same as before when nothing about it is different. */
export const giveItem = (
  planned: PlannedItem,
  given: GivenItem | undefined,
  { content, isFile, nowMs }: Giving,
): GivenItem => {
  const { id, kind, phaseId, title, time, sequence, updatedMs } = planned
  const said = { id, kind, phaseId, title, time, content }
  if (given === undefined) return { ...said, sequence, updatedMs, inFile: isFile, cancelledMs: null }
  const isBack = given.cancelledMs !== null
  const isMoved = isBack || !isSameTime(given.time, time)
  if (!isMoved && given.content === content) {
    return given.inFile || !isFile ? given : { ...given, inFile: true }
  }
  return {
    ...said,
    // Calendars take a change of time, and what comes back, only with a higher number.
    sequence: isMoved ? Math.max(sequence, given.sequence + 1) : Math.max(sequence, given.sequence),
    updatedMs: updatedMs > given.updatedMs ? updatedMs : Math.max(nowMs, given.updatedMs),
    inFile: given.inFile || isFile,
    cancelledMs: null,
  }
}

/** An item that is not planned any more, as cancelled; the same each time while it is told. */
export const takeBack = (given: GivenItem, nowMs: number): GivenItem =>
  given.cancelledMs === null
    ? {
        ...given,
        sequence: given.sequence + 1,
        updatedMs: Math.max(nowMs, given.updatedMs),
        cancelledMs: nowMs,
      }
    : given

/** Whether an update file still has to say that it is cancelled. */
export const isStillTold = ({ inFile, cancelledMs }: GivenItem, nowMs: number): boolean =>
  inFile && (cancelledMs === null || nowMs < cancelledMs + CANCELLED_DAYS * MS_PER_DAY)

const endMsOf = ({ time }: GivenItem): number =>
  'endMs' in time ? time.endMs : dayNumber(time.endDay) * MS_PER_DAY

/** Whether an item that is not planned any more need not be remembered: until then it may come back by an undo. */
export const isForgotten = (given: GivenItem, nowMs: number): boolean =>
  nowMs > endMsOf(given) + FORGOTTEN_DAYS * MS_PER_DAY
