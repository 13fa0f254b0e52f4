import type { Nodes, PhrasingContent } from 'mdast'
import { readBox, withoutBox } from './box.ts'
import type { Box } from './box.ts'
import { sourceOf } from './markdown.ts'
import type { Link } from '../model.ts'
import { namedByBold, namedByLink, namedByText } from '../language/naming.ts'
import { stripTags, tagName } from './html.ts'
import { squeeze } from '../language/text.ts'

/** Running text as a person reads it. */
export type Inline = {
  /** All of it on one line. */
  readonly text: string
  /** As the author broke it, with `<br>` or line ends. */
  readonly lines: readonly string[]
  /** What a description follows after a colon or dash: "Name: description"; empty when there is none. */
  readonly name: string
  /** Like `lines`, but broken only where the author forced it. */
  readonly hardLines: readonly string[]
  readonly links: readonly Link[]
  /** State of an `<input type="checkbox">` or a written "[x]"; null when there is none. */
  readonly checked: boolean | null
  /** What a written box says that a tick cannot: "[/]" is begun, "[-]" is skipped. */
  readonly mark: Box['mark']
  /** Nothing but bold text (ornaments and a colon aside). */
  readonly bold: boolean
  /** Nothing but links. */
  readonly linked: boolean
  /** Leads to other places of the same document, and nowhere else: a table of contents. */
  readonly anchored: boolean
}

/** Stands for a forced line end; from the private use area, since white space is squeezed. */
const hardBreak = '\uE00B'
const dunder = /^__[a-z][a-z0-9]*(?:_[a-z0-9]+)*__$/
const isWebAddress = (url: string): boolean => /^https?:\/\/\S+$/i.test(url)

/** Emphasis that is really code: `__init__`, or stars inside of a word or a formula ("2*x*3"). */
const isMisread = (node: Nodes, source: string): boolean => {
  const written = sourceOf(node, source)
  if (written.startsWith('_')) return dunder.test(written)
  const before = source[(node.position?.start.offset ?? 0) - 1] ?? ' '
  const after = source[node.position?.end.offset ?? 0] ?? ' '
  return /[A-Za-z0-9]/.test(before) && /[A-Za-z0-9]/.test(after)
}

const htmlText = (value: string): string => {
  if (tagName(value) === 'br') return hardBreak
  return ''
}

const rawText = (node: Nodes, source: string): string => {
  switch (node.type) {
    case 'text':
      return node.value
    case 'inlineCode':
      return node.value
    case 'break':
      return hardBreak
    case 'html':
      return htmlText(node.value)
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
      return ''
    case 'emphasis':
    case 'strong':
    case 'delete':
      return isMisread(node, source) ? sourceOf(node, source) : childText(node.children, source)
    case 'link':
      return linkText(childText(node.children, source), node.url)
    default:
      return 'children' in node ? childText(node.children, source) : ''
  }
}

const childText = (nodes: readonly Nodes[], source: string): string =>
  nodes.map((node) => rawText(node, source)).join('')

/** An address shown as its own text says nothing in a title: the link keeps it. */
const linkText = (text: string, url: string): string =>
  isWebAddress(text) || text === url || `http://${text}` === url ? '' : text

const collectLinks = (nodes: readonly Nodes[], source: string): Link[] =>
  nodes.flatMap((node): Link[] => {
    if (node.type === 'link') {
      const title = squeeze(childText(node.children, source))
      return isWebAddress(node.url) ? [{ title: title === '' ? node.url : title, url: node.url }] : []
    }
    return 'children' in node ? collectLinks(node.children, source) : []
  })

const inputOf = (nodes: readonly PhrasingContent[]): boolean | null => {
  for (const node of nodes) {
    if (node.type === 'html' && /^<input\b[^>]*checkbox/i.test(node.value))
      return /\bchecked\b/i.test(node.value)
  }
  return null
}

const isOrnament = (text: string): boolean => /^[^\p{L}\p{N}]*$/u.test(text)

const onlyOf = (nodes: readonly PhrasingContent[], type: 'strong' | 'emphasis' | 'link'): boolean => {
  const rest = nodes.filter(
    (node) => !(node.type === 'text' && isOrnament(node.value)) && node.type !== 'break',
  )
  return rest.length > 0 && rest.every((node) => node.type === type && (type === 'link' || rest.length === 1))
}

const urlsOf = (nodes: readonly Nodes[]): string[] =>
  nodes.flatMap((node) =>
    node.type === 'link' ? [node.url] : 'children' in node ? urlsOf(node.children) : [],
  )

const isAnchored = (nodes: readonly Nodes[]): boolean => {
  const urls = urlsOf(nodes)
  return urls.length > 0 && urls.every((url) => url.startsWith('#'))
}

const joins = /^\s*[:：]\s*\S|^\s+[-–—]\s+\S/u

/** Longer beginnings are no names: what follows need not be looked at. */
const longestName = 120

/** The name in front of a description: bold, a link, or plain text up to a colon outside of links. */
const leadingName = (nodes: readonly PhrasingContent[], source: string): string => {
  let name = ''
  for (const [index, node] of nodes.entries()) {
    if (name.length > longestName) return ''
    const text = rawText(node, source)
    const rest = (): string => childText(nodes.slice(index + 1), source)
    if (node.type === 'text') {
      const plain = `${name}${text}`
      const colon = text.search(/:(?=\s)|：/u)
      if (colon >= 0)
        return namedByText(plain.slice(0, plain.length - text.length + colon), text.slice(colon + 1) + rest())
      name = plain
    } else if (node.type === 'inlineCode' || node.type === 'emphasis') name += text
    else return isOrnament(name) ? markedName(node, text, rest) : ''
  }
  return ''
}

const markedName = (node: PhrasingContent, text: string, rest: () => string): string => {
  if (node.type !== 'strong' && node.type !== 'link') return ''
  const after = rest()
  const separated = joins.test(after) || (/[:：]$/u.test(text) && after.trim() !== '')
  if (!separated) return ''
  return node.type === 'link' ? namedByLink(text) : namedByBold(text)
}

/** Reads running text; `source` is the document the positions in the tree refer to. */
export const readInline = (given: readonly PhrasingContent[], source: string): Inline => {
  const box = readBox(childText(given, source))
  const nodes = box === null ? given : withoutBox(given)
  // What is left of a box that is not all in one piece of text.
  const raw = childText(nodes, source)
  const plain = readBox(raw)?.rest ?? raw
  const split = (pattern: RegExp): string[] =>
    plain
      .split(pattern)
      .map(squeeze)
      .filter((line) => line !== '')
  return {
    text: squeeze(plain.replaceAll(hardBreak, ' ')),
    lines: split(/[\n\uE00B]/),
    hardLines: split(/\uE00B/),
    name: leadingName(nodes, source),
    links: collectLinks(nodes, source),
    checked: inputOf(nodes) ?? box?.checked ?? null,
    mark: box?.mark ?? null,
    bold: onlyOf(nodes, 'strong') || (onlyOf(nodes, 'emphasis') && /[:：]$/u.test(plain.trim())),
    linked: onlyOf(nodes, 'link'),
    anchored: isAnchored(nodes),
  }
}

/** Running text that came from elsewhere than the syntax tree (HTML). */
export const plainInline = (given: string, links: readonly Link[] = []): Inline => {
  const stripped = stripTags(given)
  const box = readBox(stripped)
  const lines = (box?.rest ?? stripped)
    .split('\n')
    .map(squeeze)
    .filter((line) => line !== '')
  const whole = lines.join(' ')
  const linked = links.some((link) => link.title === whole)
  const [name = '', ...rest] = (lines[0] ?? '').split(/:(?=\s)|：/u)
  return {
    text: whole,
    lines,
    hardLines: lines,
    name: rest.length === 0 || linked ? '' : namedByText(name, rest.join(':')),
    links,
    checked: box?.checked ?? null,
    mark: box?.mark ?? null,
    bold: false,
    linked,
    anchored: false,
  }
}
