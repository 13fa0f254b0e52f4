import { stripTags } from './html.ts'

/** A piece of HTML that means something by itself, or the text between such pieces. */
export type HtmlPart = {
  readonly kind: 'heading' | 'summary' | 'table' | 'list' | 'end' | 'text'
  readonly html: string
  /** The line of the document it begins in. */
  readonly line: number
  /** 1 to 6 for headings, else 0. */
  readonly level: number
}

const opening = /<(h[1-6]|summary|table|ul|ol)\b[^<>]*>|<\/(details)\s*>/gi

const closingOf = (html: string, name: string, from: number): number => {
  const tags = new RegExp(`<(/?)${name}\\b[^<>]*>`, 'gi')
  tags.lastIndex = from
  let depth = 0
  for (let match = tags.exec(html); match !== null; match = tags.exec(html)) {
    depth += match[1] === '/' ? -1 : 1
    if (depth <= 0) return tags.lastIndex
  }
  return html.length
}

const linesIn = (text: string): number => text.split('\n').length - 1

const kindOf = (name: string): HtmlPart['kind'] => {
  if (name === 'details') return 'end'
  if (name === 'table' || name === 'summary') return name
  return name === 'ul' || name === 'ol' ? 'list' : 'heading'
}

const levelOf = (html: string): number => Number(/<h([1-6])\b/i.exec(html)?.[1] ?? 0)

/** Cuts a piece of HTML into headings, tables, lists and what is between them. */
export const splitHtml = (html: string, firstLine: number): HtmlPart[] => {
  const parts: HtmlPart[] = []
  let last = 0
  let line = firstLine
  const add = (kind: HtmlPart['kind'], end: number): void => {
    const text = html.slice(last, end)
    if (kind !== 'text' || stripTags(text).trim() !== '' || text.trim() !== '') {
      const leading = linesIn(/^\s*/.exec(text)?.[0] ?? '')
      const level = kind === 'heading' || kind === 'summary' ? levelOf(text) : 0
      parts.push({ kind, html: text.trim(), line: line + leading, level })
    }
    line += linesIn(text)
    last = end
  }
  opening.lastIndex = 0
  for (let match = opening.exec(html); match !== null; match = opening.exec(html)) {
    const name = (match[1] ?? match[2] ?? '').toLowerCase()
    add('text', match.index)
    add(kindOf(name), name === 'details' ? opening.lastIndex : closingOf(html, name, match.index))
    opening.lastIndex = last
  }
  add('text', html.length)
  return parts
}

const containers = ['table', 'ul', 'ol'] as const

/** Blank lines end HTML in Markdown; where it ends for people: the offset after the last tag left open. */
export const findHtmlEnd = (source: string, start: number, end: number): number => {
  const text = source.slice(start, end)
  for (const name of containers) {
    const opened = text.match(new RegExp(`<${name}\\b`, 'gi'))?.length ?? 0
    const closed = text.match(new RegExp(`</${name}\\s*>`, 'gi'))?.length ?? 0
    const first = text.search(new RegExp(`<${name}\\b`, 'i'))
    if (opened <= closed || first < 0) continue
    const close = closingOf(source, name, start + first)
    // Nothing closes it: then the blank line does.
    return close === source.length && !/>\s*$/.test(source) ? end : close
  }
  return end
}
