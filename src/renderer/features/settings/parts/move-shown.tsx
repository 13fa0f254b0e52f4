import { useState } from 'react'
import { Alert, Button, Group } from '@mantine/core'
import type { Failure } from '#contract/errors.ts'
import type { MovePreview } from '#contract/operations/move.ts'
import { bytesWords, contentsWords } from '../../../app/care/backup-words.ts'
import { client } from '../../../bridge.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { showToast } from '../../../ui/toast.tsx'
import classes from './move-shown.module.css'

export type MoveRefusedProps = {
  readonly error: Failure
  readonly isBusy: boolean
  readonly onClose: () => void
  readonly onAgain: () => void
}

/** The folder that was chosen is no place for the data. */
export const MoveRefused = ({ error, isBusy, onClose, onAgain }: MoveRefusedProps) => (
  <>
    <Alert color="red" variant="outline" title="The data cannot be moved there">
      {error.message} Nothing was changed.
    </Alert>
    <Group justify="flex-end" mt="lg">
      <Button variant="default" onClick={onClose}>
        Close
      </Button>
      <Button onClick={onAgain} loading={isBusy} data-autofocus>
        Choose another folder…
      </Button>
    </Group>
  </>
)

export type MoveShownProps = {
  readonly preview: MovePreview
  readonly onMoving: (isMoving: boolean) => void
  /** Back to the path; null where the system asked for it. */
  readonly onBack: (() => void) | null
  readonly onClose: () => void
}

/** What goes from where to where, before anything is done. */
export const MoveShown = ({ preview, onMoving, onBack, onClose }: MoveShownProps) => {
  const [isMoving, setMoving] = useState(false)
  const [error, setError] = useState<Failure | null>(null)
  const { moveId, hasFormerData } = preview
  const move = async (): Promise<void> => {
    setMoving(true)
    onMoving(true)
    const moved = await client.call('move.apply', { moveId })
    setMoving(false)
    onMoving(false)
    if (!moved.ok) return setError(moved.error)
    showToast({ message: `Your data is in ${moved.value.to} now`, about: 'move' })
    onClose()
  }
  return (
    <>
      <Places preview={preview} />
      <p className={classes.fine}>
        Everything is copied and checked first. What is in the former folder stays there, and is not used any
        more: remove it when you are sure.
        {hasFormerData &&
          ' The data was moved away from the new folder once; what was left there is kept in a folder of its own.'}
      </p>
      {error !== null && (
        <Alert color="red" variant="outline" mt="md" title="Nothing was moved">
          {error.message} Roadbook goes on in the folder where the data is.
        </Alert>
      )}
      <Group justify="flex-end" mt="lg">
        {onBack !== null && (
          <Button variant="default" me="auto" onClick={onBack} disabled={isMoving}>
            Back
          </Button>
        )}
        <Button variant="default" onClick={onClose} disabled={isMoving} data-autofocus>
          Cancel
        </Button>
        <Button onClick={() => void move()} loading={isMoving}>
          {error === null ? 'Move' : 'Try again'}
        </Button>
      </Group>
    </>
  )
}

const Places = ({ preview }: { readonly preview: MovePreview }) => {
  const format = useFormat()
  const { from, to, contents, bytes, backups } = preview
  return (
    <dl className={classes.places}>
      <dt>From</dt>
      <dd>
        <code className={classes.path}>{from}</code>
      </dd>
      <dt>To</dt>
      <dd>
        <code className={classes.path}>{to}</code>
      </dd>
      <dt>Database</dt>
      <dd>{`${contentsWords(contents)}\u00a0· ${bytesWords(bytes)}`}</dd>
      <dt>Backups</dt>
      <dd>
        {backups.count === 0
          ? 'None yet'
          : `${format.count(backups.count, 'backup')} · ${bytesWords(backups.bytes)}`}
      </dd>
    </dl>
  )
}
