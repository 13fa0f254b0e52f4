import { dateText } from '../../time/day-text.ts'
import { i18n } from '../../words/i18n.ts'
import { escapeMarkdown } from '../plan-markdown.ts'
import { durationText } from '../text.ts'
import { evidenceText, noteLines, section, studiedText, tableLines } from './lines.ts'
import type { WholeReport } from './model.ts'

const standingText = (standing: number): string => {
  if (standing === 0) return i18n.t('on plan')
  const days = Math.abs(standing)
  return standing < 0
    ? i18n.t('{days, plural, one {# study day} other {# study days}} behind the plan', { days })
    : i18n.t('{days, plural, one {# study day} other {# study days}} ahead of the plan', { days })
}

const basisOf = ({ isFromPlan }: WholeReport['finish']): 'plan' | 'pace' => (isFromPlan ? 'plan' : 'pace')

const finishText = ({ finish, today, topics }: WholeReport): string => {
  const { p10, p50, p90 } = finish
  if (topics.done === topics.total) return i18n.t('everything is done')
  if (p50 === null) return i18n.t('out of reach with these hours, or paused')
  const day = dateText(p50, today)
  const basis = basisOf(finish)
  return p10 === null || p90 === null
    ? i18n.t('{day} ({basis, select, plan {from the plan} other {from your pace}})', { day, basis })
    : i18n.t(
        '{day}, between {from} and {to} ({basis, select, plan {from the plan} other {from your pace}})',
        { day, from: dateText(p10, today), to: dateText(p90, today), basis },
      )
}

const figureLines = (whole: WholeReport): string[] => {
  const { topics, effort, standing, studiedMs, studiedDays, streak } = whole
  return [
    i18n.t(
      'Progress: {done} of {total, plural, one {# topic} other {# topics}}, {doneTime} of {totalTime}, {standing}',
      {
        done: topics.done,
        total: topics.total,
        doneTime: durationText(effort.doneMinutes),
        totalTime: durationText(effort.totalMinutes),
        standing: standingText(standing),
      },
    ),
    i18n.t('Studied: {time} on {days, plural, one {# day} other {# days}}', {
      time: studiedText(studiedMs),
      days: studiedDays,
    }),
    i18n.t('Streak: {current, plural, one {# day} other {# days}} in a row, {longest} at most', {
      current: streak.current,
      longest: streak.longest,
    }),
    i18n.t('Finish: {finish}', { finish: finishText(whole) }),
  ].map((figure) => `- ${figure}`)
}

type Phase = WholeReport['phases'][number]

const partText = (done: number | string, total: number | string): string =>
  i18n.t('{done} of {total}', { done, total })

const phaseLines = (phases: readonly Phase[]): string[] =>
  tableLines(
    [i18n.t('Phase'), i18n.t('Topics'), i18n.t('Effort done'), i18n.t('Studied')],
    phases.map(({ title, topics, effort, studiedMs }) => [
      title,
      partText(topics.done, topics.total),
      partText(durationText(effort.doneMinutes), durationText(effort.totalMinutes)),
      studiedText(studiedMs),
    ]),
  )

const topicLine = (
  { title, status, studiedMs, estimatedMinutes, doneDay }: Phase['ofTopics'][number],
  today: string,
): string => {
  const words = [
    ...(status === 'in-progress' ? [i18n.t('in progress')] : []),
    ...(status === 'skipped' ? [i18n.t('skipped')] : []),
    ...(studiedMs > 0 ? [i18n.t('{time} studied', { time: studiedText(studiedMs) })] : []),
    ...(estimatedMinutes > 0
      ? [i18n.t('about {time} estimated', { time: durationText(estimatedMinutes) })]
      : []),
    ...(doneDay === null ? [] : [i18n.t('done {day}', { day: dateText(doneDay, today) })]),
  ]
  return [`- [${status === 'done' ? 'x' : ' '}] ${escapeMarkdown(title)}`, ...words].join(', ')
}

const topicLines = (phases: readonly Phase[], today: string): string[] =>
  phases
    .filter(({ ofTopics }) => ofTopics.length > 0)
    .flatMap(({ title, ofTopics }) =>
      ['', `### ${escapeMarkdown(title === '' ? i18n.t('Topics') : title)}`, ''].concat(
        ofTopics.map((topic) => topicLine(topic, today)),
      ),
    )

/** All of it as Markdown: where the learner stands, by phase, by week, topic by topic. */
export const wholeReport = (whole: WholeReport): string => {
  const { roadmap, today, phases, weeks, projects, notes } = whole
  const lines = [
    `# ${escapeMarkdown(roadmap)}`,
    '',
    i18n.t('As of {day}.', { day: dateText(today, '') }),
    '',
    ...figureLines(whole),
    ...section(i18n.t('Phases'), phaseLines(phases)),
    ...section(
      i18n.t('Weeks'),
      tableLines(
        [i18n.t('Week of'), i18n.t('Planned'), i18n.t('Studied')],
        weeks.map((week) => [
          dateText(week.from, today),
          durationText(week.plannedMinutes),
          studiedText(week.studiedMs),
        ]),
      ),
    ),
    ...section(i18n.t('Topics'), topicLines(phases, today)),
    ...section(
      i18n.t('Projects done'),
      projects.map(({ title, evidence }) =>
        evidence === ''
          ? `- ${escapeMarkdown(title)}`
          : `- ${escapeMarkdown(title)}: ${evidenceText(evidence)}`,
      ),
    ),
    ...section(i18n.t('Notes'), noteLines(notes, today)),
  ]
  return `${lines.join('\n')}\n`
}
