import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Alert, Button, Group } from '@mantine/core'
import type { AppInfo } from '#contract/operations/app.ts'
import { client } from '../../../bridge.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { hideUndoToasts, showFailure, showToast } from '../../../ui/toast.tsx'
import { restore } from '../../../app/care/restore.ts'
import { DataPart } from './data-part.tsx'
import { MovePart } from './move-part.tsx'
import about from './about-section.module.css'
import classes from './data-part.module.css'

const reset = async (): Promise<void> => {
  const done = await client.call('care.reset', {})
  if (!done.ok) return showFailure(t`Nothing was changed`, done.error)
  hideUndoToasts()
  const { former } = done.value
  showToast({
    message: t`Roadbook is empty now`,
    about: 'restore',
    ...(former !== null && {
      onUndo: () => void restore({ from: 'backup', name: former }, t`Everything is as it was before`),
    }),
  })
}

/** Where the data lies, how to take it elsewhere, and how to begin anew. */
export const FolderPart = ({ info }: { readonly info: AppInfo }) => {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <DataPart
        id="folder"
        title={t`Where it lies`}
        lead={t`One file, roadbook.db, in this folder. It never leaves this computer, and stays when Roadbook is removed.`}
      >
        <code className={about.path}>{info.dataFolder}</code>
        {info.dataFolderWarning !== null && (
          <Alert color="yellow" variant="outline" mt="md" title={t`This folder is not a safe place`}>
            {info.dataFolderWarning}
          </Alert>
        )}
        <div className={classes.move}>
          <MovePart info={info} />
        </div>
      </DataPart>
      <DataPart
        id="computer"
        title={t`Another computer`}
        lead={t`Save a copy of a backup and restore it from that file on the other computer: everything is in it.`}
      >
        {null}
      </DataPart>
      <DataPart
        id="reset"
        title={t`Start over`}
        lead={t`Removes all roadmaps, plans, sessions and settings. A backup of everything is made and checked first, so you can come back.`}
      >
        <Button variant="default" color="red" onClick={() => setAsking(true)}>
          <Trans>Start over…</Trans>
        </Button>
        <Dialog title={t`Start over with nothing?`} isOpen={isAsking} onClose={() => setAsking(false)}>
          <p>
            <Trans>
              Everything goes: roadmaps, plans, sessions, settings. A backup of it all is made first;
              restoring it brings everything back.
            </Trans>
          </p>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
              <Trans>Keep everything</Trans>
            </Button>
            <Button
              color="red"
              onClick={() => {
                setAsking(false)
                void reset()
              }}
            >
              <Trans>Back up and start over</Trans>
            </Button>
          </Group>
        </Dialog>
      </DataPart>
    </>
  )
}
