/** What was studied, as it is drawn over what was planned. */
import type { SessionView } from '#contract/operations/sessions.ts'
import { sessionMarkId } from './marks.ts'
import { wallBoxes, type Turn, type WallBox } from './wall-boxes.ts'

/** A target is at least this high. */
const TARGET_PX = 24

/** One session's part of a day's column. */
export type SessionBar = WallBox & { readonly session: SessionView }

/**
 * What is pressed to see sessions: one, or several that lie too close together to be pressed one by one. It reaches from
 * `fromMinute` to `toMinute`, further than its bars when they are low.
 */
export type SessionMark = {
  readonly id: string
  readonly day: string
  readonly fromMinute: number
  readonly toMinute: number
  readonly turn: Turn
  /** Beside a slot it is narrow, so that the slot can be read; alone it has the column's width. */
  readonly isNarrow: boolean
  readonly bars: readonly SessionBar[]
}

/** Whether one bar fills the mark, so that words can stand on it; else they stand beside the bars. */
export const isSolid = ({ fromMinute, toMinute, bars }: SessionMark): boolean =>
  bars.some((bar) => bar.toMinute - bar.fromMinute >= 0.8 * (toMinute - fromMinute))

const barOf = (session: SessionView, box: WallBox): SessionBar => ({ ...box, session })

const barsOf = (sessions: readonly SessionView[], zone: string): readonly SessionBar[] =>
  sessions
    .flatMap((session) => wallBoxes(session, zone).map((box) => barOf(session, box)))
    .toSorted((a, b) => a.session.startMs - b.session.startMs)

const overlaps = (a: WallBox, b: WallBox): boolean =>
  a.day === b.day &&
  a.fromMinute < b.toMinute &&
  b.fromMinute < a.toMinute &&
  (a.turn === null || b.turn === null || a.turn === b.turn)

const MINUTES_PER_DAY = 1440

/** A box that is high enough to be pressed. */
const targetOf = (bar: WallBox, leastMinutes: number): WallBox => {
  const toMinute = Math.min(MINUTES_PER_DAY, Math.max(bar.toMinute, bar.fromMinute + leastMinutes))
  return { ...bar, fromMinute: Math.min(bar.fromMinute, toMinute - leastMinutes), toMinute }
}

const union = (mark: SessionMark, other: SessionMark): SessionMark => ({
  ...mark,
  fromMinute: Math.min(mark.fromMinute, other.fromMinute),
  toMinute: Math.max(mark.toMinute, other.toMinute),
  turn: mark.turn === other.turn ? mark.turn : null,
  bars: [...mark.bars, ...other.bars],
})

/** The marks with one more; it takes those in that it touches, until it touches none. */
const withMark = (marks: readonly SessionMark[], mark: SessionMark): readonly SessionMark[] => {
  const touched = marks.filter((other) => overlaps(other, mark))
  if (touched.length === 0) return [...marks, mark]
  const [first = mark, ...more] = [...touched, mark]
  return withMark(
    marks.filter((other) => !touched.includes(other)),
    more.reduce(union, first),
  )
}

export type MarkOptions = {
  readonly zone: string
  /** Height of a minute, px. */
  readonly minutePx: number
  /** Where slots are drawn. */
  readonly slotBoxes: readonly WallBox[]
}

/** The marks of a week's sessions, in time order. No two of them overlap. */
export const sessionMarks = (
  sessions: readonly SessionView[],
  { zone, minutePx, slotBoxes }: MarkOptions,
): readonly SessionMark[] => {
  const leastMinutes = Math.ceil(TARGET_PX / minutePx)
  let marks: readonly SessionMark[] = []
  for (const bar of barsOf(sessions, zone)) {
    marks = withMark(marks, { id: markId(bar), ...targetOf(bar, leastMinutes), isNarrow: false, bars: [bar] })
  }
  return marks.map((mark) => beside(mark, slotBoxes))
}

const beside = (mark: SessionMark, slotBoxes: readonly WallBox[]): SessionMark =>
  slotBoxes.some((box) => overlaps(box, mark)) ? { ...mark, isNarrow: true } : mark

/** A session over midnight has a mark on each day. */
const markId = ({ session, day, turn }: SessionBar): string =>
  sessionMarkId(session.id, day, ...(turn === 2 ? ['again'] : []))
