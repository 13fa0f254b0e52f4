import { effortDays, defaultChoices, includedTopics, optionGroups } from '#core/planning/topics.ts'
import type { Phase, Roadmap, RoadmapDocument } from '#core/roadmap/model.ts'
import { alignColumns, count, cutTo, rangeText, wrapAfter } from './layout.ts'

export type DocumentTextOptions = {
  readonly name: string
  readonly document: RoadmapDocument
  readonly stored: boolean
  /** Titles of stored roadmaps that it looks like a newer version of. */
  readonly resembles: readonly string[]
  readonly width: number
}

const effortText = (roadmap: Pick<Roadmap, 'phases'>): string => {
  const topics = includedTopics(roadmap, defaultChoices(roadmap))
  return `${count(topics.length, 'topic')}, ${rangeText(effortDays(topics))} study days`
}

const phaseRow = (phase: Phase, width: number): string[] => {
  const topics = phase.blocks.flatMap((block) => block.topics)
  const blocks = phase.blocks.filter(({ title }) => title !== '')
  return [
    cutTo(phase.title, Math.max(20, width - 60)),
    blocks.length === 0 ? '' : count(blocks.length, 'block'),
    count(topics.length, 'topic'),
    phase.projects.length === 0 ? '' : count(phase.projects.length, 'project'),
  ]
}

const optionLines = (roadmap: Roadmap, width: number): string[] =>
  optionGroups(roadmap).flatMap(({ group, names, preferred }) => {
    const marked = names.map((name) => (name === preferred ? `${name} (preselected)` : name))
    return wrapAfter('    Choose one  ', `${group}: ${marked.join(', ')}`, width)
  })

const roadmapLines = (roadmap: Roadmap, width: number): string[] => {
  const facts = [
    `line ${roadmap.line}`,
    roadmap.total?.raw,
    roadmap.hoursPerDay && `${rangeText(roadmap.hoursPerDay)} hours a day`,
    effortText(roadmap),
    roadmap.summary ? 'retells another roadmap of this document' : null,
  ]
  return [
    '',
    roadmap.title,
    ...wrapAfter('  ', facts.filter(Boolean).join(', '), width),
    ...alignColumns(
      roadmap.phases.map((phase) => phaseRow(phase, width)),
      '    ',
    ),
    ...optionLines(roadmap, width),
  ]
}

const findingLines = ({ findings }: RoadmapDocument, width: number): string[] => {
  if (findings.length === 0) return []
  const labels = alignColumns(
    findings.map(({ line }) => [`line ${line}`, '']),
    '  ',
  )
  const widest = Math.max(...labels.map((label) => label.length))
  return [
    '',
    'What does not fit in the document',
    ...findings.flatMap(({ message }, index) =>
      wrapAfter(`${(labels[index] ?? '').padEnd(widest)}  `, message, width),
    ),
  ]
}

export const resemblanceText = (title: string): string =>
  `It looks like a newer version of "${title}", which stays as it is. To update that one instead of storing another: roadbook import FILE --update`

const closingLines = ({ document, stored, resembles, width }: DocumentTextOptions): string[] => {
  const unusedLines = document.unused.reduce((sum, { lines }) => sum + lines, 0)
  const first = document.roadmaps.find(({ summary }) => !summary) ?? document.roadmaps[0]
  return [
    '',
    unusedLines === 0
      ? 'Every line was used.'
      : `${count(unusedLines, 'line')} became nothing; --json lists them with their reasons.`,
    ...resembles.flatMap((title) => wrapAfter('', resemblanceText(title), width)),
    stored ? `Stored. Next: roadbook plan ${JSON.stringify(first?.title ?? '')}` : 'Nothing was stored.',
  ]
}

/** What `roadbook import` prints for people: what was understood, what does not fit, what was left over. */
export const documentText = (options: DocumentTextOptions): string => {
  const { name, document, width } = options
  const lines = [
    `${name}: ${count(document.roadmaps.length, 'roadmap')}`,
    ...document.roadmaps.flatMap((roadmap) => roadmapLines(roadmap, width)),
    ...findingLines(document, width),
    ...closingLines(options),
  ]
  return `${lines.join('\n')}\n`
}
