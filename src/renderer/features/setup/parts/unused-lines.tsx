import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { Unused } from '#core/roadmap/model.ts'
import { Disclosure } from '../../../ui/disclosure.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import { VisibleText } from '../../../ui/visible-text.tsx'
import { byReason, lineWords } from '../roadmap-figures.ts'
import classes from './unused-lines.module.css'

/** Every line that became nothing, by reason: nothing disappears silently. */
export const UnusedLines = ({ unused }: { readonly unused: readonly Unused[] }) => {
  const format = useFormat()
  const lines = unused.reduce((sum, range) => sum + range.lines, 0)
  if (lines === 0) return null
  return (
    <section aria-labelledby="unused-heading">
      <h2 id="unused-heading" className={classes.title}>
        {plural(lines, { one: '# line was not used', other: '# lines were not used' })}
      </h2>
      <p className={classes.hint}>
        <Trans>So that you can see whether something is missing.</Trans>
      </p>
      {byReason(unused).map(({ reason, items }) => (
        <Disclosure
          key={reason}
          className={classes.reason}
          summary={
            <span className={classes.summary}>
              <span>{reason}</span>
              <span className={classes.count}>
                {format.number(items.reduce((sum, range) => sum + range.lines, 0))}
              </span>
            </span>
          }
        >
          <ul className={classes.list}>
            {items.map((range) => (
              <li key={range.line} className={classes.item}>
                <span className={classes.line}>{lineWords(range.line, range.lines)}</span>
                <span className={classes.text}>
                  <VisibleText text={range.text} />
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </section>
  )
}
