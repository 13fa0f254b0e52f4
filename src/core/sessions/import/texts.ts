import { cleanText } from '../../calendar/clean-text.ts'
import { importLimits } from './limits.ts'

/** What exports write where there is nothing. */
const NOTHING = new Set(['-', '–', '—'])

/** An apostrophe that keeps spreadsheets from taking a text for a formula. */
const GUARD = /^'(?=[=+\-@\t\r＝＋－＠])/

const cut = (text: string, most: number): string => Array.from(text).slice(0, most).join('')

/** A cell as its author wrote it: without guards against formulas, control characters, and marks for "nothing". */
export const cellText = (text: string): string => {
  const clean = cleanText(text).trim().replace(GUARD, '')
  return NOTHING.has(clean) ? '' : clean
}

export const titleText = (text: string): string =>
  cut(cellText(text).replaceAll(/\s+/g, ' '), importLimits.titleCharacters)

export const noteText = (text: string): string => cut(cellText(text), importLimits.noteCharacters)
