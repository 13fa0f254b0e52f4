/**
 * What is taken by others, as a plan has to see it: slots of other plans and busy times are stretches of real time that may
 * be written down in another zone, and on days when clocks change the wall shows less or more than passes.
 */
import { daysBetween, weekdayOf } from '../time/day.ts'
import { dayAt, hoursInDay, instantOf, minuteOfDayAt } from '../time/zone.ts'
import { MINUTES_PER_DAY } from './free-time.ts'
import { hoursOn } from './hours.ts'
import type { BusyTime, PlanSettings } from './model.ts'

const MS_PER_MINUTE = 60_000

/** A stretch with the zone its day and start are meant in, and when it really begins (UTC ms). */
export type PlacedStretch = BusyTime & { readonly zone: string; readonly startMs: number }

type Planned = Pick<PlanSettings, 'zone' | 'availability' | 'rhythm' | 'laterHours'>

/** Minutes since clocks showed this time for the first time that day; 0 when this is the first time. */
const minutesRepeated = (
  instantMs: number,
  { day, startMinute: minuteOfDay }: Omit<BusyTime, 'minutes'>,
  zone: string,
): number => Math.max(0, (instantMs - instantOf({ day, minuteOfDay, zone })) / MS_PER_MINUTE)

/**
 * On the wall it lasts from where clocks stand at its start to where they stand at its end, and never less than it really
 * does: a time that clocks show twice is taken whichever of the two it is, and with the second what would go on into it
 * from the first.
 */
const onTheWall = ({ startMs, minutes }: PlacedStretch, zone: string): BusyTime => {
  const endMs = startMs + minutes * MS_PER_MINUTE
  const day = dayAt({ instantMs: startMs, zone, dayStartMinute: 0 })
  const startMinute = minuteOfDayAt(startMs, zone)
  const repeated = minutesRepeated(startMs, { day, startMinute }, zone)
  const endDay = dayAt({ instantMs: endMs, zone, dayStartMinute: 0 })
  const shown = daysBetween(day, endDay) * MINUTES_PER_DAY + minuteOfDayAt(endMs, zone) - startMinute
  return { day, startMinute, minutes: Math.max(shown, minutes + repeated) }
}

/** Minutes that the wall shows from the beginning of a day's study time until then, and that do not pass. */
const skippedBefore = ({ day, startMinute }: BusyTime, from: number, zone: string): number => {
  const at = (minuteOfDay: number): number => instantOf({ day, minuteOfDay, zone })
  const passed = (at(startMinute) - at(from)) / MS_PER_MINUTE
  return Math.max(0, startMinute - from - passed)
}

/** What is planned before it ends later than the wall shows, so that what follows has to begin earlier. */
const beginEarlier = (busy: BusyTime, { zone, ...settings }: Planned): BusyTime => {
  const { startMinute: from } = hoursOn(settings, busy.day).availability[weekdayOf(busy.day)]
  if (busy.startMinute <= from) return busy
  const earlier = Math.max(from, busy.startMinute - skippedBefore(busy, from, zone))
  return { ...busy, startMinute: earlier, minutes: busy.minutes + busy.startMinute - earlier }
}

/**
 * The stretches by the clock of the plan's zone, wide enough that nothing planned beside them overlaps them in real time.
 * The zones must be known ones.
 */
export const takenTime = (stretches: readonly PlacedStretch[], settings: Planned): BusyTime[] => {
  const { zone } = settings
  const known = new Map<string, boolean>()
  const isPlain = (day: string): boolean => {
    const found = known.get(day) ?? hoursInDay(day, zone) === 24
    known.set(day, found)
    return found
  }
  return stretches.map((stretch) => {
    const { day, startMinute, minutes } = stretch
    const isWithinDay = startMinute + minutes <= MINUTES_PER_DAY
    if (stretch.zone === zone && isWithinDay && isPlain(day)) return { day, startMinute, minutes }
    const busy = onTheWall(stretch, zone)
    return isPlain(busy.day) ? busy : beginEarlier(busy, settings)
  })
}
