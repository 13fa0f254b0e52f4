import type { Nodes, Paragraph, PhrasingContent } from 'mdast'
import { findAmounts } from '../language/estimate.ts'
import { withoutBox } from '../source/box.ts'
import { tagName } from '../source/html.ts'
import { readInline } from '../source/inline.ts'
import type { Inline } from '../source/inline.ts'
import { lineRange } from '../source/markdown.ts'
import { createSection, labelLevel, open, top } from './outline-section.ts'
import type { Builder, Piece, TextLine } from './outline-section.ts'
import { parsePosition } from '../language/position.ts'
import { squeeze } from '../language/text.ts'

type Line = { line: number; nodes: PhrasingContent[] }

const maxLabelLength = 120
const maxBoldLabel = 80

/** A paragraph line by line, broken at line ends, forced breaks and `<br>`. */
const splitLines = (paragraph: Paragraph): Line[] => {
  let line = lineRange(paragraph).from
  let current: Line = { line, nodes: [] }
  const lines = [current]
  const startLine = (number: number): void => {
    line = number
    if (current.nodes.length === 0) current.line = number
    else lines.push((current = { line: number, nodes: [] }))
  }
  for (const node of paragraph.children) {
    if (node.type === 'break') startLine(line + 1)
    else if (node.type === 'html' && tagName(node.value) === 'br') startLine(line)
    else if (node.type === 'text') {
      for (const [index, value] of node.value.split('\n').entries()) {
        if (index > 0) startLine(line + 1)
        if (squeeze(value) !== '') current.nodes.push({ ...node, value })
      }
    } else {
      current.nodes.push(node)
      line = lineRange(node).to
    }
  }
  return lines.filter(({ nodes }) => nodes.length > 0)
}

const startsBold = (nodes: readonly PhrasingContent[]): boolean =>
  withoutBox(nodes).find((node) => node.type !== 'text' || /\p{L}/u.test(node.value))?.type === 'strong'

const isTotal = (text: string): boolean => findAmounts(text).length > 0 && parsePosition(text) === null

const leadOf = (
  nodes: readonly PhrasingContent[],
  source: string,
): { title: string; rest: string } | null => {
  const [first, ...others] = withoutBox(nodes)
  if (first?.type !== 'strong' || others.length === 0) return null
  const title = readInline([first], source).text
  const rest = readInline(others, source).text
  return title.endsWith(':') || rest.startsWith(':') || rest === ''
    ? null
    : { title, rest: rest.replace(/^[-–—]\s*/, '') }
}

const toPiece = (lines: readonly Line[], source: string, range: { from: number; to: number }): Piece => {
  const nodes = lines.flatMap(({ nodes: own }, index): PhrasingContent[] =>
    index === 0 ? own : [{ type: 'break' }, ...own],
  )
  const textLines: TextLine[] = lines.map(({ line, nodes: own }) => ({
    line,
    inline: readInline(own, source),
  }))
  return {
    kind: 'paragraph',
    ...range,
    inline: readInline(nodes, source),
    lines: textLines,
    startsBold: startsBold(nodes),
    lead: leadOf(nodes, source),
  }
}

/** "**Week 1-2:** Programming" begins a part; repeated inside of that part it does not begin it again. */
const opensPart = (line: Line, builder: Builder): boolean => {
  const { text } = readInline(line.nodes, builder.source)
  const position = parsePosition(text)
  if (position === null || !startsBold(line.nodes) || text.length > maxLabelLength * 2 || isTotal(text))
    return false
  const above = parsePosition(top(builder).heading.text)
  return (
    above === null || above.kind !== position.kind || above.from !== position.from || above.to !== position.to
  )
}

const openLabel = (builder: Builder, heading: Inline, line: number): void =>
  open(builder, createSection(heading, { level: labelLevel, origin: 'label', line }))

/** What surrounds a paragraph and decides whether it is a label. */
export type Surroundings = {
  readonly next: Nodes | undefined
  /** Several paragraphs side by side are nothing but bold: they are headings then. */
  readonly boldLabels: boolean
}

/** A short paragraph that does the work of a heading for what follows. */
const isLabel = (paragraph: Paragraph, inline: Inline, { next, boldLabels }: Surroundings): boolean => {
  if (next === undefined || next.type === 'heading' || next.type === 'thematicBreak') return false
  if (inline.lines.length !== 1 || inline.text.length > maxLabelLength) return false
  if (parsePosition(inline.text) !== null && next.type === 'list') return true
  const hasLink = inline.links.length > 0 || paragraph.children.some(({ type }) => type === 'link')
  if (!inline.bold || hasLink || isTotal(inline.text) || !/\p{L}/u.test(inline.text)) return false
  return next.type !== 'paragraph' || inline.text.endsWith(':') || (boldLabels && isBoldLabel(inline))
}

const isBoldLabel = ({ bold, text }: Inline): boolean =>
  bold && text.length <= maxBoldLabel && !/[.!?]$/.test(text)

/** True when several of the nodes are paragraphs of nothing but bold text. */
export const hasBoldLabels = (nodes: readonly Nodes[], source: string): boolean =>
  nodes.filter(
    (node) =>
      node.type === 'paragraph' &&
      node.children.length <= 3 &&
      isBoldLabel(readInline(node.children, source)),
  ).length >= 3

/** Adds a paragraph: text, a label over what follows, or several parts that begin with "**Week 1:**". */
export const addParagraph = (builder: Builder, paragraph: Paragraph, surroundings: Surroundings): void => {
  const { from, to } = lineRange(paragraph)
  const lines = splitLines(paragraph)
  const inline = readInline(paragraph.children, builder.source)
  if (!lines.some((line) => opensPart(line, builder)) && isLabel(paragraph, inline, surroundings)) {
    openLabel(builder, inline, from)
    return
  }
  let group: Line[] = []
  let start = from
  const flush = (end: number): void => {
    if (group.length > 0)
      top(builder).pieces.push(toPiece(group, builder.source, { from: start, to: Math.max(start, end) }))
    group = []
  }
  for (const line of lines) {
    if (opensPart(line, builder)) {
      flush(line.line - 1)
      openLabel(builder, readInline(line.nodes, builder.source), line.line)
      start = line.line + 1
    } else {
      if (group.length === 0) start = Math.max(start, line.line)
      group.push(line)
    }
  }
  flush(to)
}
