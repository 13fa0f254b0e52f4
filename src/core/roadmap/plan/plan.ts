import { isTimed, readColumns } from '../topics/columns.ts'
import { createShelf } from '../draft.ts'
import type { DraftPhase, DraftRoadmap, Reading } from '../draft.ts'
import type { Grid } from '../source/grid.ts'
import { headingKind, saysCurriculum, saysOptional } from '../language/heading-kind.ts'
import { readHeadingTitle } from '../language/heading-title.ts'
import type { Section } from '../outline/outline-section.ts'
import { createPhase, fillPhase, readPhase } from './phase.ts'
import { createBlock } from './phase-pieces.ts'
import { listedEstimate } from '../structure/listed.ts'
import { retellsCalendar } from '../structure/calendar.ts'
import { parsePosition } from '../language/position.ts'
import { isTotalRow, readTableTopics } from '../topics/table-topics.ts'
import { bearsTopics, countPositions, hasTimedTable, kindOf, positionOf } from '../structure/section.ts'
import { shelveSection, skipSection } from '../reference/shelve.ts'
import type { Place } from '../reference/shelve.ts'
import type { SkipReason } from '../skip-reason.ts'
import { isSubject } from '../structure/subject.ts'
import { tidyTitle, wordForm } from '../language/text.ts'
import { noteTotals } from '../structure/totals.ts'

/** A section whose table retells the plan in steps of its own: offered as a roadmap of its own. */
export type ShortPath = { readonly section: Section; readonly grid: Grid }

type Walker = Place & { readonly shortPaths: ShortPath[] }

export const createRoadmap = (title: string, line: number, summary = false): DraftRoadmap => ({
  title,
  line,
  summary,
  total: null,
  hoursPerDay: null,
  phases: [],
  cumulative: [],
  shelf: createShelf(),
})

const tableOf = (section: Section): Grid | null => {
  const piece = section.pieces.find(({ kind }) => kind === 'table')
  return piece?.kind === 'table' ? piece.grid : null
}

/** Most rows name phases that the roadmap has: the table only repeats them. */
const repeatsPhases = (grid: Grid, phases: readonly DraftPhase[]): boolean => {
  const known = new Set(phases.flatMap(({ title, name }) => [wordForm(title), wordForm(name)]))
  const names = (text: string): boolean => {
    const position = parsePosition(text)
    if (known.has(wordForm(text))) return true
    return (
      position !== null &&
      position.kind !== 'day' &&
      phases.some(({ title }) => {
        const own = parsePosition(title)
        return own?.kind === position.kind && own.from === position.from
      })
    )
  }
  const rows = grid.rows.filter((row) => !isTotalRow(row))
  const repeating = rows.filter(({ cells }) => cells.some(({ text }) => names(text)))
  return rows.length > 0 && repeating.length * 2 > rows.length
}

/** A summary section: repeats the phases, or is a short path with steps and times of its own. */
const readSummary = (section: Section, walker: Walker): void => {
  const { roadmap, shortPaths, reading } = walker
  const grid = tableOf(section)
  const timed = grid !== null && isTimed(readColumns(grid))
  if (grid === null || !timed || roadmap.phases.length === 0 || repeatsPhases(grid, roadmap.phases)) {
    skipSection(section, 'repetition', walker)
    return
  }
  shortPaths.push({ section, grid })
  for (const child of section.children) shelveSection(child, 'summary', walker)
  reading.ledger.use(section.line, section.headingEnd)
}

/** A short path as a roadmap: one phase with the rows of its table. */
export const readShortPath = ({ section, grid }: ShortPath, reading: Reading): DraftRoadmap => {
  const { title } = readHeadingTitle(section.heading.text)
  const roadmap = createRoadmap(title, section.line, true)
  const block = createBlock(grid.from)
  block.topics.push(...readTableTopics(grid, reading))
  roadmap.phases.push(createPhase(title, section.line, { blocks: [block] }))
  noteTotals(section, roadmap, reading)
  for (const { kind, from, to } of section.pieces) {
    if (kind !== 'table') reading.ledger.skip(from, to, 'explanation')
  }
  return roadmap
}

/** What stands beside the numbered phases: planned when it carries time, else kept or named as unused. */
const readBeside = (section: Section, walker: Walker): void => {
  const { roadmap, reading } = walker
  const hasTasks = section.pieces.some(
    (piece) =>
      piece.kind === 'list' && piece.list.children.some(({ checked }) => typeof checked === 'boolean'),
  )
  const grid = tableOf(section)
  if (
    grid !== null &&
    hasTimedTable(section) &&
    roadmap.phases.length > 0 &&
    repeatsPhases(grid, roadmap.phases)
  ) {
    skipSection(section, 'repetition', walker)
  } else if (
    hasTimedTable(section) ||
    (saysOptional(section.heading.text) && bearsTopics(section, reading)) ||
    listedEstimate(section, reading) !== null
  ) {
    roadmap.phases.push(readPhase(section, roadmap, reading))
  } else if (hasTasks) shelveSection(section, 'checklist', walker)
  else skipSection(section, 'beside-parts', walker)
}

/** Weeks and days without a phase around them share one that is named after their parent. */
const phaseFor = (parent: Section, walker: Walker): DraftPhase => {
  const { roadmap } = walker
  const known = roadmap.phases.find(({ line }) => line === parent.line)
  if (known !== undefined) return known
  const own = readHeadingTitle(parent.heading.text)
  const title = own.title === '' ? roadmap.title : own.title
  const phase = createPhase(title, parent.line, { estimate: parent.level > 1 ? own.estimate : null })
  roadmap.phases.push(phase)
  return phase
}

/** Several days with several parts below them: the parts are studied, not the days as a whole. */
const isStage = (section: Section, reading: Reading): boolean => {
  const position = positionOf(section, reading)
  const parts = section.children.filter(
    (child) => child.origin === 'heading' && kindOf(child, reading) === null,
  )
  return position !== null && position.to > position.from && parts.length >= 2
}

const isSmallPart = (section: Section, reading: Reading): boolean => {
  const kind = positionOf(section, reading)?.kind
  if (kind === 'week') return true
  return (
    (kind === 'day' || kind === 'lesson') &&
    !isStage(section, reading) &&
    countPositions(section.children, reading) === 0
  )
}

const readPlaced = (section: Section, parent: Section, walker: Walker): void => {
  const { roadmap, reading } = walker
  if (!isSmallPart(section, reading)) {
    roadmap.phases.push(readPhase(section, roadmap, reading))
    return
  }
  const phase = phaseFor(parent, walker)
  const wrapper: Section = { ...parent, pieces: [], children: [section] }
  fillPhase(phase, wrapper, { roadmap, reading })
}

const readContainer = (section: Section, walker: Walker): void => {
  const { roadmap, reading } = walker
  const placed = section.children.filter((child) => positionOf(child, reading) !== null)
  if (placed.length > 0 && placed.every((child) => isSmallPart(child, reading))) {
    roadmap.phases.push(readPhase(section, roadmap, reading))
    return
  }
  skipSection({ ...section, children: [] }, 'explanation', walker)
  reading.ledger.use(section.line, section.headingEnd)
  walkSections(section.children, section, walker)
}

/** Without numbers a section is a phase only when it holds something. */
const addPhase = (section: Section, { roadmap, reading }: Walker): void => {
  // Under the title of the document, "Total time" speaks of the whole.
  if (section.level === 1) noteTotals(section, roadmap, reading)
  const phase = readPhase(section, roadmap, reading)
  if (phase.blocks.length > 0 || phase.projects.length > 0) roadmap.phases.push(phase)
}

/** A single numbered heading among others is a part of the plan only when it shows so. */
const belongs = (section: Section, reading: Reading): boolean =>
  reading.numbered || reading.evidence === 'any' || bearsTopics(section, reading)

const unplanned: Readonly<Record<Reading['evidence'], SkipReason>> = {
  any: 'explanation',
  timed: 'without-times',
  tasks: 'without-boxes',
}

/** Reads the sections of a roadmap in their order. */
export const walkSections = (sections: readonly Section[], parent: Section, walker: Walker): void => {
  const { reading } = walker
  for (const section of sections) {
    const kind = kindOf(section, reading)
    if (kind === 'summary') readSummary(section, walker)
    else if (kind !== null && isSubject(section, sections, reading)) addPhase(section, walker)
    else if (kind !== null) shelveSection(section, kind, walker)
    else if (positionOf(section, reading) !== null && belongs(section, reading))
      readPlaced(section, parent, walker)
    else if (retellsCalendar(section, reading)) skipSection(section, 'retelling', walker)
    else if (countPositions(section.children, reading) > 0) readContainer(section, walker)
    else if (reading.numbered) readBeside(section, walker)
    else if (bearsTopics(section, reading) || listedEstimate(section, reading) !== null)
      addPhase(section, walker)
    else if (saysOptional(section.heading.text) && bearsTopics(section, { ...reading, evidence: 'any' }))
      addPhase(section, walker)
    else skipSection(section, unplanned[reading.evidence], walker)
  }
}

/**
 * Without numbered parts the plan is the section that is called one ("Curriculum"), or the only one that
 * holds something to study.
 */
export const findCurriculum = (root: Section, reading: Reading): Section => {
  const bearing = root.children.filter(
    (child) => kindOf(child, reading) === null && bearsTopics(child, reading),
  )
  const named = bearing.find((child) => saysCurriculum(child.heading.text) && hasParts(child, reading))
  if (named !== undefined) return named
  const [only] = bearing
  return bearing.length === 1 && only !== undefined && hasParts(only, reading)
    ? findCurriculum(only, reading)
    : root
}

const hasParts = (section: Section, reading: Reading): boolean =>
  section.children.filter((child) => headingKind(child.heading.text) === null && bearsTopics(child, reading))
    .length >= 2

/** The title of a part of the document, for messages. */
export const titleOf = (section: Section): string => tidyTitle(section.heading.text)
