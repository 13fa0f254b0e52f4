import { readColumns, isTimed } from '../topics/columns.ts'
import type { Reading } from '../draft.ts'
import { headingKind, saysCurriculum } from '../language/heading-kind.ts'
import type { Inline } from '../source/inline.ts'
import { readItems } from '../topics/list-topics.ts'
import type { Piece, Section } from '../outline/outline-section.ts'
import { parseNumbered, parsePosition } from '../language/position.ts'
import type { Position } from '../language/position.ts'
import type { HeadingKind } from '../words/headings.ts'

/** The numbered place a section claims by its heading. */
export const positionOf = (
  section: Section,
  { countedHeadings }: Pick<Reading, 'countedHeadings'>,
): Position | null => {
  const position = parsePosition(section.heading.text)
  if (position !== null || !countedHeadings || section.origin === 'label') return position
  const counted = parseNumbered(section.heading.text)
  return counted === null
    ? null
    : { kind: 'part', from: counted.number, to: counted.number, name: counted.name }
}

/** A table that says how long its rows take, anywhere in the section. */
export const hasTimedTable = (section: Section): boolean =>
  section.pieces.some((piece) => piece.kind === 'table' && isTimed(readColumns(piece.grid))) ||
  section.children.some((child) => hasTimedTable(child))

/** A table whose first column names weekdays, anywhere in the section. */
const hasWeekdays = (section: Section): boolean =>
  section.pieces.some(
    (piece) => piece.kind === 'table' && readColumns(piece.grid).roles[0]?.kind === 'weekday',
  ) || section.children.some((child) => hasWeekdays(child))

const timedAnyway: ReadonlySet<HeadingKind> = new Set([
  'resources',
  'tools',
  'libraries',
  'projects',
  'practice',
  'goals',
])

/** What a section is besides a part of the timetable; null: a part of it, as far as its heading tells. */
export const kindOf = (section: Section, reading: Reading): HeadingKind | null => {
  if (positionOf(section, reading) !== null) return null
  const kind = headingKind(section.heading.text)
  if (kind === null) return null
  if (timedAnyway.has(kind) && hasTimedTable(section)) return null
  if (
    kind === 'template' &&
    !hasWeekdays(section) &&
    (hasTimedTable(section) || countPositions(section.children, reading) >= 2)
  )
    return null
  if (reading.lenience !== 'none' && kind === 'projects' && section.pieces.some((piece) => isTaskList(piece)))
    return null
  const holdsPlan =
    reading.lenience === 'all' || timedAnyway.has(kind) || saysCurriculum(section.heading.text)
  return holdsPlan && kind !== 'contents' && countPositions(section.children, reading) >= 2 ? null : kind
}

/** How many sections claim a place, not counting those inside of advice and the like. */
export const countPositions = (sections: readonly Section[], reading: Reading): number =>
  sections.reduce((count, section) => {
    if (positionOf(section, reading) !== null) return count + 1 + countPositions(section.children, reading)
    return kindOf(section, reading) === null ? count + countPositions(section.children, reading) : count
  }, 0)

const backLink = /^\W*(?:back to top|back to|top|toc|home|volver|zurück|nach oben|retour|返回)/iu

const mostAnchored = (cells: readonly Inline[]): boolean => {
  const anchored = cells.filter((inline) => inline.anchored).length
  return anchored >= 2 && anchored * 5 >= cells.length * 4
}

/** A list or table that leads to the sections of the document itself. */
export const isContents = (piece: Piece, source: string): boolean => {
  if (piece.kind === 'list') return mostAnchored(readItems(piece.list, source).map(({ inline }) => inline))
  if (piece.kind !== 'table') return false
  const { title } = readColumns(piece.grid)
  return mostAnchored(piece.grid.rows.flatMap(({ cells }) => cells[title] ?? []))
}

const isTaskList = (piece: Piece): boolean =>
  piece.kind === 'list' && piece.list.children.some(({ checked }) => typeof checked === 'boolean')

/** Something that could be studied: lists, tables, a line that is only a link, several bold beginnings. */
const isStudyPiece = (piece: Piece, { evidence, source }: Reading): boolean => {
  if (isContents(piece, source)) return false
  if (piece.kind === 'table') return evidence === 'any' || isTimed(readColumns(piece.grid))
  if (evidence === 'timed') return false
  if (evidence === 'tasks') return isTaskList(piece)
  return (
    piece.kind === 'list' ||
    (piece.kind === 'paragraph' && piece.inline.linked && !backLink.test(piece.inline.text))
  )
}

/** Paragraphs "**Title** - text" that make them the items of a section, where other sections have none. */
export const fewestLeads = 3

const countLeads = ({ pieces }: Section): number =>
  pieces.filter((piece) => piece.kind === 'paragraph' && piece.lead !== null).length

/** "**Title** - text" again and again: such paragraphs are the items of the section. */
export const hasLeads = (section: Section, reading: Pick<Reading, 'fewestLeads'>): boolean => {
  const leads = countLeads(section)
  const paragraphs = section.pieces.filter(({ kind }) => kind === 'paragraph').length
  return leads >= fewestLeads || (leads >= reading.fewestLeads && leads * 2 > paragraphs)
}

const countLeading = (section: Section): number =>
  (countLeads(section) >= fewestLeads ? 1 : 0) +
  section.children.reduce((sum, child) => sum + countLeading(child), 0)

/** Where several sections are made of such paragraphs, a section with one or two of them is so as well. */
export const findFewestLeads = (root: Section): number => (countLeading(root) >= 2 ? 1 : fewestLeads)

/** The section holds something that could be studied, itself or below. */
export const bearsTopics = (section: Section, reading: Reading): boolean =>
  section.pieces.some((piece) => isStudyPiece(piece, reading)) ||
  (reading.evidence === 'any' && hasLeads(section, reading)) ||
  section.children.some((child) => kindOf(child, reading) === null && bearsTopics(child, reading))

/** A line that only leads back to another place of the document. */
export const isBackLink = (text: string): boolean => backLink.test(text)

/** Finds out whether and how the document numbers its parts. */
export const findNumbering = (
  root: Section,
  reading: Reading,
): Pick<Reading, 'numbered' | 'countedHeadings'> => {
  const plain = { ...reading, countedHeadings: false }
  if (countPositions(root.children, plain) >= 2) return { numbered: true, countedHeadings: false }
  const counted = { ...reading, countedHeadings: true }
  return largestCounted(root, counted) >= 3
    ? { numbered: true, countedHeadings: true }
    : { numbered: false, countedHeadings: false }
}

/** The most numbered headings side by side that hold something to study. */
const largestCounted = (section: Section, reading: Reading): number => {
  const own = section.children.filter(
    (child) => positionOf(child, reading) !== null && hasContent(child),
  ).length
  const below = section.children
    .filter((child) => kindOf(child, reading) === null || countPositions(child.children, reading) >= 3)
    .map((child) => largestCounted(child, reading))
  return Math.max(own, ...below)
}

const hasContent = (section: Section): boolean =>
  section.pieces.some(({ kind }) => kind === 'list' || kind === 'table') ||
  section.children.some((child) => hasContent(child))
