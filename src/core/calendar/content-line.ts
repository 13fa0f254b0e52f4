/** Lines of an iCalendar file (RFC 5545, 3.1): escaping, folding, UTC stamps. */
import { dayFromNumber } from '../time/day.ts'
import { cleanText } from './clean-text.ts'
import { endWithin, isAscii } from './octets.ts'

const CRLF = '\r\n'
const MAX_LINE_OCTETS = 75
const MS_PER_SECOND = 1000
/** UTC knows no clock changes: its days all have this length. */
const SECONDS_PER_UTC_DAY = 86_400

/** Text as the value of a TEXT property: cleaned, then backslash, semicolon, comma and line feed escaped. */
export const escapeText = (text: string): string =>
  cleanText(text)
    .replace(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)

/** A line with its end, folded to 75 octets: continuation lines begin with one space, no character is torn. */
export const foldLine = (line: string): string => {
  const ascii = isAscii(line)
  if (ascii && line.length <= MAX_LINE_OCTETS) return line + CRLF
  const pieces: string[] = []
  for (let start = 0; start < line.length;) {
    // The space that marks a continuation is one of its octets.
    const limit = start === 0 ? MAX_LINE_OCTETS : MAX_LINE_OCTETS - 1
    const end = ascii ? Math.min(line.length, start + limit) : endWithin(line, start, limit)
    pieces.push(line.slice(start, end))
    start = end
  }
  return pieces.join(`${CRLF} `) + CRLF
}

/** "20261123" */
export const dateValue = (day: string): string => day.replaceAll('-', '')

const pad2 = (value: number): string => String(value).padStart(2, '0')

/** "20261123T180000Z" for an instant in UTC ms; parts of a second are dropped. */
export const utcValue = (instantMs: number): string => {
  const seconds = Math.floor(instantMs / MS_PER_SECOND)
  const dayNumber = Math.floor(seconds / SECONDS_PER_UTC_DAY)
  const rest = seconds - dayNumber * SECONDS_PER_UTC_DAY
  const time = pad2(Math.floor(rest / 3600)) + pad2(Math.floor(rest / 60) % 60) + pad2(rest % 60)
  return `${dateValue(dayFromNumber(dayNumber))}T${time}Z`
}
