/** The times of a calendar as they are written down: by days of the plan's zone, each at most a day long. */
import type { TakenTime } from '#core/calendar/reading/read-calendar.ts'
import { addDays } from '#core/time/day.ts'
import { dayAt, minuteOfDayAt, startOfDay } from '#core/time/zone.ts'
import type { StoredBusy } from '#db/busy-repo.ts'

const MINUTE_MS = 60_000
const MOST_MINUTES = 1440
/** More than a calendar that is kept in use holds: events of years would fill the file. */
const MOST_ROWS = 30_000

type Piece = Pick<StoredBusy, 'title' | 'day' | 'startMinute' | 'minutes' | 'startMs'>

/** Whole minutes, cut where a day of the zone begins. */
const piecesOf = ({ title, startMs, endMs }: TakenTime, zone: string): Piece[] => {
  const pieces: Piece[] = []
  const end = Math.ceil(endMs / MINUTE_MS) * MINUTE_MS
  let at = Math.floor(startMs / MINUTE_MS) * MINUTE_MS
  while (at < end && pieces.length < MOST_ROWS) {
    const day = dayAt({ instantMs: at, zone, dayStartMinute: 0 })
    const until = Math.min(end, startOfDay(addDays(day, 1), zone), at + MOST_MINUTES * MINUTE_MS)
    const minutes = Math.ceil((until - at) / MINUTE_MS)
    pieces.push({ title, day, startMinute: minuteOfDayAt(at, zone), minutes, startMs: at })
    at = until
  }
  return pieces
}

/** Without those that lie within another of the same title: a long event that repeats covers itself many times over. In order of time. */
const withoutCovered = (times: readonly TakenTime[]): TakenTime[] => {
  const coveredUntil = new Map<string, number>()
  return times.filter(({ title, endMs }) => {
    if (endMs <= (coveredUntil.get(title) ?? -Infinity)) return false
    coveredUntil.set(title, endMs)
    return true
  })
}

/** As many pieces as are kept at most, or a day's more. */
const piecesUpToMost = (times: readonly TakenTime[], zone: string): Piece[] => {
  const pieces: Piece[] = []
  for (const time of times) {
    if (pieces.length >= MOST_ROWS) break
    for (const piece of piecesOf(time, zone)) pieces.push(piece)
  }
  return pieces
}

const keyOf = ({
  title,
  startMs,
  minutes,
  zone,
}: Pick<StoredBusy, 'title' | 'startMs' | 'minutes' | 'zone'>): string =>
  `${startMs} ${minutes} ${zone} ${title}`

type Target = {
  readonly calendarId: string
  readonly zone: string
  readonly newId: () => string
  /** What the calendar took before: times that are still the same are the very same. */
  readonly former: readonly StoredBusy[]
}

export const busyOfCalendar = (
  times: readonly TakenTime[],
  { calendarId, zone, newId, former }: Target,
): StoredBusy[] => {
  const known = new Map(former.map((busy) => [keyOf(busy), busy]))
  const pieces = new Map(
    piecesUpToMost(withoutCovered(times), zone).map((piece) => [keyOf({ ...piece, zone }), piece]),
  )
  const busyOf = ([key, piece]: readonly [string, Piece]): StoredBusy =>
    known.get(key) ?? { ...piece, id: newId(), zone, source: 'calendar', calendarId }
  return [...pieces].slice(0, MOST_ROWS).map(busyOf)
}
