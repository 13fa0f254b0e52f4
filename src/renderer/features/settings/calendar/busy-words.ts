/** What a calendar holds, in words. */
import type { BusyCalendar, BusyDraft } from '#contract/operations/busy.ts'
import type { Format } from '../../../ui/format.ts'

/** "124 times to come · known until 3 Mar 2028 · read on 23 Nov 2026 from work.ics" */
export const calendarFacts = (
  { times, until, readMs, sourceName }: BusyCalendar,
  zone: string,
  format: Format,
): string =>
  [
    `${format.count(times, 'time')} to come`,
    `known until ${format.dayMedium(until)}`,
    `read on ${format.instantDay(readMs, zone)} from ${sourceName}`,
  ].join(' · ')

/** What of a file is taken: "40 times from 23 Nov 2026 to 3 Mar 2027". */
export const takenWords = (
  { times, allDayTimes, from, to }: BusyDraft,
  allDay: boolean,
  format: Format,
): string => {
  const taken = allDay ? times : times - allDayTimes
  if (taken === 0 || from === null || to === null) return 'Nothing to come is taken.'
  const days =
    from === to ? `on ${format.dayMedium(from)}` : `from ${format.dayMedium(from)} to ${format.dayMedium(to)}`
  return `${format.count(taken, 'time')} to come, ${days}.`
}

/** How far ahead the file was looked at. */
export const untilWords = ({ until }: BusyDraft, format: Format): string =>
  `Read as far as the plan may reach: until ${format.dayMedium(until)}.`

/** What takes nothing, and why. */
export const ignoredWords = ({ ignored }: BusyDraft, format: Format): readonly string[] =>
  ignored.map(({ count, reason }) => `${format.count(count, 'event')} ${reason}`)
