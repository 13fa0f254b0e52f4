/** What a calendar holds, in words. */
import { plural, t } from '@lingui/core/macro'
import type { BusyCalendar, BusyDraft } from '#contract/operations/busy.ts'
import type { Format } from '../../../ui/format.ts'

/** "124 times to come · known until 3 Mar 2028 · read on 23 Nov 2026 from work.ics" */
export const calendarFacts = (
  { times, until, readMs, sourceName }: BusyCalendar,
  zone: string,
  format: Format,
): string => {
  const known = format.dayMedium(until)
  const read = format.instantDay(readMs, zone)
  return [
    plural(times, { one: '# time to come', other: '# times to come' }),
    t`known until ${known}`,
    t`read on ${read} from ${sourceName}`,
  ].join(' · ')
}

/** What of a file is taken: "40 times from 23 Nov 2026 to 3 Mar 2027". */
export const takenWords = (
  { times, allDayTimes, from, to }: BusyDraft,
  allDay: boolean,
  format: Format,
): string => {
  const taken = allDay ? times : times - allDayTimes
  if (taken === 0 || from === null || to === null) return t`Nothing to come is taken.`
  const [first, last] = [format.dayMedium(from), format.dayMedium(to)]
  return from === to
    ? plural(taken, { one: `# time to come, on ${first}.`, other: `# times to come, on ${first}.` })
    : plural(taken, {
        one: `# time to come, from ${first} to ${last}.`,
        other: `# times to come, from ${first} to ${last}.`,
      })
}

/** How far ahead the file was looked at. */
export const untilWords = ({ until }: BusyDraft, format: Format): string => {
  const last = format.dayMedium(until)
  return t`Read as far as the plan may reach: until ${last}.`
}

/** What takes nothing, and why. */
export const ignoredWords = ({ ignored }: BusyDraft): readonly string[] =>
  ignored.map(({ count, reason }) => plural(count, { one: `# event ${reason}`, other: `# events ${reason}` }))
