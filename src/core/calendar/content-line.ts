/** Lines of an iCalendar file (RFC 5545, 3.1): escaping, folding, UTC stamps. */
import { dayFromNumber } from '../time/day.ts'
import { cleanText } from './clean-text.ts'
import { endWithin, isAscii } from './octets.ts'

const CRLF = '\r\n'
const MAX_LINE_OCTETS = 75
/** No UTF-16 unit takes more than three octets: what is shorter fits, whatever is in it. */
const SHORT_UNITS = MAX_LINE_OCTETS / 3
const MS_PER_SECOND = 1000
/** UTC knows no clock changes: its days all have this length. */
const SECONDS_PER_UTC_DAY = 86_400

const SPECIAL = /[\\;,\n]/
const EVERY_SPECIAL = /[\\;,\n]/g

const escaped = (character: string): string => (character === '\n' ? String.raw`\n` : `\\${character}`)

/** Clean text as the value of a TEXT property: backslash, semicolon, comma and line feed escaped, in one go. */
export const escapeClean = (text: string): string =>
  SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, escaped) : text

/** The same of any text: cleaned first. */
export const escapeText = (text: string): string => escapeClean(cleanText(text))

/** A line with its end, folded to 75 octets: continuation lines begin with one space, no character is torn. */
export const foldLine = (line: string): string => {
  if (line.length <= SHORT_UNITS) return line + CRLF
  const ascii = isAscii(line)
  if (ascii && line.length <= MAX_LINE_OCTETS) return line + CRLF
  let end = ascii ? MAX_LINE_OCTETS : endWithin(line, 0, MAX_LINE_OCTETS)
  let folded = line.slice(0, end)
  while (end < line.length) {
    const start = end
    // The space that marks a continuation is one of its octets.
    end = ascii ? start + MAX_LINE_OCTETS - 1 : endWithin(line, start, MAX_LINE_OCTETS - 1)
    folded += `${CRLF} ${line.slice(start, end)}`
  }
  return folded + CRLF
}

/** "20261123" */
export const dateValue = (day: string): string => day.slice(0, 4) + day.slice(5, 7) + day.slice(8)

const pad2 = (value: number): string => String(value).padStart(2, '0')

/** "20261123T180000Z" for an instant in UTC ms; parts of a second are dropped. */
export const utcValue = (instantMs: number): string => {
  const seconds = Math.floor(instantMs / MS_PER_SECOND)
  const dayNumber = Math.floor(seconds / SECONDS_PER_UTC_DAY)
  const rest = seconds - dayNumber * SECONDS_PER_UTC_DAY
  const time = pad2(Math.floor(rest / 3600)) + pad2(Math.floor(rest / 60) % 60) + pad2(rest % 60)
  return `${dateValue(dayFromNumber(dayNumber))}T${time}Z`
}
