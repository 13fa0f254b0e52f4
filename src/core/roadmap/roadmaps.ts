import type { DraftRoadmap, Reading } from './draft.ts'
import { asEstimate, findAmounts } from './estimate.ts'
import type { Section } from './outline-section.ts'
import { readPhase } from './phase.ts'
import { createRoadmap, findCurriculum, readShortPath, walkSections } from './plan.ts'
import type { ShortPath } from './plan.ts'
import { bearsTopics, countPositions, findNumbering, kindOf, positionOf } from './section.ts'
import { shelveSection, skipSection } from './shelve.ts'
import type { Place } from './shelve.ts'
import { tidyTitle } from './text.ts'
import { findTitle } from './title.ts'
import { findEvidence } from './evidence.ts'
import { readCumulative } from './cumulative.ts'
import { noteTotals } from './totals.ts'

type Root = { readonly section: Section; readonly title: string; readonly line: number }

const pathWords =
  /\b(?:roadmap|path|plan|schedule|track|curriculum|course|bootcamp|ruta|camino|carrera|pfad|parcours)\b|路线|计划/iu

/** The section numbers its own parts from one: a plan of its own. */
const isOwnPlan = (section: Section, reading: Reading): boolean => {
  if (positionOf(section, reading) !== null || kindOf(section, reading) !== null) return false
  const places = section.children.flatMap((child) => positionOf(child, reading) ?? [])
  const parts = places.filter(({ kind }) => kind === 'part' || kind === 'month')
  if (parts.length >= 2 && parts[0]?.from === 1) return true
  return pathWords.test(section.heading.text) && countPositions(section.children, reading) >= 2
}

/** The sections that hold a whole plan each, when the document has several side by side. */
const findPlans = (section: Section, reading: Reading): readonly Section[] => {
  const own = section.children.filter((child) => isOwnPlan(child, reading))
  if (own.length >= 2) return own
  const only = section.children.find((child) => countPositions([child], reading) >= 2)
  return only === undefined || positionOf(only, reading) !== null ? [] : findPlans(only, reading)
}

/** A title is not a part of the plan: its own section gives only text, what is below it moves up. */
const unwrap = (document: Section, reading: Reading): Section => {
  const [first] = document.children
  if (first === undefined || positionOf(first, reading) !== null) return document
  if (document.children.length === 1) return { ...first, pieces: [...document.pieces, ...first.pieces] }
  const holdsNothing =
    first.level === 1 && !bearsTopics(first, reading) && countPositions(first.children, reading) === 0
  return holdsNothing
    ? {
        ...document,
        pieces: [...document.pieces, ...first.pieces],
        children: [...first.children, ...document.children.slice(1)],
      }
    : document
}

const splitDocument = (document: Section, reading: Reading, fallback: string): Root[] => {
  const whole = unwrap(document, reading)
  const plans = findPlans(whole, reading)
  if (plans.length >= 2) {
    return plans.map((section) => ({ section, title: tidyTitle(section.heading.text), line: section.line }))
  }
  return [{ section: whole, ...findTitle(document, fallback) }]
}

const noteTitle = (roadmap: DraftRoadmap): void => {
  const amount = findAmounts(roadmap.title).find(({ per, unit }) => per === null && unit !== 'minute')
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
      if (kind === null) skipSection(child, 'Beside the curriculum', walker)
      else shelveSection(child, kind, walker)
    }
    if (next === undefined) break
    noteTotals(next, roadmap, reading.ledger.use)
    reading.ledger.use(next.line, next.headingEnd)
    level = next
  }
  walkSections(curriculum.children, curriculum, walker)
  readLoose(curriculum, roadmap, reading)
}

const contains = (section: Section, wanted: Section): boolean =>
  section === wanted || section.children.some((child) => contains(child, wanted))

const readRoot = ({ section, title, line }: Root, shared: Reading, shortPaths: ShortPath[]): DraftRoadmap => {
  const numbering = { ...shared, ...findNumbering(section, shared) }
  const evidence = numbering.numbered ? 'any' : findEvidence(section, numbering)
  const reading: Reading = { ...numbering, evidence }
  const roadmap = createRoadmap(title, line)
  noteTotals(section, roadmap, reading.ledger.use)
  if (reading.numbered) {
    const walker = { roadmap, phase: null, reading, shortPaths }
    walkSections(section.children, section, walker)
  } else readUnnumbered(section, roadmap, { reading, shortPaths })
  if (roadmap.phases.length === 0) readLoose(section, roadmap, reading)
  noteTitle(roadmap)
  roadmap.cumulative.push(...readCumulative(roadmap.phases))
  reading.ledger.use(section.line, section.headingEnd)
  skipSection({ ...section, children: [] }, 'Explanation, nothing to plan', { roadmap, phase: null, reading })
  return roadmap
}

/** What stands outside of several plans: reference goes to the first, the rest is named as unused. */
const skipOthers = (section: Section, roots: readonly Root[], place: Place): void => {
  const { ledger } = place.reading
  for (const { from, to } of section.pieces) ledger.skip(from, to, 'Explanation, nothing to plan')
  for (const child of section.children) {
    if (roots.some((root) => root.section === child || root.section.line === child.line)) continue
    if (roots.some((root) => contains(child, root.section))) {
      ledger.use(child.line, child.headingEnd)
      skipOthers(child, roots, place)
    } else if (roots.length > 1) {
      const kind = kindOf(child, place.reading)
      if (kind === null) skipSection(child, 'Beside the plans of this document', place)
      else shelveSection(child, kind, place)
    }
  }
}

const hasTopics = ({ phases }: DraftRoadmap): boolean => phases.some(({ blocks }) => blocks.length > 0)

/**
 * Reads the roadmaps of a document, short paths last.
 * @param fallback the title when the document has none.
 */
export const readRoadmaps = (document: Section, reading: Reading, fallback: string): DraftRoadmap[] => {
  const roots = splitDocument(document, reading, fallback)
  const all: DraftRoadmap[] = []
  for (const root of roots) {
    const shortPaths: ShortPath[] = []
    const roadmap = readRoot(root, reading, shortPaths)
    all.push(roadmap)
    all.push(...shortPaths.map((path) => readShortPath(path, reading)))
  }
  skipOthers(document, roots, { roadmap: all[0] ?? createRoadmap(fallback, 1), phase: null, reading })
  const kept = all.filter((roadmap) => hasTopics(roadmap))
  return [...kept.filter(({ summary }) => !summary), ...kept.filter(({ summary }) => summary)]
}
