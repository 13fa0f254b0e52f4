import type { DraftRoadmap } from '../draft.ts'
import { countText, joinSome } from './finding-text.ts'
import type { Block, Finding, Phase, Roadmap } from '../model.ts'
import { chosenBlocks, chosenBlocksOf, topicsOf } from '../effort/roadmap-effort.ts'

const linesText = (lines: readonly number[]): string =>
  `line${lines.length === 1 ? '' : 's'} ${joinSome(lines.map(String))}`

/** Projects carry no time: the plan must find it somewhere. */
const projectsWithoutTime = (roadmap: Roadmap): Finding[] => {
  const projects = roadmap.phases.flatMap((phase) => phase.projects)
  const [first] = projects
  if (first === undefined) return []
  const phases = roadmap.phases.filter((phase) => phase.projects.length > 0).map(({ line }) => line)
  const message =
    projects.length === 1
      ? `One project has no time of its own (line ${first.line}). It counts as a milestone until you give it hours.`
      : `${projects.length} projects have no time of their own (in the ${phases.length === 1 ? 'phase' : 'phases'} of ${linesText(phases)}). They count as milestones until you give them hours.`
  return [{ line: first.line, code: 'projects-without-time', message }]
}

const assumedTopics = (roadmap: Roadmap): Finding[] => {
  const topics = topicsOf(chosenBlocks(roadmap))
  const assumed = topics.filter((topic) => topic.assumed)
  const [first] = assumed
  if (first === undefined) return []
  const subject =
    assumed.length === topics.length
      ? `None of the ${topics.length} topics has an estimate`
      : `${assumed.length} of ${topics.length} topics ${assumed.length === 1 ? 'has' : 'have'} no estimate`
  return [
    {
      line: first.line,
      code: 'no-estimate',
      message: `${subject}: each takes its share of the time stated around it, or one study day where nothing is stated.`,
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
      message: `Week numbers start again in ${restarting.length} parts (${linesText(restarting.map(({ line }) => line))}). They are read as weeks of their own part.`,
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
  const finding = (lines: number[], code: string, text: string): Finding[] =>
    lines[0] === undefined ? [] : [{ line: lines[0], code, message: `${text} (${linesText(lines)}).` }]
  return [
    ...finding(overlaps, 'weeks-overlap', 'A part begins in a week that the part before it also names'),
    ...finding(gaps, 'weeks-missing', 'Weeks are missing before a part: nothing is planned for them'),
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
        message: `“${group}” asks for a choice and recommends none: ${joinSome(names)}. Only what you choose is planned.`,
      },
    ]
  })
}

/** Ranges that follow each other were read as one time line: the learner may have meant lengths. */
export const findCumulative = ({ cumulative }: Pick<DraftRoadmap, 'cumulative'>): Finding[] => {
  const [first] = cumulative
  if (first === undefined) return []
  const texts = cumulative.flatMap(({ estimate }) =>
    estimate === null ? [] : [`“${estimate.raw}” is ${countText(estimate.max, estimate.unit)}`],
  )
  return [
    {
      line: first.line,
      code: 'cumulative-time',
      message: `The times of the phases follow each other, so they are read as one time line: ${joinSome(texts)}.`,
    },
  ]
}

/** Hours beside "Week 1-2" may be meant for each week: the learner must know how they were read. */
export const findAmbiguousHours = (lines: readonly number[]): Finding[] => {
  const [first] = lines
  if (first === undefined) return []
  const subject =
    lines.length === 1 ? `A table (line ${first}) gives` : `${lines.length} tables (${linesText(lines)}) give`
  const message = `${subject} hours beside ranges of weeks. They are read as the hours of all weeks of a row together: if they are meant for each week, the topics take longer.`
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
