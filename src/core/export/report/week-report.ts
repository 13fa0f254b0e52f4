import { dateRangeText, dateText, weekdayDateText, weekdayText } from '../../time/day-text.ts'
import { weekdayOf } from '../../time/day.ts'
import { escapeMarkdown } from '../plan-markdown.ts'
import { clockText, durationText } from '../text.ts'
import { countText, noteLines, section, studiedText, tableLines } from './lines.ts'
import type { WeekReport } from './model.ts'

const dayLines = ({ days, today }: WeekReport): string[] =>
  tableLines(
    ['Day', 'Planned', 'Studied'],
    days.map(({ day, plannedMinutes, studiedMinutes, dayOff }) => {
      const name = `${weekdayText(weekdayOf(day))}, ${dateText(day, today)}`
      const off = dayOff === '' ? ' (day off)' : ` (${dayOff ?? ''})`
      return [
        dayOff === null ? name : name + off,
        durationText(plannedMinutes),
        day > today ? '' : durationText(studiedMinutes),
      ]
    }),
  )

const placeText = (phase: string): string => (phase === '' ? '' : ` (${escapeMarkdown(phase)})`)

/** One week as Markdown. `today` decides what is still to come. */
export const weekReport = (week: WeekReport): string => {
  const { roadmap, from, to, today, studiedMs, studiedDays, plannedMinutes } = week
  const lines = [
    `# Week of ${dateRangeText(from, to, today)}`,
    '',
    `${escapeMarkdown(roadmap)}: ${studiedText(studiedMs)} studied of ${durationText(plannedMinutes)} planned, on ${countText(studiedDays, 'day')}. ${countText(week.finished.length, 'topic')} finished.`,
    ...section('Days', dayLines(week)),
    ...section(
      'What was studied',
      tableLines(
        ['Topic', 'Phase', 'Time'],
        week.studied.map(({ title, phase, ms }) => [
          title === '' ? 'No topic' : title,
          phase,
          studiedText(ms),
        ]),
        2,
      ),
    ),
    ...section(
      'Finished',
      week.finished.map(
        ({ title, phase, day }) =>
          `- ${escapeMarkdown(title)}${placeText(phase)}, ${weekdayDateText(day, today)}`,
      ),
    ),
    ...section(
      'Still planned this week',
      week.toCome.map(
        ({ day, startMinute, minutes, kind, title }) =>
          `- ${weekdayDateText(day, today)}, ${clockText(startMinute)}, ${durationText(minutes)}: ${escapeMarkdown(title)}, ${kind}`,
      ),
    ),
    ...section('Notes', noteLines(week.notes, today)),
  ]
  return `${lines.join('\n')}\n`
}
