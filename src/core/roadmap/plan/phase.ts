import type { DraftBlock, DraftPhase, DraftRoadmap, DraftTopic, Reading } from '../draft.ts'
import { isTopicLabel } from '../language/heading-kind.ts'
import { readHeadingTitle } from '../language/heading-title.ts'
import { linksOfItems, pointLines, readItems, statusOfItems } from '../topics/list-topics.ts'
import type { Item } from '../topics/list-topics.ts'
import { listedEstimate } from '../structure/listed.ts'
import { limits } from '../limits.ts'
import type { Link, Option } from '../model.ts'
import { findAlternatives, readOption } from './options.ts'
import { sectionEnd } from '../outline/outline-section.ts'
import type { Section } from '../outline/outline-section.ts'
import { estimateOfPlace, parseNumbered } from '../language/position.ts'
import { tablePurpose } from '../reference/reference.ts'
import { hasTimedTable, kindOf, positionOf } from '../structure/section.ts'
import { linksOfSection, reasonFor, shelveSection } from '../reference/shelve.ts'
import { tidyTitle } from '../language/text.ts'
import { createBlock, readPieces, statusOfBox, topicOfLink } from './phase-pieces.ts'
import type { PhaseReader } from './phase-pieces.ts'
import type { HeadingKind } from '../words/headings.ts'

export const createPhase = (title: string, line: number, parts: Partial<DraftPhase> = {}): DraftPhase => ({
  title,
  name: title,
  line,
  estimate: null,
  optional: false,
  blocks: [],
  projects: [],
  ...parts,
})

const blockOf = (section: Section, option: Option | null, parent: DraftBlock | null): DraftBlock => {
  const { title, name, weeks, estimate } = readHeadingTitle(section.heading.text)
  const inherited = option !== null && weeks === null ? (parent?.weeks ?? null) : weeks
  return createBlock(section.line, { title, name, weeks: inherited, estimate, option })
}

const itemsOfSection = (section: Section, source: string): Item[] => [
  ...section.pieces.flatMap((piece) => (piece.kind === 'list' ? readItems(piece.list, source) : [])),
  ...section.children.flatMap((child) => itemsOfSection(child, source)),
]

const leftOver = (section: Section, { ledger }: Reading): void => {
  for (const piece of section.pieces) {
    const linked = piece.kind === 'paragraph' && piece.inline.links.length > 0
    if (linked || piece.kind === 'list' || piece.kind === 'table') ledger.use(piece.from, piece.to)
    else ledger.skip(piece.from, piece.to, reasonFor(piece, 'explanation'))
  }
  ledger.use(section.line, section.headingEnd)
  for (const child of section.children) leftOver(child, { ledger } as Reading)
}

const isBoxed = ({ heading }: Section): boolean => heading.mark !== null || heading.checked === true

/** A section that is one topic: its lists become points, its ticked boxes the status. */
const topicOfSection = (section: Section, title: string, { reading }: PhaseReader): DraftTopic => {
  const heading = readHeadingTitle(section.heading.text)
  const items = itemsOfSection(section, reading.source)
  const { position } = heading
  const placed = position?.kind === 'day' ? estimateOfPlace(position, section.heading.text) : null
  leftOver(section, reading)
  return {
    title,
    detail: pointLines(items).join('\n').slice(0, limits.detailCharacters),
    line: section.line,
    estimate: heading.estimate ?? placed,
    positioned: heading.estimate === null && placed !== null,
    optional: heading.optional,
    status: isBoxed(section) ? statusOfBox(section.heading) : statusOfItems(items),
    links: [
      ...section.heading.links,
      ...linksOfItems(items),
      ...linksOfSection(
        { ...section, pieces: section.pieces.filter(({ kind }) => kind === 'paragraph'), children: [] },
        reading.source,
      ),
    ],
  }
}

const firstLineOf = (section: Section): string => {
  for (const piece of section.pieces) {
    if (piece.kind === 'paragraph' && piece.inline.lines[0] !== undefined)
      return tidyTitle(piece.inline.lines[0])
  }
  return ''
}

/** The name of a part that lists nothing: its heading, or its first line where the heading is only a number. */
const ownTopicTitle = (section: Section): string => {
  const { title, position } = readHeadingTitle(section.heading.text)
  if (position === null) return parseNumbered(title)?.name ?? title
  return position.name === '' ? firstLineOf(section) || title : tidyTitle(position.name)
}

/** Parts below that were read on their own, or things that are kept but never studied. */
const speaksForItself = (section: Section, reading: Reading): boolean =>
  section.pieces.some((piece) => piece.kind === 'table' && tablePurpose(piece.grid) !== null) ||
  section.children.some((child) => {
    const kind = kindOf(child, reading)
    return kind === null || !besideTopics.has(kind)
  })

const besideTopics: ReadonlySet<HeadingKind> = new Set([
  'resources',
  'goals',
  'advice',
  'summary',
  'contents',
])

const ownLinks = (section: Section, reading: Reading): Link[] => [
  ...section.heading.links,
  ...linksOfSection({ ...section, children: [] }, reading.source),
  ...section.children
    .filter((child) => kindOf(child, reading) === 'resources')
    .flatMap((child) => linksOfSection(child, reading.source)),
]

/** A part that only explains, or only links, is one topic itself; one that holds nothing at all is none. */
const addOwnTopic = (section: Section, block: DraftBlock, reader: PhaseReader): void => {
  const { reading } = reader
  if (block.topics.length > 0 || speaksForItself(section, reading)) return
  const links = ownLinks(section, reading)
  const claims = positionOf(section, reading) !== null || listedEstimate(section, reading) !== null
  const says = section.pieces.some(({ kind }) => kind === 'paragraph')
  if (links.length === 0 && !(claims && says)) return
  const title = ownTopicTitle(section)
  if (!/\p{L}/u.test(title)) return
  const { ledger } = reader.reading
  for (const piece of section.pieces)
    if (piece.kind === 'paragraph' && piece.inline.links.length > 0) ledger.use(piece.from, piece.to)
  ledger.use(section.line, section.headingEnd)
  block.topics.push({
    ...topicOfLink({ title, url: '' }, section.line),
    links,
    status: statusOfBox(section.heading),
    optional: readHeadingTitle(section.heading.text).optional,
  })
}

const isLeaf = (section: Section, { reading }: PhaseReader): boolean => {
  const position = positionOf(section, reading)
  if (position?.kind === 'day' || position?.kind === 'lesson') return isDay(section, reading)
  return !hasTimedTable(section) && position === null
}

/** A section inside of a block: a day is one topic, a label only names the list below it. */
const readInBlock = (section: Section, block: DraftBlock, reader: PhaseReader): void => {
  const { reading, phase } = reader
  if (section.origin === 'label' && isTopicLabel(section.heading.text)) {
    reading.ledger.use(section.line, section.headingEnd)
    readSection(section, block, reader)
    return
  }
  if (isLeaf(section, reader)) {
    block.topics.push(topicOfSection(section, ownTopicTitle(section), reader))
    return
  }
  const nested = blockOf(section, block.option, block)
  const title = block.title === '' ? nested.title : `${block.title} – ${nested.title}`
  const added = { ...nested, title }
  phase.blocks.push(added)
  readBlock(section, added, reader)
  if (added.topics.length > 0 && block.title !== '') reading.ledger.use(block.line)
}

const readOptions = (
  alternatives: readonly Section[],
  group: Section,
  block: DraftBlock,
  reader: PhaseReader,
): void => {
  reader.reading.ledger.use(group.line, group.headingEnd)
  for (const alternative of alternatives) {
    const added = blockOf(alternative, readOption(alternative, group), block)
    reader.phase.blocks.push(added)
    readBlock(alternative, added, reader)
  }
}

const readBlock = (section: Section, block: DraftBlock, reader: PhaseReader): void => {
  readSection(section, block, reader)
  addOwnTopic(section, block, reader)
  if (block.topics.length > 0) reader.reading.ledger.use(section.line, section.headingEnd)
}

/** A day or a lesson is one topic, unless it has parts of its own or times its rows. */
const isDay = (section: Section, reading: Reading): boolean => {
  const kind = positionOf(section, reading)?.kind
  if (kind !== 'day' && kind !== 'lesson') return false
  return !hasTimedTable(section) && !section.children.some((child) => positionOf(child, reading) !== null)
}

/** Reads what stands in a section into a block; sub-sections of a phase become blocks of their own. */
const readSection = (section: Section, block: DraftBlock, reader: PhaseReader): void => {
  const { reading, roadmap, phase } = reader
  readPieces(section, block, reader)
  const alternatives = findAlternatives(section, reading)
  if (alternatives.length > 0) readOptions(alternatives, section, block, reader)
  for (const child of section.children) {
    if (alternatives.includes(child)) continue
    const kind = kindOf(child, reading)
    if (kind !== null) shelveSection(child, kind, { roadmap, phase, reading })
    else if (block.title === '' && !isDay(child, reading) && !isTopicLabel(child.heading.text)) {
      const added = blockOf(child, null, null)
      phase.blocks.push(added)
      readBlock(child, added, reader)
    } else readInBlock(child, block, reader)
  }
}

/** Reads a section as a phase. The phase keeps only blocks with topics. */
export const readPhase = (section: Section, roadmap: DraftRoadmap, reading: Reading): DraftPhase => {
  const { title, name, position, estimate, optional } = readHeadingTitle(section.heading.text)
  const implied = position === null ? null : estimateOfPlace(position, section.heading.text)
  const phase = createPhase(title, section.line, {
    name,
    estimate: estimate ?? listedEstimate(section, reading) ?? implied,
    optional,
  })
  return fillPhase(phase, section, { roadmap, reading })
}

/** Reads a section into a phase that exists. */
export const fillPhase = (
  phase: DraftPhase,
  section: Section,
  { roadmap, reading }: Pick<PhaseReader, 'roadmap' | 'reading'>,
): DraftPhase => {
  const reader = { reading, roadmap, phase }
  const known = phase.blocks.find(({ title, option }) => title === '' && option === null)
  const direct = known ?? createBlock(section.line)
  if (known === undefined) phase.blocks.push(direct)
  readSection(section, direct, reader)
  if (phase.blocks.every(({ topics }) => topics.length === 0)) addOwnTopic(section, direct, reader)
  const filled = phase.blocks.filter(({ topics }) => topics.length > 0)
  for (const empty of phase.blocks.filter(({ topics }) => topics.length === 0)) {
    if (empty !== direct) reading.ledger.skip(empty.line, empty.line, 'empty-heading')
  }
  phase.blocks.splice(0, phase.blocks.length, ...filled)
  reading.ledger.use(section.line, section.headingEnd)
  reading.ledger.skip(section.line, sectionEnd(section), 'explanation')
  return phase
}
