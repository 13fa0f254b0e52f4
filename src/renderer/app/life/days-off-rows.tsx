import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { DaysOff } from '#core/planning/model.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { useFormat } from '../../ui/format-context.tsx'
import type { ChangeRequest } from '../plan-changes/request-change.ts'
import { daysOffRemovalWords, daysOffRow } from './life-words.ts'
import classes from './rows.module.css'

export type DaysOffRowsProps = {
  readonly daysOff: readonly DaysOff[]
  readonly today: string
  /** Removes days off: the request shows what that does first. */
  readonly onRemove: (request: ChangeRequest) => void
}

/** Shown at once: what stands below the list is to stay in sight. */
const MOST_SHOWN = 8

/** The days off there are, those to come first; the later ones of many, and those that are over, are folded away. */
export const DaysOffRows = ({ daysOff, today, onRemove }: DaysOffRowsProps) => {
  const format = useFormat()
  const ordered = daysOff.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const toCome = ordered.filter(({ to }) => to >= today)
  const later = toCome.length - MOST_SHOWN
  const over = ordered.filter(({ to }) => to < today)
  const earlier = over.length
  return (
    <>
      {toCome.length > 0 && (
        <ul className={classes.rows} aria-label={t`Days off to come`}>
          {toCome.slice(0, MOST_SHOWN).map((off) => (
            <Row key={`${off.from} ${off.to}`} off={off} onRemove={onRemove} />
          ))}
        </ul>
      )}
      {later > 0 && (
        <Disclosure summary={plural(later, { one: '# later entry', other: '# later entries' })}>
          <ul className={classes.rows} aria-label={t`Later days off`}>
            {toCome.slice(MOST_SHOWN).map((off) => (
              <Row key={`${off.from} ${off.to}`} off={off} onRemove={onRemove} />
            ))}
          </ul>
        </Disclosure>
      )}
      {earlier > 0 && (
        <Disclosure summary={plural(earlier, { one: '# earlier entry', other: '# earlier entries' })}>
          <ul className={classes.rows} aria-label={t`Earlier days off`}>
            {over.map((off) => (
              <li key={`${off.from} ${off.to}`} className={classes.row}>
                <span className={classes.words}>{daysOffRow(off, format)}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  )
}

type RowProps = Pick<DaysOffRowsProps, 'onRemove'> & { readonly off: DaysOff }

const Row = ({ off, onRemove }: RowProps) => {
  const format = useFormat()
  const words = daysOffRow(off, format)
  return (
    <li className={classes.row}>
      <span className={classes.words}>{words}</span>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        aria-label={t`Remove ${words}`}
        onClick={() =>
          onRemove({
            changes: [{ type: 'remove-days-off', from: off.from, to: off.to }],
            ...daysOffRemovalWords(off, format),
            confirm: t`Remove`,
          })
        }
      >
        <Trans>Remove…</Trans>
      </Button>
    </li>
  )
}
