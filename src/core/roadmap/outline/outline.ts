import type { Heading, Html, List, Root, RootContent } from 'mdast'
import { readGrid } from '../source/grid.ts'
import { readHtmlList } from '../source/html-list.ts'
import { findHtmlEnd, splitHtml } from '../source/html-parts.ts'
import type { HtmlPart } from '../source/html-parts.ts'
import { readHtmlTable } from '../source/html-table.ts'
import { stripTags } from '../source/html.ts'
import { plainInline, readInline } from '../source/inline.ts'
import type { Inline } from '../source/inline.ts'
import { lineRange, sourceOf } from '../source/markdown.ts'
import { addParagraph, hasBoldLabels } from './outline-paragraph.ts'
import { checkDepth, createSection, labelLevel, open, top } from './outline-section.ts'
import type { Builder, Section } from './outline-section.ts'
import { parsePosition } from '../language/position.ts'

const openHeading = (builder: Builder, node: Heading, level: number): void => {
  const { from, to } = lineRange(node)
  const heading = readInline(node.children, builder.source)
  open(builder, createSection(heading, { level, origin: 'heading', line: from, headingEnd: to }))
}

type Item = List['children'][number]

const textOf = (item: Item, source: string): Inline | null => {
  const [first] = item.children
  return first?.type === 'paragraph' ? readInline(first.children, source) : null
}

/** "- **Week 1: Arrays**" with a list below it does the work of a heading. */
const isPart = (item: Item, source: string): boolean => {
  if (!item.children.some(({ type }) => type === 'list')) return false
  const text = textOf(item, source)
  return text !== null && !text.anchored && parsePosition(text.text) !== null
}

const headingOf = (item: Item): Heading | undefined => item.children.find((child) => child.type === 'heading')

const openItem = (builder: Builder, item: Item, parent: Section): void => {
  const { from } = lineRange(item)
  const heading = headingOf(item)
  const nested: Builder = { source: builder.source, stack: [parent] }
  checkDepth(builder.stack.length + 1, from)
  if (heading === undefined) {
    const title = textOf(item, builder.source) ?? plainInline('')
    open(
      nested,
      createSection(title, { level: Math.max(labelLevel, parent.level) + 1, origin: 'item', line: from }),
    )
    addNodes(nested, item.children.slice(1), builder.stack.length)
  } else {
    openHeading(nested, heading, Math.max(heading.depth, parent.level + 1))
    addNodes(
      nested,
      item.children.filter((child) => child !== heading),
      builder.stack.length,
    )
  }
}

/** A list whose items carry headings, or are numbered parts, belongs to the outline; other items stay a list. */
const addList = (builder: Builder, list: List): void => {
  const { from, to } = lineRange(list)
  const isOutline = (item: Item): boolean => headingOf(item) !== undefined || isPart(item, builder.source)
  if (!list.children.some((item) => isOutline(item))) {
    top(builder).pieces.push({ kind: 'list', from, to, list })
    return
  }
  const parent = top(builder)
  for (const item of list.children) {
    const range = lineRange(item)
    if (isOutline(item)) openItem(builder, item, parent)
    else parent.pieces.push({ kind: 'list', ...range, list: { ...list, children: [item] } })
  }
}

const addHtmlHeading = (builder: Builder, { html, line, level }: HtmlPart, to: number): void => {
  const title = plainInline(stripTags(html))
  if (title.text === '') {
    top(builder).pieces.push({ kind: 'markup', from: line, to, text: '' })
    return
  }
  const origin = level === 0 ? 'label' : 'heading'
  open(
    builder,
    createSection(title, { level: level === 0 ? labelLevel : level, origin, line, headingEnd: to }),
  )
}

const addHtmlTable = (builder: Builder, { html, line }: HtmlPart, to: number): void => {
  const grid = readHtmlTable(html, line)
  if (grid.caption !== '') {
    if (top(builder).origin === 'label') builder.stack.pop()
    const level = top(builder).origin === 'document' ? 1 : labelLevel
    open(builder, createSection(plainInline(grid.caption), { level, origin: 'label', line }))
  }
  top(builder).pieces.push({ kind: 'table', from: line, to, grid })
}

const addHtmlPart = (builder: Builder, part: HtmlPart): void => {
  const { kind, html, line } = part
  const to = line + html.split('\n').length - 1
  if (kind === 'heading' || kind === 'summary') addHtmlHeading(builder, part, to)
  else if (kind === 'table') addHtmlTable(builder, part, to)
  else if (kind === 'list')
    top(builder).pieces.push({ kind: 'list', from: line, to, list: readHtmlList(html, line) })
  else {
    if (kind === 'end' && top(builder).origin === 'label') builder.stack.pop()
    top(builder).pieces.push({ kind: 'markup', from: line, to, text: stripTags(html) })
  }
}

/** Adds HTML, and says where it ends in the document: a table or list goes on over blank lines. */
const addHtml = (builder: Builder, node: Html): number => {
  const start = node.position?.start.offset ?? 0
  const end = findHtmlEnd(builder.source, start, node.position?.end.offset ?? 0)
  for (const part of splitHtml(builder.source.slice(start, end), lineRange(node).from))
    addHtmlPart(builder, part)
  return end
}

const addNode = (builder: Builder, node: Exclude<RootContent, Html>): void => {
  const { from, to } = lineRange(node)
  switch (node.type) {
    case 'heading':
      openHeading(builder, node, node.depth)
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

/** @param depth how deep the nodes stand in lists. */
const addNodes = (builder: Builder, nodes: readonly RootContent[], depth = 0): void => {
  checkDepth(depth, nodes[0] === undefined ? 1 : lineRange(nodes[0]).from)
  const boldLabels = hasBoldLabels(nodes, builder.source)
  let done = 0
  for (const [index, node] of nodes.entries()) {
    if ((node.position?.start.offset ?? 0) < done) continue
    if (node.type === 'html') done = addHtml(builder, node)
    else if (node.type === 'paragraph') addParagraph(builder, node, { next: nodes[index + 1], boldLabels })
    else addNode(builder, node)
  }
}

/** The document as a tree of sections. */
export const buildOutline = (root: Root, source: string): Section => {
  const document = createSection(plainInline(''), { level: 0, origin: 'document', line: 1, headingEnd: 0 })
  addNodes({ source, stack: [document] }, root.children)
  return document
}
