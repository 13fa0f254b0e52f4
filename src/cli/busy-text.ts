/** What `roadbook busy` prints. */
import type { BusyCalendar, BusyDraft } from '#contract/operations/busy.ts'
import type { PlanDifference } from '#contract/operations/plan-changes.ts'
import { alignColumns, count, wrapAfter } from './layout.ts'
import { dayText } from './plan-text.ts'
import { countsText, finishLine } from './replan-text.ts'

export type ShownDraft = {
  readonly draft: BusyDraft
  readonly use: { readonly name: string; readonly calendarId: string | null; readonly allDay: boolean }
  /** Null where there is no plan. */
  readonly difference: PlanDifference | null
  readonly isDryRun: boolean
}

const timesText = ({ times, allDayTimes, from, to }: BusyDraft, allDay: boolean): string => {
  const taken = allDay ? times : times - allDayTimes
  if (taken === 0 || from === null || to === null) return 'none to come'
  const whole = allDay && allDayTimes > 0 ? `, ${allDayTimes} of them on whole days` : ''
  return `${count(taken, 'time')} to come${whole}, ${dayText(from)} to ${dayText(to)}`
}

const ignoredText = ({ ignored, allDayTimes }: BusyDraft, allDay: boolean): string[] => [
  ...ignored.map(({ count: events, reason }) => `${count(events, 'event')} ${reason}`),
  ...(allDay || allDayTimes === 0 ? [] : [`${count(allDayTimes, 'time')} on whole days, as you asked`]),
]

const lastLine = ({ use, isDryRun }: ShownDraft): string => {
  if (isDryRun) return 'Nothing was changed. Without --dry-run it will be.'
  return use.calendarId === null
    ? `Kept as the calendar “${use.name}”. Read its file again to bring it up to date.`
    : `The calendar “${use.name}” was brought up to date.`
}

export const draftText = (shown: ShownDraft, width: number): string => {
  const { draft, use, difference } = shown
  const ignored = ignoredText(draft, use.allDay)
  const lines = [
    `${draft.sourceName}: ${count(draft.events, 'event')}, read until ${dayText(draft.until)}`,
    ...wrapAfter('  Taken   ', timesText(draft, use.allDay), width),
    ...(ignored.length === 0 ? [] : wrapAfter('  Ignored ', ignored.join('; '), width)),
    ...draft.notices.flatMap(({ message }) => wrapAfter('  Note    ', message, width)),
    ...(difference === null
      ? []
      : [
          ...wrapAfter('  Finish  ', `${finishLine(difference)} (${difference.pace} pace)`, width),
          ...wrapAfter('  Slots   ', countsText(difference) || 'none to come', width),
          ...difference.losses.flatMap(({ message }) => wrapAfter('  Lost    ', message, width)),
        ]),
    '',
    lastLine(shown),
  ]
  return `${lines.join('\n')}\n`
}

export const busyJson = ({ draft, use, difference, isDryRun }: ShownDraft) => {
  const { draftId: _draftId, ...file } = draft
  return {
    ...file,
    calendar: use.name,
    allDay: use.allDay,
    kept: !isDryRun,
    plan: difference === null ? null : { finish: difference.finish, counts: difference.counts },
  }
}

export const calendarsText = (calendars: readonly BusyCalendar[]): string => {
  if (calendars.length === 0) return 'No calendar is read. Read one with: roadbook busy FILE\n'
  const rows = calendars.map(({ name, times, until, sourceName }) => [
    name,
    `${count(times, 'time')} to come`,
    `until ${dayText(until)}`,
    sourceName,
  ])
  return `${alignColumns(rows).join('\n')}\n`
}
