import type { Blockquote, Heading, Html, List, Nodes, Paragraph, Root, RootContent } from 'mdast'
import { readGrid } from './grid.ts'
import type { Grid } from './grid.ts'
import { readHtmlTable } from './html-table.ts'
import { stripTags, tokenizeHtml } from './html.ts'
import { plainInline, readInline } from './inline.ts'
import type { Inline } from './inline.ts'
import { limits, TooComplex } from './limits.ts'
import { lineRange, sourceOf } from './markdown.ts'
import { parsePosition } from './position.ts'
import { findAmounts } from './estimate.ts'

/** A part of a section's own content, between its heading and its first sub-heading. */
export type Piece =
  | { readonly kind: 'paragraph'; readonly from: number; readonly to: number; readonly inline: Inline }
  | { readonly kind: 'table'; readonly from: number; readonly to: number; readonly grid: Grid }
  | { readonly kind: 'list'; readonly from: number; readonly to: number; readonly list: List }
  | { readonly kind: 'quote'; readonly from: number; readonly to: number; readonly quote: Blockquote }
  | { readonly kind: 'code' | 'markup'; readonly from: number; readonly to: number; readonly text: string }

/** A heading and all that stands under it. Bold paragraphs and headings in lists or HTML count as headings. */
export type Section = {
  readonly level: number
  readonly origin: 'document' | 'heading' | 'label' | 'item'
  readonly heading: Inline
  /** First and last line of the heading itself. */
  readonly line: number
  readonly headingEnd: number
  readonly pieces: Piece[]
  readonly children: Section[]
}

export const createSection = (
  heading: Inline,
  place: Pick<Section, 'level' | 'origin' | 'line'> & { readonly headingEnd?: number },
): Section => ({ heading, headingEnd: place.line, ...place, pieces: [], children: [] })

/** The last line of a section, everything under it included. */
export const sectionEnd = (section: Section): number =>
  Math.max(
    section.headingEnd,
    ...section.pieces.map(({ to }) => to),
    ...section.children.map((child) => sectionEnd(child)),
  )

const labelLevel = 50
const maxLabelLength = 120

type Builder = {
  readonly source: string
  /** Open sections from the outside in; the first never closes. */
  readonly stack: Section[]
}

const top = (builder: Builder): Section => {
  const section = builder.stack.at(-1)
  if (section === undefined) throw new Error('the outline has lost its root')
  return section
}

const open = (builder: Builder, section: Section): void => {
  while (builder.stack.length > 1 && top(builder).level >= section.level) builder.stack.pop()
  if (builder.stack.length > limits.depth) {
    throw new TooComplex(
      `Headings and lists are nested more than ${limits.depth} deep (line ${section.line}).`,
    )
  }
  top(builder).children.push(section)
  builder.stack.push(section)
}

const openHeading = (builder: Builder, node: Heading, level: number): void => {
  const { from, to } = lineRange(node)
  const heading = readInline(node.children, builder.source)
  open(builder, createSection(heading, { level, origin: 'heading', line: from, headingEnd: to }))
}

const isTotal = (text: string): boolean => findAmounts(text).length > 0 && parsePosition(text) === null

/** A paragraph that does the work of a heading: all bold before something that follows, or "Week 3: …". */
const labelOf = (
  node: Paragraph,
  next: Nodes | undefined,
  source: string,
): { title: Inline; rest: Inline } | null => {
  const inline = readInline(node.children, source)
  const [first = '', ...rest] = inline.lines
  const nothing = plainInline('')
  if (first.length > maxLabelLength || next?.type === 'thematicBreak') return null
  const follows = next !== undefined && next.type !== 'heading'
  const restInline = { ...inline, text: rest.join(' '), lines: rest, hardLines: rest }
  const position = parsePosition(first)
  const startsBold =
    node.children.find((child) => child.type !== 'text' || /\p{L}/u.test(child.value))?.type === 'strong'
  if (position !== null && startsBold && !isTotal(first)) {
    return { title: { ...inline, text: first, lines: [first] }, rest: restInline }
  }
  if (!follows) return null
  if (position !== null && rest.length === 0 && next.type === 'list') return { title: inline, rest: nothing }
  const isLink = inline.links.length > 0 || node.children.some((child) => child.type === 'link')
  if (!inline.bold || rest.length > 0 || isLink || isTotal(first) || !/\p{L}/u.test(first)) return null
  return next.type === 'paragraph' && !first.endsWith(':') ? null : { title: inline, rest: nothing }
}

const addParagraph = (builder: Builder, node: Paragraph, next: Nodes | undefined): void => {
  const { from, to } = lineRange(node)
  const label = labelOf(node, next, builder.source)
  if (label === null) {
    top(builder).pieces.push({
      kind: 'paragraph',
      from,
      to,
      inline: readInline(node.children, builder.source),
    })
    return
  }
  open(builder, createSection(label.title, { level: labelLevel, origin: 'label', line: from }))
  if (label.rest.text !== '') {
    top(builder).pieces.push({ kind: 'paragraph', from: Math.min(from + 1, to), to, inline: label.rest })
  }
}

/** A list whose items carry headings is a part of the outline; its other items stay a list. */
const addList = (builder: Builder, list: List): void => {
  const { from, to } = lineRange(list)
  const hasHeading = list.children.some((item) => item.children.some((child) => child.type === 'heading'))
  if (!hasHeading) {
    top(builder).pieces.push({ kind: 'list', from, to, list })
    return
  }
  const parent = top(builder)
  for (const item of list.children) {
    const range = lineRange(item)
    const heading = item.children.find((child) => child.type === 'heading')
    if (heading === undefined) {
      parent.pieces.push({
        kind: 'list',
        from: range.from,
        to: range.to,
        list: { ...list, children: [item] },
      })
      continue
    }
    const nested: Builder = { source: builder.source, stack: [parent] }
    openHeading(nested, heading, Math.max(heading.depth, parent.level + 1))
    addNodes(
      nested,
      item.children.filter((child) => child !== heading),
    )
    if (nested.stack.length + builder.stack.length > limits.depth) {
      throw new TooComplex(
        `Headings and lists are nested more than ${limits.depth} deep (line ${range.from}).`,
      )
    }
  }
}

const headingTag = /^h([1-6])$/

const addHtml = (builder: Builder, text: string, firstLine: number): void => {
  const to = firstLine + text.trimEnd().split('\n').length - 1
  if (/<table\b/i.test(text)) {
    addHtmlTables(builder, text, firstLine)
    return
  }
  const tokens = tokenizeHtml(text)
  const index = tokens.findIndex(
    (token) =>
      token.kind === 'tag' && !token.closing && (headingTag.test(token.name) || token.name === 'summary'),
  )
  const tag = tokens[index]
  if (tag?.kind !== 'tag') {
    if (/<\/details>/i.test(text) && top(builder).origin === 'label') builder.stack.pop()
    top(builder).pieces.push({ kind: 'markup', from: firstLine, to, text: stripTags(text) })
    return
  }
  const close = tokens.find(
    (token, at) => at > index && token.kind === 'tag' && token.closing && token.name === tag.name,
  )
  const title = plainInline(text.slice(tag.offset, close?.offset ?? text.length))
  const line = firstLine + text.slice(0, tag.offset).split('\n').length - 1
  const depth = headingTag.exec(tag.name)?.[1]
  if (title.text === '') {
    top(builder).pieces.push({ kind: 'markup', from: firstLine, to, text: '' })
    return
  }
  const origin = depth === undefined ? 'label' : 'heading'
  open(
    builder,
    createSection(title, {
      level: depth === undefined ? labelLevel : Number(depth),
      origin,
      line,
      headingEnd: to,
    }),
  )
}

const addHtmlTables = (builder: Builder, text: string, firstLine: number): void => {
  let line = firstLine
  for (const part of text.split(/(?<=<\/table>)/i)) {
    const lines = part.split('\n').length - 1
    if (/<table\b/i.test(part)) {
      const grid = readHtmlTable(part, line)
      if (grid.caption !== '') {
        const level = parsePosition(grid.caption) === null ? labelLevel : Math.max(top(builder).level, 1)
        const place = {
          level: top(builder).origin === 'document' ? 1 : level,
          origin: 'label',
          line,
        } as const
        if (top(builder).origin === 'label') builder.stack.pop()
        open(builder, createSection(plainInline(grid.caption), place))
      }
      top(builder).pieces.push({ kind: 'table', from: line, to: line + lines, grid })
    }
    line += lines
  }
}

/** Blank lines end HTML in Markdown; a table goes on until it is closed. */
const joinTable = (
  nodes: readonly RootContent[],
  index: number,
  source: string,
): { text: string; last: number } => {
  const first = nodes[index] as Html
  let last = index
  let text = first.value
  const isOpen = (): boolean =>
    /<table\b/i.test(text) &&
    (text.match(/<table\b/gi)?.length ?? 0) > (text.match(/<\/table>/gi)?.length ?? 0)
  while (isOpen() && last + 1 < nodes.length) {
    last += 1
    const node = nodes[last]
    text = source.slice(first.position?.start.offset ?? 0, node?.position?.end.offset ?? 0)
  }
  return { text, last }
}

const addNode = (builder: Builder, node: RootContent, next: RootContent | undefined): void => {
  const { from, to } = lineRange(node)
  switch (node.type) {
    case 'heading':
      openHeading(builder, node, node.depth)
      break
    case 'paragraph':
      addParagraph(builder, node, next)
      break
    case 'list':
      addList(builder, node)
      break
    case 'table':
      top(builder).pieces.push({ kind: 'table', from, to, grid: readGrid(node, builder.source) })
      break
    case 'blockquote':
      top(builder).pieces.push({ kind: 'quote', from, to, quote: node })
      break
    case 'code':
      top(builder).pieces.push({ kind: 'code', from, to, text: node.value })
      break
    case 'thematicBreak':
      break
    default:
      top(builder).pieces.push({ kind: 'markup', from, to, text: sourceOf(node, builder.source) })
  }
}

const addNodes = (builder: Builder, nodes: readonly RootContent[]): void => {
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index]
    if (node === undefined) continue
    if (node.type === 'html') {
      const { text, last } = joinTable(nodes, index, builder.source)
      addHtml(builder, text, lineRange(node).from)
      index = last
    } else {
      addNode(builder, node, nodes[index + 1])
    }
  }
}

/** The document as a tree of sections. */
export const buildOutline = (root: Root, source: string): Section => {
  const document = createSection(plainInline(''), { level: 0, origin: 'document', line: 1, headingEnd: 0 })
  addNodes({ source, stack: [document] }, root.children)
  return document
}
