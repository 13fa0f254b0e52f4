/** Documents that would take too long to read. */
import { i18n } from '../words/i18n.ts'
import { limits } from './limits.ts'

/** Thrown inside the reader when a limit is passed; readRoadmap turns it into an error value. */
export class TooComplex extends Error {}

export const tooDeepList = (line: number): TooComplex =>
  new TooComplex(
    i18n.t('Lists are nested more than {most} deep (line {line}).', { most: limits.depth, line }),
  )

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
    if (quotes > limits.depth)
      return i18n.t('Quotes are nested more than {most} deep (line {line}).', { most: limits.depth, line })
    const indent = /^ */.exec(text)?.[0].length ?? 0
    if (indent > maxIndent && /^\s*(?:[-*+]|\d+[.)])\s/.test(text)) {
      return i18n.t('Lists are nested too deep (line {line}).', { line })
    }
    if (/^\s*(?:(?:[-*+]|\d+[.)])\s+){21,}/.test(text))
      return i18n.t('Lists are nested too deep (line {line}).', { line })
    const isTableLine = text.trimStart().startsWith('|')
    tableLines = isTableLine ? tableLines + 1 : 0
    if (tableLines > limits.rowsPerTable + 2)
      return i18n.t('A table has more than {most} rows (line {line}).', { most: limits.rowsPerTable, line })
    marks = isTableLine ? 0 : marks
    marks += text.match(markPattern)?.length ?? 0
    if (marks > marksPerParagraph)
      return i18n.t('One paragraph holds more than {most} marks (line {line}).', {
        most: marksPerParagraph,
        line,
      })
  }
  return null
}
