/** Puts boxes into a document where its topics stand, and touches nothing else. */
import { BOXES } from '../source/box.ts'
import type { TopicStatus } from '../model.ts'

/** A box for what stands in a line, counted from 1. */
export type Tick = { readonly line: number; readonly status: TopicStatus }

const BOX = String.raw`(?:\[[ xX/-]\](?:[ \t]+|(?=\s|\||<|$)))?`
/** Quotes, and the marks of list items, one in another. */
const LEAD = String.raw`(?:[ \t]*>)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*`

/** What stands before the text of a line, and a box that it has already. */
const SHAPES: readonly RegExp[] = [
  // A row of a table
  new RegExp(String.raw`^(${LEAD}\|[ \t]*)${BOX}`),
  // A heading, also in a list item
  new RegExp(String.raw`^(${LEAD}#{1,6}[ \t]+)${BOX}`),
  // HTML: the first cell, item or heading of the line
  new RegExp(String.raw`^(.*?<(?:li|t[dh]|h[1-6]|summary)\b[^>]*>[ \t]*)${BOX}`, 'i'),
  // A list item, or a line of text
  new RegExp(String.raw`^(${LEAD})${BOX}`),
]

/** The line where the text of a row of an HTML table begins: its first cell may stand below. */
const textLine = (lines: readonly string[], at: number): number => {
  if (!/<tr\b[^>]*>\s*$/i.test(lines[at] ?? '')) return at
  for (let below = at + 1; below < Math.min(lines.length, at + 10); below += 1) {
    if (/<t[dh]\b/i.test(lines[below] ?? '')) return below
  }
  return at
}

const ticked = (line: string, status: TopicStatus): string => {
  for (const shape of SHAPES) {
    const found = shape.exec(line)
    if (found === null) continue
    return `${found[1]}${BOXES[status]} ${line.slice(found[0].length)}`
  }
  return line
}

/** The document with these boxes; of several for one line the first. */
export const tickLines = (text: string, ticks: readonly Tick[]): string => {
  const parts = text.split(/(\r\n|\r|\n)/)
  const lines = parts.filter((_part, index) => index % 2 === 0)
  const done = new Set<number>()
  for (const { line, status } of ticks) {
    const at = textLine(lines, line - 1)
    const former = lines[at]
    if (former === undefined || done.has(at)) continue
    done.add(at)
    lines[at] = ticked(former, status)
  }
  return parts.map((part, index) => (index % 2 === 0 ? (lines[index / 2] ?? part) : part)).join('')
}
