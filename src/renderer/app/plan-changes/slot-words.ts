/** Which slots a change moves, in words and by weeks. Pure. */
import { plural, t } from '@lingui/core/macro'
import type { PlanDifference, SlotMove } from '#contract/operations/plan-changes.ts'
import type { Weekday } from '#core/roadmap/model.ts'
import { addDays, weekdayOf, WEEKDAYS } from '#core/time/day.ts'
import type { Format } from '../../ui/format.ts'

type Counts = PlanDifference['counts']
type Place = NonNullable<SlotMove['from']>

/** What becomes of slots: first with the noun, then without. */
const changesWords = {
  moved: {
    first: (slots: number) => plural(slots, { one: '# slot moves', other: '# slots move' }),
    next: (slots: number) => plural(slots, { one: '# moves', other: '# move' }),
  },
  added: {
    first: (slots: number) => plural(slots, { one: '# slot is new', other: '# slots are new' }),
    next: (slots: number) => plural(slots, { one: '# is new', other: '# are new' }),
  },
  removed: {
    first: (slots: number) => plural(slots, { one: '# slot is dropped', other: '# slots are dropped' }),
    next: (slots: number) => plural(slots, { one: '# is dropped', other: '# are dropped' }),
  },
} as const

/** "23 slots move, 4 are new, 2 are dropped, 231 stay." */
export const countsWords = (counts: Counts): string => {
  const { unchanged } = counts
  const changed = (['moved', 'added', 'removed'] as const).filter((change) => counts[change] > 0)
  if (changed.length === 0) return t`No slot moves.`
  const parts = changed.map((change, index) =>
    changesWords[change][index === 0 ? 'first' : 'next'](counts[change]),
  )
  if (unchanged > 0) parts.push(plural(unchanged, { one: '# stays', other: '# stay' }))
  return `${parts.join(', ')}.`
}

/** Of a pause: "256 slots wait until you go on." */
export const waitingWords = ({ removed }: Counts): string =>
  removed === 0
    ? t`No slot is planned from today on.`
    : plural(removed, { one: '# slot waits until you go on.', other: '# slots wait until you go on.' })

/** What becomes of the slots to come; while the plan is paused all of them wait. */
export const slotsSentence = ({ counts, ifResumed }: Pick<PlanDifference, 'counts' | 'ifResumed'>): string =>
  ifResumed.length > 0 ? waitingWords(counts) : countsWords(counts)

/** "Fri 18 Dec, 18:00–20:00" */
export const placeWords = (place: Place, { day, timeRange }: Pick<Format, 'day' | 'timeRange'>): string =>
  `${day(place.day)}, ${timeRange(place.startMinute, place.minutes)}`

/** The place a slot goes to; its day only where it changes: "19:00–21:00". */
export const newPlaceWords = (
  { from, to }: { readonly from: Place; readonly to: Place },
  format: Pick<Format, 'day' | 'timeRange'>,
): string => (from.day === to.day ? format.timeRange(to.startMinute, to.minutes) : placeWords(to, format))

export type MoveWeek = {
  /** First day of the week. */
  readonly from: string
  readonly to: string
  readonly moves: readonly SlotMove[]
}

/** The day by which a slot is found: where it was, or where it comes new. */
const dayOf = ({ from, to }: SlotMove): string => (from ?? to)?.day ?? ''

const weekOf = (day: string, weekStart: Weekday): string => {
  const back = (WEEKDAYS.indexOf(weekdayOf(day)) - WEEKDAYS.indexOf(weekStart) + 7) % 7
  return addDays(day, -back)
}

/** The slots by the week they lie in today, weeks and slots in time order. */
export const movesByWeek = (moves: readonly SlotMove[], weekStart: Weekday): readonly MoveWeek[] => {
  const weeks = new Map<string, SlotMove[]>()
  for (const move of moves) {
    const day = dayOf(move)
    if (day === '') continue
    const week = weekOf(day, weekStart)
    const others = weeks.get(week)
    if (others === undefined) weeks.set(week, [move])
    else others.push(move)
  }
  return [...weeks]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, inWeek]) => ({ from, to: addDays(from, 6), moves: inWeek }))
}

/** The first `most` of them, weeks that are left without any dropped. */
export const firstMoves = (weeks: readonly MoveWeek[], most: number): readonly MoveWeek[] => {
  let left = most
  const shown: MoveWeek[] = []
  for (const week of weeks) {
    if (left <= 0) break
    shown.push({ ...week, moves: week.moves.slice(0, left) })
    left -= week.moves.length
  }
  return shown
}

/** All slots that change, listed or not. */
export const changedSlots = ({ moved, added, removed }: Counts): number => moved + added + removed
