/** What a document may hold. Beyond it reading ends with an error instead of an unusable roadmap. */
export const limits = {
  bytes: 1024 * 1024,
  rowsPerTable: 2000,
  columns: 12,
  topics: 5000,
  /** Nesting of lists, quotes and headings. */
  depth: 20,
  titleGraphemes: 300,
  detailCharacters: 4000,
} as const

/** Thrown inside the reader when a limit is passed; readRoadmap turns it into an error value. */
export class TooComplex extends Error {}

/** Emphasis marks or brackets in one paragraph: the Markdown parser's time grows with their square. */
const marksPerParagraph = 1500
const markPattern = /[*_~]+|[[\]<`]/g
const maxIndent = 200

/**
 * Looks for shapes whose parsing time explodes, in time linear to the text. It reads lines, but only to
 * refuse: nothing is recognised here.
 */
export const findDangerousShape = (lines: readonly string[]): string | null => {
  let marks = 0
  let tableLines = 0
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') {
      marks = 0
      tableLines = 0
      continue
    }
    const line = index + 1
    const quotes = /^[\s>]*/.exec(text)?.[0].replaceAll(/\s/g, '').length ?? 0
    if (quotes > limits.depth) return `Quotes are nested more than ${limits.depth} deep (line ${line}).`
    const indent = /^ */.exec(text)?.[0].length ?? 0
    if (indent > maxIndent && /^\s*(?:[-*+]|\d+[.)])\s/.test(text)) {
      return `Lists are nested too deep (line ${line}).`
    }
    if (/^\s*(?:(?:[-*+]|\d+[.)])\s+){21,}/.test(text)) return `Lists are nested too deep (line ${line}).`
    const isTableLine = text.trimStart().startsWith('|')
    tableLines = isTableLine ? tableLines + 1 : 0
    if (tableLines > limits.rowsPerTable + 2)
      return `A table has more than ${limits.rowsPerTable} rows (line ${line}).`
    marks = isTableLine ? 0 : marks
    marks += text.match(markPattern)?.length ?? 0
    if (marks > marksPerParagraph)
      return `One paragraph holds more than ${marksPerParagraph} marks (line ${line}).`
  }
  return null
}
