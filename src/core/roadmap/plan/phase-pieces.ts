import { i18n } from '../../words/i18n.ts'
import { isTimed, readColumns } from '../topics/columns.ts'
import type { DraftBlock, DraftPhase, DraftRoadmap, DraftTopic, Reading } from '../draft.ts'
import { readOptional, saysChooseOne } from '../language/heading-kind.ts'
import { readItemTopic, readItems, readListTopics, splitTrailingEstimate } from '../topics/list-topics.ts'
import type { Inline } from '../source/inline.ts'
import type { Link, TopicStatus } from '../model.ts'
import { asksForOne } from './options.ts'
import type { Piece, Section, TextLine } from '../outline/outline-section.ts'
import { parseWeekdays } from '../language/position.ts'
import { readComparison, readProjectTable, readReferenceTable, tablePurpose } from '../reference/reference.ts'
import { hasLeads, isBackLink, isContents, positionOf } from '../structure/section.ts'
import { reasonFor } from '../reference/shelve.ts'
import { readTableTopics } from '../topics/table-topics.ts'
import { tidyTitle } from '../language/text.ts'
import { readLabelledEstimate } from '../structure/totals.ts'

/** What the readers of one phase share. */
export type PhaseReader = {
  readonly reading: Reading
  readonly roadmap: DraftRoadmap
  readonly phase: DraftPhase
}

/** A block; with an empty title it holds the topics that stand directly in a phase. */
export const createBlock = (
  line: number,
  parts: Partial<Omit<DraftBlock, 'topics' | 'line'>> = {},
): DraftBlock => ({
  title: '',
  name: '',
  line,
  weeks: null,
  estimate: null,
  option: null,
  topics: [],
  ...parts,
})

/** What the box in front of a heading or a line says. */
export const statusOfBox = ({ mark, checked }: Inline): TopicStatus =>
  mark ?? (checked === true ? 'done' : 'pending')

/** A link as a topic. */
export const topicOfLink = (link: Link, line: number): DraftTopic => ({
  title: tidyTitle(link.title),
  detail: '',
  line,
  estimate: null,
  positioned: false,
  optional: false,
  status: 'pending',
  links: link.url === '' ? [] : [link],
})

/** "Duration: 2-3 weeks" below a heading is the estimate of its block, or of its phase. */
const noteEstimate = (
  lines: readonly TextLine[],
  block: DraftBlock,
  { phase, reading }: PhaseReader,
): void => {
  for (const { inline, line } of lines) {
    const estimate = readLabelledEstimate(inline.text)
    if (estimate === null) continue
    if (block.title === '') phase.estimate ??= estimate
    else block.estimate ??= estimate
    reading.ledger.use(line)
  }
}

const topicOfLine = ({ inline, line }: TextLine): DraftTopic | null =>
  readItemTopic({ inline, line, to: line, checked: inline.checked, points: [] })

/** Lines of text with links, one thing to do on each; an address alone belongs to the line before. */
const readLines = (lines: readonly TextLine[], block: DraftBlock, { reading }: PhaseReader): void => {
  for (const textLine of lines) {
    const { inline, line } = textLine
    const last = block.topics.at(-1)
    if (inline.text === '' && last !== undefined) {
      block.topics[block.topics.length - 1] = { ...last, links: [...last.links, ...inline.links] }
      reading.ledger.use(line)
      continue
    }
    const topic = inline.text === '' ? null : topicOfLine(textLine)
    if (topic === null) continue
    block.topics.push(topic)
    reading.ledger.use(line)
  }
}

const maxLine = 200

/** In a week without lists, short lines with links are its topics. */
const areTopics = (
  piece: Piece & { kind: 'paragraph' },
  section: Section,
  { reading }: PhaseReader,
): boolean =>
  positionOf(section, reading)?.name === '' &&
  !section.pieces.some(({ kind }) => kind === 'list' || kind === 'table') &&
  piece.inline.links.length > 0 &&
  piece.lines.some(({ inline }) => inline.text !== '') &&
  piece.lines.every(({ inline }) => inline.text.length <= maxLine) &&
  piece.lines.filter(({ inline }) => inline.links.length > 0).length * 2 >= piece.lines.length

const topicOfLead = (
  lead: { title: string; rest: string },
  piece: Piece & { kind: 'paragraph' },
): DraftTopic => {
  const { title: bare, estimate } = splitTrailingEstimate(lead.title)
  const { title, optional } = readOptional(tidyTitle(bare))
  return {
    ...topicOfLink({ title, url: '' }, piece.from),
    detail: lead.rest,
    estimate,
    optional,
    status: statusOfBox(piece.inline),
    links: piece.inline.links,
  }
}

const readParagraph = (
  piece: Piece & { kind: 'paragraph' },
  block: DraftBlock,
  section: Section,
  reader: PhaseReader,
): void => {
  const { inline, from, to, lead } = piece
  const { ledger, numbered } = reader.reading
  noteEstimate(piece.lines, block, reader)
  if (inline.linked && inline.text !== '' && !isBackLink(inline.text)) {
    const links = inline.links.length > 0 ? inline.links : [{ title: inline.text, url: '' }]
    for (const [index, link] of links.entries()) {
      const topic = topicOfLink(link, Math.min(from + index, to))
      // The box of a line of several links would be that of all.
      block.topics.push(links.length === 1 ? { ...topic, status: statusOfBox(inline) } : topic)
    }
    ledger.use(from, to)
  } else if (lead !== null && !numbered && hasLeads(section, reader.reading)) {
    block.topics.push(topicOfLead(lead, piece))
    ledger.use(from, to)
  } else if (areTopics(piece, section, reader)) readLines(piece.lines, block, reader)
  ledger.skip(from, to, 'explanation')
}

/** Columns of weekdays, rows of clock times: when, not what. */
const isTimetable = ({ grid }: Piece & { kind: 'table' }): boolean =>
  grid.header.filter(({ text }) => parseWeekdays(text)?.length === 1).length >= 2

const readTable = (
  piece: Piece & { kind: 'table' },
  block: DraftBlock,
  section: Section,
  reader: PhaseReader,
): void => {
  const { grid } = piece
  const { reading, roadmap, phase } = reader
  const heading = tidyTitle(section.heading.text)
  if (isTimetable(piece)) {
    reading.ledger.skip(grid.from, grid.to, 'timetable')
    return
  }
  const purpose = isTimed(readColumns(grid)) ? null : tablePurpose(grid)
  if (purpose === 'comparison') roadmap.shelf.comparisons.push(readComparison(grid, heading, reading))
  else if (purpose === 'projects') phase.projects.push(...readProjectTable(grid, heading, reading))
  else if (purpose === 'libraries' || purpose === 'tools' || purpose === 'resources') {
    roadmap.shelf[purpose].push(...readReferenceTable(grid, heading, reading))
    reading.ledger.use(section.line, section.headingEnd)
  } else block.topics.push(...readTableTopics(grid, reading))
  reading.ledger.skip(grid.from, grid.to, 'empty-table')
}

const readPiece = (piece: Piece, block: DraftBlock, section: Section, reader: PhaseReader): void => {
  const { reading } = reader
  if (isContents(piece, reading.source)) reading.ledger.skip(piece.from, piece.to, 'contents')
  else if (piece.kind === 'table') readTable(piece, block, section, reader)
  else if (piece.kind === 'list') {
    const topics = readListTopics(readItems(piece.list, reading.source), reading)
    block.topics.push(...topics)
    if (topics.length > 0) reading.ledger.use(piece.from)
  } else if (piece.kind === 'paragraph') readParagraph(piece, block, section, reader)
  else reading.ledger.skip(piece.from, piece.to, reasonFor(piece, 'explanation'))
}

const maxRequest = 120

/** "Choose one of the following:" right above a table or list: its rows are alternatives. */
const asksAbove = (before: Piece | undefined): boolean =>
  before?.kind === 'paragraph' &&
  before.inline.text.length <= maxRequest &&
  /[:：]$/u.test(before.inline.text) &&
  saysChooseOne(before.inline.text) &&
  asksForOne(before.inline.text)

const addAlternatives = (
  topics: readonly DraftTopic[],
  block: DraftBlock,
  group: string,
  { phase }: PhaseReader,
): void => {
  for (const topic of topics) {
    const option = { group, name: topic.title, recommended: false }
    const alternative = createBlock(topic.line, {
      title: topic.title,
      name: topic.title,
      weeks: block.weeks,
      option,
    })
    alternative.topics.push(topic)
    phase.blocks.push(alternative)
  }
}

/** Reads the own content of a section into a block. */
export const readPieces = (section: Section, block: DraftBlock, reader: PhaseReader): void => {
  for (const [index, piece] of section.pieces.entries()) {
    const before = section.pieces[index - 1]
    if ((piece.kind !== 'table' && piece.kind !== 'list') || !asksAbove(before)) {
      readPiece(piece, block, section, reader)
      continue
    }
    const alternatives = createBlock(piece.from)
    readPiece(piece, alternatives, section, reader)
    if (alternatives.topics.length < 2) block.topics.push(...alternatives.topics)
    else {
      const group = tidyTitle(section.heading.text)
      addAlternatives(alternatives.topics, block, group === '' ? i18n.t('Choose one') : group, reader)
      if (before !== undefined) reader.reading.ledger.use(before.from, before.to)
    }
  }
}
