import type { DraftRoadmap, Reading } from '../draft.ts'
import { findCalendarDays } from '../structure/calendar.ts'
import { freeDayZero } from '../effort/day-zero.ts'
import { findListed } from '../structure/listed.ts'
import { asEstimate, findAmounts } from '../language/estimate.ts'
import type { Section } from '../outline/outline-section.ts'
import { readPhase } from './phase.ts'
import { createRoadmap, findCurriculum, readShortPath, walkSections } from './plan.ts'
import type { ShortPath } from './plan.ts'
import { findFewestLeads, findNumbering, kindOf } from '../structure/section.ts'
import { shelveSection, skipSection } from '../reference/shelve.ts'
import type { Place } from '../reference/shelve.ts'
import { splitDocument } from '../structure/split.ts'
import type { Root } from '../structure/split.ts'
import type { GivenTitle } from '../structure/title.ts'
import { findEvidence } from '../structure/evidence.ts'
import { readCumulative } from '../effort/cumulative.ts'
import { noteTotals } from '../structure/totals.ts'

const noteTitle = (roadmap: DraftRoadmap, heading: string): void => {
  const amount = findAmounts(heading).find(({ per, unit }) => per === null && unit !== 'minute')
  if (amount !== undefined) roadmap.total ??= { ...asEstimate(amount), line: roadmap.line }
}

const isStudyPiece = (piece: Section['pieces'][number]): boolean =>
  piece.kind === 'table' || piece.kind === 'list'

/** Topics that stand above the first heading, or directly below the title. */
const readLoose = (section: Section, roadmap: DraftRoadmap, reading: Reading): void => {
  const loose: Section = {
    ...section,
    children: [],
    pieces: section.pieces.filter((piece) => isStudyPiece(piece)),
  }
  if (loose.pieces.length === 0) return
  const phase = readPhase(
    { ...loose, heading: { ...section.heading, text: roadmap.title } },
    roadmap,
    reading,
  )
  if (phase.blocks.length > 0) roadmap.phases.unshift(phase)
}

const readUnnumbered = (
  root: Section,
  roadmap: DraftRoadmap,
  context: { reading: Reading; shortPaths: ShortPath[] },
): void => {
  const { reading } = context
  const walker = { roadmap, phase: null, ...context }
  const curriculum = findCurriculum(root, reading)
  for (let level = root; level !== curriculum;) {
    const next = level.children.find((child) => contains(child, curriculum))
    for (const child of level.children) {
      const kind = kindOf(child, reading)
      if (child === next) continue
      if (kind === null) skipSection(child, 'beside-curriculum', walker)
      else shelveSection(child, kind, walker)
    }
    if (next === undefined) break
    noteTotals(next, roadmap, reading)
    reading.ledger.use(next.line, next.headingEnd)
    level = next
  }
  const above = curriculum.children.filter(({ line }) => line < roadmap.line)
  for (const section of above) skipSection(section, 'above-title', walker)
  walkSections(
    curriculum.children.filter((section) => !above.includes(section)),
    curriculum,
    walker,
  )
  readLoose(curriculum, roadmap, reading)
}

const contains = (section: Section, wanted: Section): boolean =>
  section === wanted || section.children.some((child) => contains(child, wanted))

const readRoot = (
  { section, title, line, written, heading }: Root,
  shared: Reading,
  shortPaths: ShortPath[],
): DraftRoadmap => {
  const numbering = {
    ...shared,
    ...findNumbering(section, shared),
    listed: findListed(section, shared),
    fewestLeads: findFewestLeads(section),
  }
  const evidence = numbering.numbered ? 'any' : findEvidence(section, numbering)
  const calendarDays = findCalendarDays(section, numbering)
  const reading: Reading = { ...numbering, evidence, calendarDays }
  const roadmap = createRoadmap(title, line)
  if (written) reading.ledger.use(line)
  noteTotals(section, roadmap, reading)
  if (reading.numbered) {
    const walker = { roadmap, phase: null, reading, shortPaths }
    walkSections(section.children, section, walker)
  } else readUnnumbered(section, roadmap, { reading, shortPaths })
  if (roadmap.phases.length === 0) readLoose(section, roadmap, reading)
  noteTitle(roadmap, heading)
  freeDayZero(roadmap)
  roadmap.cumulative.push(...readCumulative(roadmap.phases))
  reading.ledger.use(section.line, section.headingEnd)
  skipSection({ ...section, children: [] }, 'explanation', { roadmap, phase: null, reading })
  return roadmap
}

/** What stands outside of several plans: reference goes to the first, the rest is named as unused. */
const skipOthers = (section: Section, roots: readonly Root[], place: Place): void => {
  const { ledger } = place.reading
  for (const { from, to } of section.pieces) ledger.skip(from, to, 'explanation')
  for (const child of section.children) {
    if (roots.some((root) => root.section === child || root.section.line === child.line)) continue
    if (roots.some((root) => contains(child, root.section))) {
      ledger.use(child.line, child.headingEnd)
      skipOthers(child, roots, place)
    } else if (roots.length > 1) {
      const kind = kindOf(child, place.reading)
      if (kind === null) skipSection(child, 'beside-plans', place)
      else shelveSection(child, kind, place)
    }
  }
}

const hasTopics = ({ phases }: DraftRoadmap): boolean => phases.some(({ blocks }) => blocks.length > 0)

/** Reads the roadmaps of a document, short paths last. */
export const readRoadmaps = (document: Section, reading: Reading, given: GivenTitle): DraftRoadmap[] => {
  const roots = splitDocument(document, reading, given)
  const all: DraftRoadmap[] = []
  for (const root of roots) {
    const shortPaths: ShortPath[] = []
    const roadmap = readRoot(root, reading, shortPaths)
    all.push(roadmap)
    all.push(...shortPaths.map((path) => readShortPath(path, reading)))
  }
  skipOthers(document, roots, { roadmap: all[0] ?? createRoadmap(given.file, 1), phase: null, reading })
  const kept = all.filter((roadmap) => hasTopics(roadmap))
  return [...kept.filter(({ summary }) => !summary), ...kept.filter(({ summary }) => summary)]
}
