/** Parts of a Markdown report. */
import { wholeMinutes } from '../../sessions/stretch.ts'
import { escapeMarkdown } from '../plan-markdown.ts'
import { durationText } from '../text.ts'
import type { SessionNote } from './model.ts'
import { weekdayDateText } from '../../time/day-text.ts'

const cellText = (text: string): string => escapeMarkdown(text).replaceAll('|', String.raw`\|`)

/** A table; empty without rows. Columns of figures stand on the right. */
export const tableLines = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
  figuresFrom = 1,
): string[] =>
  rows.length === 0
    ? []
    : [
        '',
        `| ${header.join(' | ')} |`,
        `| ${header.map((_name, index) => (index < figuresFrom ? '---' : '---:')).join(' | ')} |`,
        ...rows.map((cells) => `| ${cells.map(cellText).join(' | ')} |`),
      ]

/** A section; nothing at all when it has no lines. */
export const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', `## ${heading}`, ...(lines[0] === '' ? lines : ['', ...lines])]

/** Time studied: "3 h 20 min". */
export const studiedText = (ms: number): string => durationText(wholeMinutes(ms))

/** An address stays one that can be followed; everything else is text. */
export const evidenceText = (evidence: string): string =>
  /^https?:\/\/[^\s<>]+$/i.test(evidence.trim()) ? `<${evidence.trim()}>` : escapeMarkdown(evidence)

export const noteLines = (notes: readonly SessionNote[], today: string): string[] =>
  notes.map(({ day, title, note }) => {
    const what = title === '' ? '' : `, ${escapeMarkdown(title)}`
    return `- ${weekdayDateText(day, today)}${what}: ${escapeMarkdown(note)}`
  })
