import { useEffect, useState } from 'react'
import { Alert, Button, Group, VisuallyHidden } from '@mantine/core'
import type { RestorePreview, RestoreSource } from '#contract/operations/care.ts'
import { client } from '../../bridge.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/format-context.tsx'
import { LoadView } from '../../ui/load-view.tsx'
import { loading, loadOf, type Load } from '../../ui/load.ts'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { bytesWords, comparedRows } from './backup-words.ts'
import { restore } from './restore.ts'
import classes from './restore-dialog.module.css'

export type RestoreWish = {
  readonly source: RestoreSource
  /** "the backup of 12 November 2026, 18:30", "diary.db" */
  readonly name: string
  /** Said above what is in it: what could not be saved, for one. */
  readonly lines?: readonly string[]
}

export type RestoreDialogProps = {
  readonly wish: RestoreWish | null
  readonly onClose: () => void
}

/** What is in a backup, beside what there is now, before anything is changed. */
export const RestoreDialog = ({ wish, onClose }: RestoreDialogProps) => (
  <Dialog title="Restore this backup?" isOpen={wish !== null} onClose={onClose} size="lg">
    {wish !== null && <Preview key={wish.name} wish={wish} onClose={onClose} />}
  </Dialog>
)

const Preview = ({ wish, onClose }: { readonly wish: RestoreWish; readonly onClose: () => void }) => {
  const [preview, setPreview] = useState<Load<RestorePreview>>(loading)
  const [isRestoring, setRestoring] = useState(false)
  const { source, name, lines = [] } = wish
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
    if (await restore(source, `Restored ${name}`)) onClose()
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
        <Alert color="red" variant="outline" title="This cannot be restored">
          {preview.error.message} Nothing was changed.
        </Alert>
      ) : (
        <LoadView
          load={preview}
          onRetry={() => undefined}
          skeleton={<RowsSkeleton rows={6} height={28} label="Looking into the backup" />}
        >
          {(value) => <Comparison name={name} preview={value} />}
        </LoadView>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {preview.state === 'failed' ? 'Close' : 'Cancel'}
        </Button>
        {preview.state !== 'failed' && (
          <Button onClick={() => void apply()} loading={isRestoring} disabled={preview.state === 'loading'}>
            Restore
          </Button>
        )}
      </Group>
    </>
  )
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const Comparison = ({ name, preview }: { readonly name: string; readonly preview: RestorePreview }) => {
  const format = useFormat()
  const { contents, now, warning, isOlder, bytes } = preview
  return (
    <>
      <table className={classes.table}>
        <caption className={classes.caption}>
          {capital(name)}, {bytesWords(bytes)}
          {isOlder && '. It is from an older version of Roadbook and will be brought up to date'}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>What</VisuallyHidden>
            </th>
            <th scope="col">In the backup</th>
            {now !== null && <th scope="col">Now</th>}
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
          {warning === null && 'What there is now is kept as a backup first, so you can come back to it. '}A
          running interval ends.
        </p>
      )}
    </>
  )
}
