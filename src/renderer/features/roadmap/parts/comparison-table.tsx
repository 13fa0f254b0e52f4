import type { Comparison } from '#core/roadmap/model.ts'
import classes from './comparison-table.module.css'

/** A table of the document that compares alternatives. Wide ones scroll inside their frame, also by keyboard. */
export const ComparisonTable = ({ comparison }: { readonly comparison: Comparison }) => {
  const id = `comparison-${comparison.line}`
  return (
    <div>
      <h2 id={id} className={classes.title}>
        {comparison.title}
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by Tab */}
      <div className={classes.frame} role="region" aria-labelledby={id} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              {keyed(comparison.header).map(({ key, value }) => (
                <th key={key} scope="col">
                  {value}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(comparison.rows).map(({ key, value: row }) => (
              <tr key={key}>
                {keyed(row).map(({ key: cellKey, value: cell }, index) =>
                  index === 0 ? (
                    <th key={cellKey} scope="row">
                      {cell}
                    </th>
                  ) : (
                    <td key={cellKey}>{cell}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

/** Cells have no identity but their place, and places never move in a stored document. */
const keyed = <T,>(values: readonly T[]): readonly { readonly key: string; readonly value: T }[] =>
  values.map((value, index) => ({ key: `at ${index}`, value }))
