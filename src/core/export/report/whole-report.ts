import { dateText } from '../../time/day-text.ts'
import { escapeMarkdown } from '../plan-markdown.ts'
import { durationText } from '../text.ts'
import { countText, evidenceText, noteLines, section, studiedText, tableLines } from './lines.ts'
import type { WholeReport } from './model.ts'

const standingText = (standing: number): string => {
  if (standing === 0) return 'on plan'
  const days = countText(Math.abs(standing), 'study day')
  return standing < 0 ? `${days} behind the plan` : `${days} ahead of the plan`
}

const finishText = ({ finish, today, topics }: WholeReport): string => {
  const { p10, p50, p90, isFromPlan } = finish
  if (topics.done === topics.total) return 'everything is done'
  if (p50 === null) return 'out of reach with these hours, or paused'
  const ends = [p10, p90].flatMap((day) => (day === null ? [] : [dateText(day, today)]))
  const span = ends.length === 2 ? `, between ${ends.join(' and ')}` : ''
  return `${dateText(p50, today)}${span} (from ${isFromPlan ? 'the plan' : 'your pace'})`
}

const figureLines = (whole: WholeReport): string[] => {
  const { topics, effort, standing, studiedMs, studiedDays, streak } = whole
  return [
    `- Progress: ${topics.done} of ${countText(topics.total, 'topic')}, ${durationText(effort.doneMinutes)} of ${durationText(effort.totalMinutes)}, ${standingText(standing)}`,
    `- Studied: ${studiedText(studiedMs)} on ${countText(studiedDays, 'day')}`,
    `- Streak: ${countText(streak.current, 'day')} in a row, ${streak.longest} at most`,
    `- Finish: ${finishText(whole)}`,
  ]
}

type Phase = WholeReport['phases'][number]

const phaseLines = (phases: readonly Phase[]): string[] =>
  tableLines(
    ['Phase', 'Topics', 'Effort done', 'Studied'],
    phases.map(({ title, topics, effort, studiedMs }) => [
      title,
      `${topics.done} of ${topics.total}`,
      `${durationText(effort.doneMinutes)} of ${durationText(effort.totalMinutes)}`,
      studiedText(studiedMs),
    ]),
  )

const STATUS_WORDS = { 'in-progress': 'in progress', skipped: 'skipped' } as const

const topicLine = (
  { title, status, studiedMs, estimatedMinutes, doneDay }: Phase['ofTopics'][number],
  today: string,
): string => {
  const words = [
    ...(status === 'in-progress' || status === 'skipped' ? [STATUS_WORDS[status]] : []),
    ...(studiedMs > 0 ? [`${studiedText(studiedMs)} studied`] : []),
    ...(estimatedMinutes > 0 ? [`about ${durationText(estimatedMinutes)} estimated`] : []),
    ...(doneDay === null ? [] : [`done ${dateText(doneDay, today)}`]),
  ]
  return [`- [${status === 'done' ? 'x' : ' '}] ${escapeMarkdown(title)}`, ...words].join(', ')
}

const topicLines = (phases: readonly Phase[], today: string): string[] =>
  phases
    .filter(({ ofTopics }) => ofTopics.length > 0)
    .flatMap(({ title, ofTopics }) =>
      ['', `### ${escapeMarkdown(title === '' ? 'Topics' : title)}`, ''].concat(
        ofTopics.map((topic) => topicLine(topic, today)),
      ),
    )

/** All of it as Markdown: where the learner stands, by phase, by week, topic by topic. */
export const wholeReport = (whole: WholeReport): string => {
  const { roadmap, today, phases, weeks, projects, notes } = whole
  const lines = [
    `# ${escapeMarkdown(roadmap)}`,
    '',
    `As of ${dateText(today, '')}.`,
    '',
    ...figureLines(whole),
    ...section('Phases', phaseLines(phases)),
    ...section(
      'Weeks',
      tableLines(
        ['Week of', 'Planned', 'Studied'],
        weeks.map((week) => [
          dateText(week.from, today),
          durationText(week.plannedMinutes),
          studiedText(week.studiedMs),
        ]),
      ),
    ),
    ...section('Topics', topicLines(phases, today)),
    ...section(
      'Projects done',
      projects.map(({ title, evidence }) =>
        evidence === ''
          ? `- ${escapeMarkdown(title)}`
          : `- ${escapeMarkdown(title)}: ${evidenceText(evidence)}`,
      ),
    ),
    ...section('Notes', noteLines(notes, today)),
  ]
  return `${lines.join('\n')}\n`
}
