import { describe, expect, test } from 'vitest'
import { writeCsv } from '#core/export/csv.ts'

describe('writeCsv', () => {
  test('text is quoted, quotes are doubled, lines end in CRLF', () => {
    expect(writeCsv(['a', 'b'], [['say "hi"', 'two\nlines, one cell']])).toBe(
      '"a","b"\r\n"say ""hi""","two\nlines, one cell"\r\n',
    )
  })

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '＝1', '＋1', '－1', '＠x', '=HYPERLINK("x")'])(
    'a cell that starts with %j is no formula',
    (cell) => {
      expect(writeCsv(['a'], [[cell]])).toBe(`"a"\r\n"'${cell.replaceAll('"', '""')}"\r\n`)
    },
  )

  test('numbers stay numbers, also negative ones', () => {
    expect(writeCsv(['a', 'b', 'c', 'd'], [[-5, 1.5, true, null]])).toBe(
      '"a","b","c","d"\r\n-5,1.5,true,\r\n',
    )
  })

  test('the byte order mark is written only when asked for', () => {
    expect(writeCsv(['a'], [], { byteOrderMark: true })).toBe('\ufeff"a"\r\n')
    expect(writeCsv(['a'], [])).toBe('"a"\r\n')
  })
})
