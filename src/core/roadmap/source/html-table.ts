import { checkRows } from './grid.ts'
import type { Grid, GridRow } from './grid.ts'
import { attribute, stripTags, tokenizeHtml } from './html.ts'
import type { HtmlToken } from './html.ts'
import { plainInline } from './inline.ts'
import type { Inline } from './inline.ts'
import { limits } from '../limits.ts'
import type { Link } from '../model.ts'

type Cell = { html: string; links: Link[]; header: boolean; columns: number; rows: number }
type Row = { line: number; cells: Cell[] }

const span = (attributes: string, name: string): number =>
  Math.min(Math.max(Number(attribute(attributes, name) ?? 1) || 1, 1), 1000)

const openCell = (token: HtmlToken & { kind: 'tag' }): Cell => ({
  html: '',
  links: [],
  header: token.name === 'th',
  columns: Math.min(span(token.attributes, 'colspan'), limits.columns),
  rows: span(token.attributes, 'rowspan'),
})

const addLink = (cell: Cell, token: HtmlToken & { kind: 'tag' }, text: string): void => {
  const url = attribute(token.attributes, 'href') ?? ''
  if (/^https?:\/\/\S+$/i.test(url)) cell.links.push({ title: text === '' ? url : text, url })
}

/** Which line of the document an offset of the HTML is on. */
const lineCounter = (html: string, firstLine: number): ((offset: number) => number) => {
  let seen = 0
  let line = firstLine
  return (offset) => {
    for (; seen < offset; seen += 1) if (html[seen] === '\n') line += 1
    return line
  }
}

const readRows = (html: string, firstLine: number): Row[] => {
  const rows: Row[] = []
  let cell: Cell | null = null
  const lineAt = lineCounter(html, firstLine)
  const tokens = tokenizeHtml(html)
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'text') {
      if (cell !== null) cell.html += token.text
    } else if (token.name === 'tr' || token.name === 'table') {
      cell = null
      if (token.name === 'tr' && !token.closing) rows.push({ line: lineAt(token.offset), cells: [] })
    } else if (token.name === 'td' || token.name === 'th') {
      cell = token.closing ? null : openCell(token)
      if (cell !== null) rows.at(-1)?.cells.push(cell)
    } else if (cell !== null) {
      if (token.name === 'br' || (token.closing && /^(?:p|li|div)$/.test(token.name))) cell.html += '<br>'
      const next = tokens[index + 1]
      if (token.name === 'a' && !token.closing)
        addLink(cell, token, next?.kind === 'text' ? next.text.trim() : '')
    }
  }
  return rows
}

const inlineOf = (cell: Cell): Inline => plainInline(stripTags(cell.html), cell.links)

/** Lays cells out in columns. A cell over several rows is said once, at its first row. */
const layOut = (rows: readonly Row[]): GridRow[] => {
  const open: number[] = []
  return rows.map(({ line, cells }) => {
    const out: Inline[] = []
    const fillOpen = (): void => {
      while ((open[out.length] ?? 0) > 0 && out.length < limits.columns) {
        open[out.length] = (open[out.length] ?? 0) - 1
        out.push(plainInline(''))
      }
    }
    for (const cell of cells) {
      fillOpen()
      for (let column = 0; column < cell.columns && out.length < limits.columns; column += 1) {
        open[out.length] = cell.rows - 1
        out.push(column === 0 ? inlineOf(cell) : plainInline(''))
      }
    }
    fillOpen()
    return { line, cells: out }
  })
}

/** Reads an HTML table that begins in the given line of the document. */
export const readHtmlTable = (html: string, firstLine: number): Grid => {
  const rows = readRows(html, firstLine)
  checkRows(rows.length, firstLine)
  const laidOut = layOut(rows)
  const isHeader = (index: number): boolean => {
    const cells = rows[index]?.cells ?? []
    return cells.length > 0 && cells.every((cell) => cell.header)
  }
  const isCaption = isHeader(0) && rows[0]?.cells.length === 1
  const caption = isCaption ? (laidOut[0]?.cells[0]?.text ?? '') : ''
  const start = isCaption ? 1 : 0
  const header = isHeader(start) ? (laidOut[start]?.cells ?? []) : []
  return {
    from: firstLine,
    to: firstLine + html.trimEnd().split('\n').length - 1,
    caption,
    html: true,
    width: Math.max(0, ...rows.map(({ cells }) => cells.length)),
    header,
    rows: laidOut.slice(start + (header.length > 0 ? 1 : 0)).filter(({ cells }) => cells.length > 0),
  }
}
