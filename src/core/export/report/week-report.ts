import { dateRangeText, dateText, weekdayDateText, weekdayText } from '../../time/day-text.ts'
import { weekdayOf } from '../../time/day.ts'
import { i18n } from '../../words/i18n.ts'
import { escapeMarkdown } from '../plan-markdown.ts'
import { clockText, durationText } from '../text.ts'
import { noteLines, section, studiedText, tableLines } from './lines.ts'
import type { WeekReport } from './model.ts'
import type { WorkKind } from '../../planning/model.ts'

const offText = (day: string, dayOff: string): string =>
  dayOff === '' ? i18n.t('{day} (day off)', { day }) : `${day} (${dayOff})`

const kindText = (kind: WorkKind): string =>
  i18n.t('{kind, select, learn {learn} practice {practice} build {build} review {review} other {rest}}', {
    kind,
  })

const dayLines = ({ days, today }: WeekReport): string[] =>
  tableLines(
    [i18n.t('Day'), i18n.t('Planned'), i18n.t('Studied')],
    days.map(({ day, plannedMinutes, studiedMinutes, dayOff }) => {
      const name = `${weekdayText(weekdayOf(day))}, ${dateText(day, today)}`
      return [
        dayOff === null ? name : offText(name, dayOff),
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
    `# ${i18n.t('Week of {days}', { days: dateRangeText(from, to, today) })}`,
    '',
    i18n.t(
      '{roadmap}: {studied} studied of {planned} planned, on {days, plural, one {# day} other {# days}}. {topics, plural, one {# topic} other {# topics}} finished.',
      {
        roadmap: escapeMarkdown(roadmap),
        studied: studiedText(studiedMs),
        planned: durationText(plannedMinutes),
        days: studiedDays,
        topics: week.finished.length,
      },
    ),
    ...section(i18n.t('Days'), dayLines(week)),
    ...section(
      i18n.t('What was studied'),
      tableLines(
        [i18n.t('Topic'), i18n.t('Phase'), i18n.t('Time')],
        week.studied.map(({ title, phase, ms }) => [
          title === '' ? i18n.t('No topic') : title,
          phase,
          studiedText(ms),
        ]),
        2,
      ),
    ),
    ...section(
      i18n.t('Finished'),
      week.finished.map(
        ({ title, phase, day }) =>
          `- ${escapeMarkdown(title)}${placeText(phase)}, ${weekdayDateText(day, today)}`,
      ),
    ),
    ...section(
      i18n.t('Still planned this week'),
      week.toCome.map(
        ({ day, startMinute, minutes, kind, title }) =>
          `- ${weekdayDateText(day, today)}, ${clockText(startMinute)}, ${durationText(minutes)}: ${escapeMarkdown(title)}, ${kindText(kind)}`,
      ),
    ),
    ...section(i18n.t('Notes'), noteLines(week.notes, today)),
  ]
  return `${lines.join('\n')}\n`
}
