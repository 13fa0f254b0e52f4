import { i18n } from '../../words/i18n.ts'
import type { DraftRoadmap } from '../draft.ts'
import { amountText, joinSome, linesText } from './finding-text.ts'
import type { Block, Finding, Phase, Roadmap } from '../model.ts'
import { chosenBlocks, chosenBlocksOf, topicsOf } from '../effort/roadmap-effort.ts'

/** Projects carry no time: the plan must find it somewhere. */
const projectsWithoutTime = (roadmap: Roadmap): Finding[] => {
  const projects = roadmap.phases.flatMap((phase) => phase.projects)
  const [first] = projects
  if (first === undefined) return []
  const phases = roadmap.phases.filter((phase) => phase.projects.length > 0).map(({ line }) => line)
  const message =
    projects.length === 1
      ? i18n.t(
          'One project has no time of its own (line {line}). It counts as a milestone until you give it hours.',
          { line: first.line },
        )
      : i18n.t(
          '{count} projects have no time of their own (in the {phases, plural, one {phase} other {phases}} of {lines}). They count as milestones until you give them hours.',
          { count: projects.length, phases: phases.length, lines: linesText(phases) },
        )
  return [{ line: first.line, code: 'projects-without-time', message }]
}

const assumedTopics = (roadmap: Roadmap): Finding[] => {
  const topics = topicsOf(chosenBlocks(roadmap))
  const assumed = topics.filter((topic) => topic.assumed)
  const [first] = assumed
  if (first === undefined) return []
  const total = topics.length
  return [
    {
      line: first.line,
      code: 'no-estimate',
      message:
        assumed.length === total
          ? i18n.t(
              'None of the {total} topics has an estimate: each takes its share of the time stated around it, or one study day where nothing is stated.',
              { total },
            )
          : i18n.t(
              '{count, plural, one {# of {total} topics has} other {# of {total} topics have}} no estimate: each takes its share of the time stated around it, or one study day where nothing is stated.',
              { count: assumed.length, total },
            ),
    },
  ]
}

const startsAtOne = (phase: Phase): boolean =>
  phase.blocks.find(({ weeks }) => weeks !== null)?.weeks?.from === 1

const restartingWeeks = (roadmap: Roadmap): Finding[] => {
  const restarting = roadmap.phases.filter((phase) => startsAtOne(phase))
  const [, second] = restarting
  if (second === undefined) return []
  return [
    {
      line: second.line,
      code: 'weeks-restart',
      message: i18n.t(
        'Week numbers start again in {count} parts ({lines}). They are read as weeks of their own part.',
        { count: restarting.length, lines: linesText(restarting.map(({ line }) => line)) },
      ),
    },
  ]
}

type Weeks = { readonly from: number; readonly to: number }

const weekBlocks = (phase: Phase): (Block & { weeks: Weeks })[] =>
  chosenBlocksOf(phase).flatMap((block) => (block.weeks === null ? [] : [{ ...block, weeks: block.weeks }]))

/** Weeks that two parts claim, or that none does. */
const weekOrder = (roadmap: Roadmap): Finding[] => {
  const overlaps: number[] = []
  const gaps: number[] = []
  for (const phase of roadmap.phases) {
    const blocks = weekBlocks(phase)
    for (const [index, block] of blocks.entries()) {
      const before = blocks[index - 1]
      if (before === undefined || before.line === block.line || before.weeks.from === block.weeks.from)
        continue
      if (block.weeks.from <= before.weeks.to) overlaps.push(block.line)
      if (block.weeks.from > before.weeks.to + 1) gaps.push(block.line)
    }
  }
  const finding = (lines: number[], code: string, text: (lines: string) => string): Finding[] =>
    lines[0] === undefined ? [] : [{ line: lines[0], code, message: text(linesText(lines)) }]
  return [
    ...finding(overlaps, 'weeks-overlap', (lines) =>
      i18n.t('A part begins in a week that the part before it also names ({lines}).', { lines }),
    ),
    ...finding(gaps, 'weeks-missing', (lines) =>
      i18n.t('Weeks are missing before a part: nothing is planned for them ({lines}).', { lines }),
    ),
  ]
}

const openOptions = (roadmap: Roadmap): Finding[] => {
  const groups = new Map<string, Block[]>()
  for (const block of roadmap.phases.flatMap(({ blocks }) => blocks)) {
    if (block.option !== null)
      groups.set(block.option.group, [...(groups.get(block.option.group) ?? []), block])
  }
  return [...groups].flatMap(([group, blocks]): Finding[] => {
    if (blocks.some(({ option }) => option?.recommended === true)) return []
    const names = [...new Set(blocks.flatMap(({ option }) => option?.name ?? []))]
    return [
      {
        line: blocks[0]?.line ?? roadmap.line,
        code: 'choice-open',
        message: i18n.t(
          '“{group}” asks for a choice and recommends none: {names}. Only what you choose is planned.',
          { group, names: joinSome(names) },
        ),
      },
    ]
  })
}

/** Ranges that follow each other were read as one time line: the learner may have meant lengths. */
export const findCumulative = ({ cumulative }: Pick<DraftRoadmap, 'cumulative'>): Finding[] => {
  const [first] = cumulative
  if (first === undefined) return []
  const texts = cumulative.flatMap(({ estimate }) =>
    estimate === null
      ? []
      : [i18n.t('“{raw}” is {time}', { raw: estimate.raw, time: amountText(estimate.max, estimate.unit) })],
  )
  return [
    {
      line: first.line,
      code: 'cumulative-time',
      message: i18n.t(
        'The times of the phases follow each other, so they are read as one time line: {times}.',
        { times: joinSome(texts) },
      ),
    },
  ]
}

/** Hours beside "Week 1-2" may be meant for each week: the learner must know how they were read. */
export const findAmbiguousHours = (lines: readonly number[]): Finding[] => {
  const [first] = lines
  if (first === undefined) return []
  const message = i18n.t(
    '{count, plural, one {A table ({lines}) gives} other {# tables ({lines}) give}} hours beside ranges of weeks. They are read as the hours of all weeks of a row together: if they are meant for each week, the topics take longer.',
    { count: lines.length, lines: linesText(lines) },
  )
  return [{ line: first, code: 'hours-beside-weeks', message }]
}

/** Findings about how a roadmap is built. */
export const findShapeFindings = (roadmap: Roadmap): Finding[] => [
  ...projectsWithoutTime(roadmap),
  ...assumedTopics(roadmap),
  ...restartingWeeks(roadmap),
  ...weekOrder(roadmap),
  ...openOptions(roadmap),
]
