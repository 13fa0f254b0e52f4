import { readColumns } from '../topics/columns.ts'
import type { Reading } from '../draft.ts'
import type { Grid, GridRow } from '../source/grid.ts'
import { saysCapstone } from '../language/heading-kind.ts'
import type { Inline } from '../source/inline.ts'
import type { Item } from '../topics/list-topics.ts'
import { readItemTitle, statusOfItem } from '../topics/list-topics.ts'
import type { Checklist, Comparison, Project, ReferenceItem, WeekTemplateRow } from '../model.ts'
import { parseWeekdays } from '../language/position.ts'
import { isTotalRow, readTableTopics, useHeader } from '../topics/table-topics.ts'
import { tidyTitle, wordForm } from '../language/text.ts'
import {
  comparisonColumns,
  libraryColumns,
  projectColumns,
  resourceColumns,
  toolColumns,
} from '../words/columns.ts'

export type TablePurpose = 'comparison' | 'libraries' | 'tools' | 'projects' | 'resources' | 'week'

const isOneOf = (words: readonly string[], heading: string): boolean => words.includes(heading)

/** What a table is for when it carries no time; null: nothing special. */
export const tablePurpose = (grid: Grid): TablePurpose | null => {
  const headings = grid.header.map(({ text }) => wordForm(text))
  const columns = readColumns(grid)
  if (columns.roles[0]?.kind === 'weekday' && grid.rows.length >= 3 && columns.roles.length === 2)
    return 'week'
  if (isOneOf(comparisonColumns, headings[0] ?? '') && headings.length > 1) return 'comparison'
  const title = headings[columns.title] ?? ''
  if (isOneOf(libraryColumns, title)) return 'libraries'
  if (isOneOf(toolColumns, title)) return 'tools'
  if (isOneOf(projectColumns, title)) return 'projects'
  return isOneOf(resourceColumns, title) ? 'resources' : null
}

/** Keeps a table that compares as it stood. */
export const readComparison = (grid: Grid, title: string, { ledger }: Reading): Comparison => {
  ledger.use(grid.from, grid.to)
  const textOf = ({ text }: Inline): string => text
  return {
    title: tidyTitle(title),
    line: grid.from,
    header: grid.header.map(textOf),
    rows: grid.rows.map(({ cells }) => cells.map(textOf)),
  }
}

const firstUrl = (row: GridRow): string | null => row.cells.flatMap(({ links }) => links)[0]?.url ?? null

/** The rows of a table as reference; a "Category" column names their groups. */
export const readReferenceTable = (grid: Grid, group: string, { ledger }: Reading): ReferenceItem[] => {
  const { title, roles } = readColumns(grid)
  const categories = grid.header.findIndex(({ text }) =>
    /^(?:category|type|area|categoría|kategorie|catégorie|类别|分类)$/u.test(wordForm(text)),
  )
  const items: ReferenceItem[] = []
  for (const row of grid.rows) {
    const name = tidyTitle(row.cells[title]?.text ?? '')
    if (name === '' || isTotalRow(row)) continue
    const details = row.cells.flatMap((cell, index) =>
      index === title || index === categories || cell.text === '' || roles[index]?.kind === 'position'
        ? []
        : [index === title + 1 ? cell.text : `${grid.header[index]?.text ?? ''}: ${cell.text}`],
    )
    const category = tidyTitle(row.cells[categories]?.text ?? '')
    items.push({
      group: category === '' ? group : category,
      title: name,
      detail: details.join('\n'),
      url: firstUrl(row),
      line: row.line,
    })
    ledger.use(row.line)
  }
  if (items.length > 0) useHeader(grid, ledger)
  return items
}

/** The items of a list as reference. An item that only gathers others becomes their group. */
export const readReferenceList = (items: readonly Item[], group: string, reading: Reading): ReferenceItem[] =>
  items.flatMap((item) => {
    reading.ledger.use(item.line, item.to)
    const { title, detail } = readItemTitle(item)
    const gathers =
      item.inline.links.length === 0 && item.points.some(({ inline }) => inline.links.length > 0)
    if (title === '') return []
    if (gathers) return readReferenceList(item.points, title, reading)
    return [
      {
        group,
        title,
        detail,
        url: item.inline.links[0]?.url ?? null,
        line: item.line,
      },
    ]
  })

/** Links in running text as reference. */
export const readReferenceLinks = (inline: Inline, line: number, group: string): ReferenceItem[] =>
  inline.links.map(({ title, url }) => ({ group, title: tidyTitle(title), detail: '', url, line }))

/** The items of a list as things to build. */
export const readProjectList = (items: readonly Item[], heading: string, { ledger }: Reading): Project[] =>
  items.flatMap((item) => {
    ledger.use(item.line, item.to)
    const { title, detail } = readItemTitle(item)
    const capstone = saysCapstone(heading) || saysCapstone(title)
    const done = statusOfItem(item) === 'done'
    return title === '' ? [] : [{ title, detail, line: item.line, capstone, done }]
  })

/** The rows of a table as things to build. */
export const readProjectTable = (grid: Grid, heading: string, reading: Reading): Project[] =>
  readTableTopics(grid, reading).map(({ title, detail, line, status }) => ({
    title,
    detail,
    line,
    capstone: saysCapstone(heading) || saysCapstone(title),
    done: status === 'done',
  }))

/** Items to tick outside of the plan; points below an item are items as well. */
export const readChecklist = (items: readonly Item[], heading: string, line: number): Checklist => {
  const flatten = (all: readonly Item[]): Checklist['items'] =>
    all.flatMap((item) => {
      const title = tidyTitle(item.inline.text)
      const own = title === '' ? [] : [{ title, done: item.checked === true, line: item.line }]
      return [...own, ...flatten(item.points)]
    })
  return { title: tidyTitle(heading), line, items: flatten(items) }
}

/** The rows of a table of weekdays: "Mon-Tue", "Learn new concepts". */
export const readWeekTemplate = (grid: Grid, { ledger }: Reading): WeekTemplateRow[] => {
  const rows: WeekTemplateRow[] = []
  for (const row of grid.rows) {
    const days = parseWeekdays(row.cells[0]?.text ?? '')
    if (days === null) continue
    const activity = row.cells
      .slice(1)
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('; ')
    rows.push({ days, activity })
    ledger.use(row.line)
  }
  if (rows.length > 0) useHeader(grid, ledger)
  return rows
}
