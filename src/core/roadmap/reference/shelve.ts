import { isTimed, readColumns } from '../topics/columns.ts'
import type { DraftPhase, DraftRoadmap, Reading } from '../draft.ts'
import { headingKind } from '../language/heading-kind.ts'
import { linksOfItems, listsIn, readItems, splitTrailingEstimate } from '../topics/list-topics.ts'
import type { Item } from '../topics/list-topics.ts'
import type { ReferenceItem } from '../model.ts'
import { sectionEnd } from '../outline/outline-section.ts'
import type { Piece, Section } from '../outline/outline-section.ts'
import {
  readChecklist,
  readComparison,
  readProjectList,
  readProjectTable,
  readReferenceLinks,
  readReferenceList,
  readReferenceTable,
  readWeekTemplate,
  tablePurpose,
} from './reference.ts'
import type { SkipReason } from '../skip-reason.ts'
import { tidyTitle } from '../language/text.ts'
import { noteTotals, readDailyHours } from '../structure/totals.ts'
import type { HeadingKind } from '../words/headings.ts'

/** Where things go: the roadmap, and the phase when the section stands in one. */
export type Place = {
  readonly roadmap: DraftRoadmap
  readonly phase: DraftPhase | null
  readonly reading: Reading
}

const drawing = /[│┌└├┐┘─━▼↓█]|→|□/u

/** Why a piece that is never planned became nothing. */
export const reasonFor = (piece: Piece, fallback: SkipReason): SkipReason => {
  if (piece.kind === 'code') return drawing.test(piece.text) ? 'drawing' : 'example-code'
  if (piece.kind === 'markup') return 'layout'
  return fallback
}

/** Keeps titles with estimates from parts that are not planned, to compare them with the plan. */
const noteMentions = (items: readonly Item[], roadmap: DraftRoadmap): void => {
  for (const item of items) {
    const { title, estimate } = splitTrailingEstimate(item.inline.text)
    if (estimate !== null) roadmap.shelf.mentions.push({ title: tidyTitle(title), line: item.line, estimate })
    noteMentions(item.points, roadmap)
  }
}

const noteLists = (piece: Piece, { roadmap, reading }: Place): void => {
  const node = piece.kind === 'quote' ? piece.quote : piece.kind === 'list' ? piece.list : null
  if (node === null) return
  for (const list of listsIn(node)) noteMentions(readItems(list, reading.source), roadmap)
}

/** Marks a section and all below it as unused; tables that compare are kept all the same. */
export const skipSection = (section: Section, reason: SkipReason, place: Place): void => {
  const { ledger } = place.reading
  if (noteTotals(section, place.roadmap, place.reading)) ledger.use(section.line, section.headingEnd)
  for (const piece of section.pieces) {
    if (
      piece.kind === 'table' &&
      tablePurpose(piece.grid) === 'comparison' &&
      !isTimed(readColumns(piece.grid))
    ) {
      place.roadmap.shelf.comparisons.push(readComparison(piece.grid, section.heading.text, place.reading))
      ledger.use(section.line, section.headingEnd)
      continue
    }
    noteLists(piece, place)
    ledger.skip(piece.from, piece.to, reasonFor(piece, reason))
  }
  for (const child of section.children) skipSection(child, reason, place)
  ledger.skip(section.line, sectionEnd(section), reason)
}

const shelfFor = ({ roadmap: { shelf } }: Place, kind: HeadingKind): ReferenceItem[] | null => {
  if (kind === 'resources' || kind === 'tools' || kind === 'libraries' || kind === 'prerequisites')
    return shelf[kind]
  return null
}

const shelveTable = (
  piece: Piece & { kind: 'table' },
  section: Section,
  kind: HeadingKind,
  place: Place,
): boolean => {
  const { roadmap, phase, reading } = place
  const heading = tidyTitle(section.heading.text)
  const purpose = tablePurpose(piece.grid)
  if (kind === 'comparison' || purpose === 'comparison') {
    roadmap.shelf.comparisons.push(readComparison(piece.grid, heading, reading))
    return true
  }
  if (kind === 'template') {
    const rows = readWeekTemplate(piece.grid, reading)
    roadmap.shelf.week.push(...rows)
    for (const { text } of piece.grid.header) roadmap.hoursPerDay ??= readDailyHours(text)
    return rows.length > 0
  }
  if (kind === 'projects' || kind === 'practice') {
    const projects = readProjectTable(piece.grid, heading, reading)
    ;(phase?.projects ?? roadmap.shelf.projects).push(...projects)
    return projects.length > 0
  }
  const items = readReferenceTable(piece.grid, heading, reading)
  shelfFor(place, kind)?.push(...items)
  return items.length > 0
}

const shelveList = (items: readonly Item[], section: Section, kind: HeadingKind, place: Place): boolean => {
  const { roadmap, phase, reading } = place
  const heading = tidyTitle(section.heading.text)
  if (kind === 'checklist') {
    const checklist = readChecklist(items, heading, section.line)
    for (const item of items) reading.ledger.use(item.line, item.to)
    if (checklist.items.length > 0) roadmap.shelf.checklists.push(checklist)
    return checklist.items.length > 0
  }
  if (kind === 'projects' || kind === 'practice') {
    const projects = readProjectList(items, heading, reading)
    ;(phase?.projects ?? roadmap.shelf.projects).push(...projects)
    return projects.length > 0
  }
  const shelf = shelfFor(place, kind)
  if (shelf === null) return false
  const found = readReferenceList(items, heading, reading)
  shelf.push(...found)
  return found.length > 0
}

const shelvePiece = (piece: Piece, section: Section, kind: HeadingKind, place: Place): boolean => {
  if (piece.kind === 'table') return shelveTable(piece, section, kind, place)
  if (piece.kind === 'list')
    return shelveList(readItems(piece.list, place.reading.source), section, kind, place)
  if (piece.kind !== 'paragraph' || piece.inline.links.length === 0) return false
  const shelf = shelfFor(place, kind)
  if (shelf === null) return false
  shelf.push(...readReferenceLinks(piece.inline, piece.from, tidyTitle(section.heading.text)))
  place.reading.ledger.use(piece.from, piece.to)
  return true
}

const skippedKinds: ReadonlySet<HeadingKind> = new Set(['contents', 'advice', 'goals', 'summary'])

/** Puts a section that is not part of the timetable where it belongs. True when something was kept. */
export const shelveSection = (section: Section, kind: HeadingKind, place: Place): boolean => {
  if (skippedKinds.has(kind)) {
    skipSection(section, kind, place)
    return false
  }
  const { ledger } = place.reading
  let kept = false
  noteTotals(section, place.roadmap, place.reading)
  for (const piece of section.pieces) {
    if (shelvePiece(piece, section, kind, place)) kept = true
    else {
      noteLists(piece, place)
      ledger.skip(piece.from, piece.to, reasonFor(piece, kind))
    }
  }
  for (const child of section.children) {
    if (shelveSection(child, headingKind(child.heading.text) ?? kind, place)) kept = true
  }
  if (kept) ledger.use(section.line, section.headingEnd)
  else ledger.skip(section.line, section.headingEnd, kind)
  return kept
}

/** All links a section holds, itself and below. */
export const linksOfSection = (section: Section, source: string): { title: string; url: string }[] => [
  ...section.pieces.flatMap((piece) => {
    if (piece.kind === 'paragraph') return piece.inline.links
    if (piece.kind === 'list') return linksOfItems(readItems(piece.list, source))
    return piece.kind === 'table'
      ? piece.grid.rows.flatMap(({ cells }) => cells.flatMap(({ links }) => links))
      : []
  }),
  ...section.children.flatMap((child) => linksOfSection(child, source)),
]
