import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Alert, Button, Group } from '@mantine/core'
import type { Failure } from '#contract/errors.ts'
import type { MovePreview } from '#contract/operations/move.ts'
import { bytesWords, contentsWords } from '../../../app/care/backup-words.ts'
import { client } from '../../../bridge.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import type { Format } from '../../../ui/format.ts'
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
    <Alert color="red" variant="outline" title={t`The data cannot be moved there`}>
      {error.message} <Trans>Nothing was changed.</Trans>
    </Alert>
    <Group justify="flex-end" mt="lg">
      <Button variant="default" onClick={onClose}>
        <Trans>Close</Trans>
      </Button>
      <Button onClick={onAgain} loading={isBusy} data-autofocus>
        <Trans>Choose another folder…</Trans>
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
    const { to } = moved.value
    showToast({ message: t`Your data is in ${to} now`, about: 'move' })
    onClose()
  }
  return (
    <>
      <Places preview={preview} />
      <p className={classes.fine}>
        <Trans>
          Everything is copied and checked first. What is in the former folder stays there, and is not used
          any more: remove it when you are sure.
        </Trans>
        {hasFormerData && (
          <>
            {' '}
            <Trans>
              The data was moved away from the new folder once; what was left there is kept in a folder of its
              own.
            </Trans>
          </>
        )}
      </p>
      {error !== null && (
        <Alert color="red" variant="outline" mt="md" title={t`Nothing was moved`}>
          {error.message} <Trans>Roadbook goes on in the folder where the data is.</Trans>
        </Alert>
      )}
      <Group justify="flex-end" mt="lg">
        {onBack !== null && (
          <Button variant="default" me="auto" onClick={onBack} disabled={isMoving}>
            <Trans>Back</Trans>
          </Button>
        )}
        <Button variant="default" onClick={onClose} disabled={isMoving} data-autofocus>
          <Trans>Cancel</Trans>
        </Button>
        <Button onClick={() => void move()} loading={isMoving}>
          {error === null ? t`Move` : t`Try again`}
        </Button>
      </Group>
    </>
  )
}

const backupsWords = ({ count, bytes }: MovePreview['backups'], format: Format): string => {
  if (count === 0) return t`None yet`
  const size = bytesWords(bytes, format)
  return plural(count, { one: `# backup · ${size}`, other: `# backups · ${size}` })
}

const Places = ({ preview }: { readonly preview: MovePreview }) => {
  const format = useFormat()
  const { from, to, contents, bytes, backups } = preview
  return (
    <dl className={classes.places}>
      <dt>{t({ message: 'From', context: 'folder' })}</dt>
      <dd>
        <code className={classes.path}>{from}</code>
      </dd>
      <dt>{t({ message: 'To', context: 'folder' })}</dt>
      <dd>
        <code className={classes.path}>{to}</code>
      </dd>
      <dt>
        <Trans>Database</Trans>
      </dt>
      <dd>{`${contentsWords(contents, format)}\u00a0· ${bytesWords(bytes, format)}`}</dd>
      <dt>
        <Trans>Backups</Trans>
      </dt>
      <dd>{backupsWords(backups, format)}</dd>
    </dl>
  )
}
