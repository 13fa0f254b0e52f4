import type { List, ListItem, Nodes, Paragraph } from 'mdast'
import type { DraftTopic, Reading } from '../draft.ts'
import { findAmounts, asEstimate } from '../language/estimate.ts'
import { readOptional } from '../language/heading-kind.ts'
import { readInline } from '../source/inline.ts'
import type { Inline } from '../source/inline.ts'
import { limits } from '../limits.ts'
import { tooDeepList } from '../too-complex.ts'
import { lineRange } from '../source/markdown.ts'
import type { Estimate, Link, TopicStatus } from '../model.ts'
import { splitName } from '../language/naming.ts'
import { estimateOfPlace, parsePosition } from '../language/position.ts'
import { squeeze, tidyTitle } from '../language/text.ts'

/** An item of a list with its own text, its points below, and how much of it is ticked. */
export type Item = {
  readonly inline: Inline
  readonly line: number
  readonly to: number
  /** null: not a task. */
  readonly checked: boolean | null
  readonly points: readonly Item[]
}

const ownText = (item: ListItem): Paragraph | undefined =>
  item.children.find((child) => child.type === 'paragraph')

const nestedLists = (item: ListItem): List[] => item.children.filter((child) => child.type === 'list')

const emptyInline: Inline = {
  text: '',
  lines: [],
  hardLines: [],
  name: '',
  links: [],
  checked: null,
  mark: null,
  bold: false,
  linked: false,
  anchored: false,
}

/** Reads a list with everything nested in it. */
export const readItems = (list: List, source: string, depth = 1): Item[] => {
  if (depth > limits.depth) throw tooDeepList(lineRange(list).from)
  const items = list.children.map((item) => {
    const paragraph = ownText(item)
    const inline = paragraph === undefined ? emptyInline : readInline(paragraph.children, source)
    const { from, to } = lineRange(item)
    const points = nestedLists(item).flatMap((nested) => readItems(nested, source, depth + 1))
    return { inline, line: from, to, checked: item.checked ?? inline.checked, points }
  })
  return withoutRepeatedNames(items)
}

/** "Exercise: …" in every second item is a label of the author's, not the name of an item. */
const withoutRepeatedNames = (items: Item[]): Item[] => {
  const groups = Map.groupBy(items, ({ inline }) => inline.name)
  return items.map((item) =>
    item.inline.name !== '' && (groups.get(item.inline.name)?.length ?? 0) > 1
      ? { ...item, inline: { ...item.inline, name: '' } }
      : item,
  )
}

/** The lists of any block, also those in quotes. */
export const listsIn = (node: Nodes): List[] => {
  if (node.type === 'list') return [node]
  return node.type === 'blockquote' ? node.children.flatMap((child) => listsIn(child)) : []
}

const tasksOf = (item: Item): boolean[] => [
  ...(item.checked === null ? [] : [item.checked]),
  ...item.points.flatMap((point) => tasksOf(point)),
]

/** All boxes ticked: done. Some: in progress. */
export const statusOfItems = (items: readonly Item[]): TopicStatus => {
  const tasks = items.flatMap((item) => tasksOf(item))
  if (tasks.length === 0 || !tasks.includes(true)) return 'pending'
  return tasks.includes(false) ? 'in-progress' : 'done'
}

/** What the box of an item says; without one, what those of its points do. */
export const statusOfItem = (item: Item): TopicStatus =>
  item.inline.mark ?? (item.checked === true ? 'done' : statusOfItems([item]))

/** The points below, one per line, deeper ones indented. */
export const pointLines = (items: readonly Item[], depth = 0): string[] =>
  items.flatMap((item) => {
    const text = item.inline.text
    const own = text === '' ? [] : [`${'  '.repeat(depth)}${squeeze(text.replace(/^[-–—]\s+/, ''))}`]
    return [...own, ...pointLines(item.points, depth + own.length)]
  })

/** All links of items and their points. */
export const linksOfItems = (items: readonly Item[]): Link[] =>
  items.flatMap((item) => [...item.inline.links, ...linksOfItems(item.points)])

const trailing = /^[\s.;,]*$/
const about = String.raw`\s*(?:~|≈|about|approx\.?|ca\.?|est\.?:?)?\s*$`
const leading = new RegExp(String.raw`[（([]${about}|\s[-–—|]${about}|[:：]${about}`, 'iu')

/** "Sets (1-2 days)", "Sets - 3h": an estimate at the end of a title, taken off it. */
export const splitTrailingEstimate = (text: string): { title: string; estimate: Estimate | null } => {
  const amount = findAmounts(text).findLast(({ per }) => per === null)
  if (amount === undefined) return { title: text, estimate: null }
  const before = text.slice(0, amount.index)
  const after = text.slice(amount.index + amount.length)
  const opened = leading.exec(before)
  const bracketed = /[（([]/.test(opened?.[0] ?? '')
  const closed = bracketed ? /^[^()（）[\]]{0,24}[)）\]]/u.exec(after) : trailing.exec(after)
  if (opened === null || closed === null) return { title: text, estimate: null }
  const title = `${before.slice(0, opened.index)} ${after.slice(closed[0].length)}`
  return { title: squeeze(title), estimate: asEstimate(amount) }
}

const maxTitleLength = 160

/** Long items are sentences: what stands before the first colon or full stop is the title. */
const splitLongTitle = (text: string): { title: string; rest: string } => {
  if (text.length <= maxTitleLength) return { title: text, rest: '' }
  const cut = /^(.{12,150}?)(?:[:：。；]|[.;](?=\s)|\s[-–—](?=\s))\s*(.+)$/u.exec(text)
  return cut === null ? { title: text, rest: '' } : { title: cut[1] ?? text, rest: cut[2] ?? '' }
}

/** "Day 3: Sets" in a list is a day long; "Week 1: Sets" a week. */
const placeOf = (text: string): { title: string; estimate: Estimate | null } => {
  const position = parsePosition(text)
  const estimate = position === null || position.name === '' ? null : estimateOfPlace(position, text)
  return position === null || estimate === null
    ? { title: text, estimate: null }
    : { title: position.name, estimate }
}

type ItemTitle = { readonly title: string; readonly rest: string; readonly estimate: Estimate | null }

/** "Name (2 days): description" is its name and its description; a sentence is cut where it can be. */
const splitItemText = (text: string, name: string): ItemTitle => {
  const ofName = splitTrailingEstimate(name)
  const named = splitName(text, name) ?? splitName(text, ofName.title)
  if (named === null) return { ...splitLongTitle(text), estimate: null }
  const { title, estimate } = splitTrailingEstimate(named.title)
  return { title, rest: named.rest, estimate }
}

/** What an item that is not planned is called, and what else it says. */
export const readItemTitle = ({ inline, points }: Item): { title: string; detail: string } => {
  const named = splitName(tidyTitle(inline.text), inline.name)
  const text = named?.title ?? (inline.text === '' ? (inline.links[0]?.title ?? '') : inline.text)
  const detail = [named?.rest ?? '', ...pointLines(points)].filter((line) => line !== '')
  return { title: tidyTitle(text), detail: detail.join('\n') }
}

/** An item as a topic: its points become the detail, all links stay with it. Null when it says nothing. */
export const readItemTopic = (item: Item): DraftTopic | null => {
  const [first = '', ...others] = item.inline.hardLines
  const stated = splitTrailingEstimate(first)
  const place = placeOf(tidyTitle(stated.title))
  const { title: short, rest, estimate: inName } = splitItemText(place.title, item.inline.name)
  const { title, optional } = readOptional(
    tidyTitle(short === '' ? (item.inline.links[0]?.title ?? '') : short),
  )
  if (!/[\p{L}\p{N}]/u.test(title)) return null
  const detail = [rest, ...others, ...pointLines(item.points)].filter((line) => line !== '')
  return {
    title,
    detail: detail.join('\n').slice(0, limits.detailCharacters),
    line: item.line,
    estimate: stated.estimate ?? inName ?? place.estimate,
    positioned: stated.estimate === null && inName === null && place.estimate !== null,
    optional,
    status: statusOfItem(item),
    links: [...item.inline.links, ...linksOfItems(item.points)],
  }
}

/** "DSA" over "Contests: 2 h" and "Graphs: 2 h": the points are what is studied. */
const spread = (item: Item, ledger: Reading['ledger']): Item[] => {
  const timed = item.points.filter(({ inline }) => splitTrailingEstimate(inline.text).estimate !== null)
  const own = splitTrailingEstimate(item.inline.text).estimate
  if (own !== null || timed.length < 2 || timed.length * 2 <= item.points.length) return [item]
  ledger.use(item.line)
  const name = item.inline.text.replace(/\s*[:：]$/u, '')
  return item.points.map((point) => {
    const hardLines = [`${name}: ${point.inline.hardLines[0] ?? ''}`].concat(point.inline.hardLines.slice(1))
    return {
      ...point,
      inline: Object.assign({}, point.inline, { text: `${name}: ${point.inline.text}`, hardLines }),
    }
  })
}

/** Reads the items of a list as topics. */
export const readListTopics = (items: readonly Item[], { ledger }: Reading): DraftTopic[] => {
  const topics: DraftTopic[] = []
  for (const item of items.flatMap((each) => spread(each, ledger))) {
    const topic = readItemTopic(item)
    if (topic === null) {
      ledger.skip(item.line, item.to, 'empty-item')
      continue
    }
    topics.push(topic)
    ledger.use(item.line, item.to)
  }
  return topics
}
