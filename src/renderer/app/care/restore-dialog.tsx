import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Alert, Button, Group, VisuallyHidden } from '@mantine/core'
import type { RestorePreview } from '#contract/operations/care.ts'
import { client } from '../../bridge.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/format-context.tsx'
import type { Format } from '../../ui/format.ts'
import { LoadView } from '../../ui/load-view.tsx'
import { loading, loadOf, type Load } from '../../ui/load.ts'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { bytesWords, comparedRows } from './backup-words.ts'
import { restore } from './restore.ts'
import type { RestoreWish } from './restore-wish.ts'
import classes from './restore-dialog.module.css'

export type RestoreDialogProps = {
  readonly wish: RestoreWish | null
  readonly onClose: () => void
}

/** What is in a backup, beside what there is now, before anything is changed. */
export const RestoreDialog = ({ wish, onClose }: RestoreDialogProps) => (
  <Dialog title={t`Restore this backup?`} isOpen={wish !== null} onClose={onClose} size="lg">
    {wish !== null && <Preview key={wish.title} wish={wish} onClose={onClose} />}
  </Dialog>
)

const Preview = ({ wish, onClose }: { readonly wish: RestoreWish; readonly onClose: () => void }) => {
  const [preview, setPreview] = useState<Load<RestorePreview>>(loading)
  const [isRestoring, setRestoring] = useState(false)
  const { source, title, done, lines = [] } = wish
  useEffect(() => {
    let isGone = false
    const read = async (): Promise<void> => {
      const answer = await client.call('restore.preview', { source })
      if (!isGone) setPreview(loadOf(answer))
    }
    void read()
    return () => {
      isGone = true
    }
  }, [source])
  const apply = async (): Promise<void> => {
    setRestoring(true)
    if (await restore(source, done)) onClose()
    else setRestoring(false)
  }
  return (
    <>
      {lines.length > 0 && (
        <ul className={classes.lines}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {preview.state === 'failed' ? (
        <Alert color="red" variant="outline" title={t`This cannot be restored`}>
          {preview.error.message} <Trans>Nothing was changed.</Trans>
        </Alert>
      ) : (
        <LoadView
          load={preview}
          onRetry={() => undefined}
          skeleton={<RowsSkeleton rows={6} height={28} label={t`Looking into the backup`} />}
        >
          {(value) => <Comparison title={title} preview={value} />}
        </LoadView>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {preview.state === 'failed' ? t`Close` : t`Cancel`}
        </Button>
        {preview.state !== 'failed' && (
          <Button onClick={() => void apply()} loading={isRestoring} disabled={preview.state === 'loading'}>
            <Trans>Restore</Trans>
          </Button>
        )}
      </Group>
    </>
  )
}

const captionWords = (title: string, { bytes, isOlder }: RestorePreview, format: Format): string => {
  const size = bytesWords(bytes, format)
  return isOlder
    ? t`${title}, ${size}. It is from an older version of Roadbook and will be brought up to date`
    : `${title}, ${size}`
}

const Comparison = ({ title, preview }: { readonly title: string; readonly preview: RestorePreview }) => {
  const format = useFormat()
  const { contents, now, warning } = preview
  return (
    <>
      <table className={classes.table}>
        <caption className={classes.caption}>{captionWords(title, preview, format)}</caption>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t`What`}</VisuallyHidden>
            </th>
            <th scope="col">
              <Trans>In the backup</Trans>
            </th>
            {now !== null && (
              <th scope="col">
                <Trans>Now</Trans>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {comparedRows(format).map(({ label, of }) => (
            <tr key={label} data-differs={now !== null && of(now) !== of(contents)}>
              <th scope="row">{label}</th>
              <td>{of(contents)}</td>
              {now !== null && <td>{of(now)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {warning !== null && (
        <Alert color="yellow" variant="outline" mt="md">
          {warning}
        </Alert>
      )}
      {now !== null && (
        <p className={classes.fine}>
          {warning === null ? (
            <Trans>
              What there is now is kept as a backup first, so you can come back to it. A running interval
              ends.
            </Trans>
          ) : (
            <Trans>A running interval ends.</Trans>
          )}
        </p>
      )}
    </>
  )
}
