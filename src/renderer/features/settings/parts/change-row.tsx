import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { ChangeView } from '#contract/operations/changes.ts'
import { redoChange, undoChange } from '../../../app/undo.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import classes from './changes-section.module.css'

export type ChangeRowProps = { readonly change: ChangeView; readonly zone: string }

/** One change, with the way back or forth. The button stays when its word changes, and keeps the focus. */
export const ChangeRow = ({ change, zone }: ChangeRowProps) => {
  const format = useFormat()
  const { id, label, atMs, undone } = change
  const act = undone ? t`Redo` : t`Undo`
  return (
    <li className={classes.row} data-row={id} data-undone={undone}>
      <span className={classes.time}>{format.instantTime(atMs, zone)}</span>
      <span className={classes.words}>
        {undone ? <s className={classes.label}>{label}</s> : <span className={classes.label}>{label}</span>}
        {undone && (
          <span className={classes.mark}>
            <Trans>Undone</Trans>
          </span>
        )}
      </span>
      <Button
        variant="default"
        size="compact-sm"
        data-row-focus
        aria-label={`${act}: ${label}`}
        onClick={() => void (undone ? redoChange(id) : undoChange(id))}
      >
        {act}
      </Button>
    </li>
  )
}
