/** Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet. */

/** Text is quoted, numbers stay numbers, null is an empty field. */
export type CsvCell = string | number | boolean | null

/** What makes a spreadsheet read text as a formula, plain and full-width. */
const FORMULA_START = /^[=+\-@\t\r＝＋－＠]/

const textField = (text: string): string => {
  const harmless = FORMULA_START.test(text) ? `'${text}` : text
  return `"${harmless.replaceAll('"', '""')}"`
}

const field = (cell: CsvCell): string => {
  if (cell === null) return ''
  return typeof cell === 'string' ? textField(cell) : String(cell)
}

/** The table as CSV with CRLF line ends. `byteOrderMark` makes Excel read it as UTF-8. */
export const writeCsv = (
  header: readonly string[],
  rows: readonly (readonly CsvCell[])[],
  options: { readonly byteOrderMark?: boolean } = {},
): string => {
  const lines = [header, ...rows].map((cells) => `${cells.map(field).join(',')}\r\n`)
  return `${options.byteOrderMark === true ? '\ufeff' : ''}${lines.join('')}`
}
