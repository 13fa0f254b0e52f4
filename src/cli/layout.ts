/** Laying out text in a terminal: short lines, aligned columns. Widths count characters, which fits Latin text. */

/** Rows with each column as wide as its longest cell; the last one is left as it is. */
export const alignColumns = (rows: readonly (readonly string[])[], indent = '  '): string[] => {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length)
  }
  return rows.map((row) => {
    const cells = row.map((cell, index) =>
      index === row.length - 1 ? cell : cell.padEnd(widths[index] ?? 0),
    )
    return `${indent}${cells.join('  ')}`.trimEnd()
  })
}

/** Breaks text at spaces; the first line starts with `label`, the others are indented as far. */
export const wrapAfter = (label: string, text: string, width: number): string[] => {
  const room = Math.max(20, width - label.length)
  const lines: string[] = []
  let current = ''
  for (const word of text.split(/\s+/)) {
    if (current !== '' && current.length + 1 + word.length > room) {
      lines.push(current)
      current = word
    } else current = current === '' ? word : `${current} ${word}`
  }
  lines.push(current)
  return lines.map((line, index) => (index === 0 ? label : ' '.repeat(label.length)) + line)
}

/** Text cut to `length` characters, with an ellipsis where something is missing. */
export const cutTo = (text: string, length: number): string => {
  const characters = [...text]
  return characters.length <= length ? text : `${characters.slice(0, Math.max(1, length - 1)).join('')}…`
}

/** "1 topic", "2 topics". */
export const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`

/** "195-238", or "89" when both ends are the same. Figures are rounded to one decimal. */
export const rangeText = ({ min, max }: { readonly min: number; readonly max: number }): string => {
  const [low, high] = [min, max].map((figure) => String(Math.round(figure * 10) / 10))
  return low === high ? `${low}` : `${low}-${high}`
}
