import { CsvError, parse } from 'csv-parse/sync'
import { err, ok } from '../../result.ts'
import type { Result } from '../../result.ts'
import { i18n } from '../../words/i18n.ts'
import { numberText } from '../../words/numbers.ts'
import { importLimits } from './limits.ts'
import type { ForeignError } from './model.ts'

export type CsvRow = { readonly line: number; readonly cells: readonly string[] }

const SEPARATORS = [',', ';', '\t'] as const

/** The one that the headings stand between. */
const separatorOf = (text: string): string => {
  const [headings = ''] = text.split(/\r\n|\r|\n/, 1)
  const counts = SEPARATORS.map((separator) => ({ separator, count: headings.split(separator).length }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).separator
}

const refusalOf = ({ code, lines }: CsvError): string => {
  const line = typeof lines === 'number' ? lines : 'unknown'
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return i18n.t(
      'A quotation mark is opened and not closed{line, select, unknown {} other { (line {line})}}: the file was cut off, or changed by hand. Export it again.',
      { line },
    )
  if (code === 'CSV_MAX_RECORD_SIZE')
    return i18n.t(
      'A row is too long{line, select, unknown {} other { (line {line})}}: this is no table of sessions.',
      { line },
    )
  return i18n.t(
    'It is no table that can be read{line, select, unknown {} other { (line {line})}}. Export it again as CSV.',
    { line },
  )
}

/** What records are with `info`, which csv-parse does not declare. */
type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

/** The rows of a table with the lines they begin on; the first row are its headings. */
export const readCsvRows = (text: string): Result<readonly CsvRow[], ForeignError> => {
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter: separatorOf(text),
      info: true,
      // A record is an array: a heading such as "__proto__" is text and nothing else.
      columns: false,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 262_144,
      to: importLimits.entries + 2,
    }) as unknown as readonly Parsed[]
    if (parsed.length > importLimits.entries + 1) {
      return err({
        message: i18n.t('It holds more than {most} rows. Export fewer years at a time.', {
          most: numberText(importLimits.entries),
        }),
      })
    }
    return ok(
      parsed.map(({ record, info }) => ({
        line: info.lines - record.join('').split('\n').length + 1,
        cells: record,
      })),
    )
  } catch (error) {
    if (error instanceof CsvError) return err({ message: refusalOf(error) })
    throw error
  }
}

/** A heading to be compared: case, spaces and signs around it do not count. */
export const headingForm = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
