import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button } from '@mantine/core'
import type { ChartTable } from '../words/chart-table.ts'
import classes from './data-table.module.css'

/** As many rows as are looked over without scrolling the rest of the screen away. */
const MOST_ROWS = 26

/** What a chart shows, row by row. */
export const DataTable = ({ table }: { readonly table: ChartTable }) => {
  const [showsAll, setShowsAll] = useState(false)
  const { caption, columns, rows } = table
  const shown = showsAll ? rows : rows.slice(0, MOST_ROWS)
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption className={classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label, isText }, index) => (
              <th key={label} scope="col" data-text={index === 0 || isText === true || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ key, cells: [name = '', ...cells] }) => (
            <tr key={key}>
              <th scope="row" data-text>
                {name}
              </th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]?.label} data-text={columns[index + 1]?.isText}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <Button variant="default" size="compact-sm" onClick={() => setShowsAll(true)}>
          {plural(rows.length, { one: 'Show all # row', other: 'Show all # rows' })}
        </Button>
      )}
      {rows.length === 0 && (
        <p className={classes.none}>
          <Trans>Nothing yet.</Trans>
        </p>
      )}
    </div>
  )
}
