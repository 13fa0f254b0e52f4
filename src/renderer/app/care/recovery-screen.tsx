import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Button, FileButton, Group } from '@mantine/core'
import type { ChangedArea } from '#contract/events.ts'
import type { OpeningProblem } from '#contract/operations/care.ts'
import { client } from '../../bridge.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/format-context.tsx'
import { LoadView } from '../../ui/load-view.tsx'
import { RowsSkeleton } from '../../ui/skeletons.tsx'
import { showFailure } from '../../ui/toast.tsx'
import { useDocumentTitle } from '../../ui/use-document-title.ts'
import { BrandMark } from '../rail.tsx'
import { useRefetch } from '../use-refetch.ts'
import { BackupList } from './backup-list.tsx'
import { readAllCare, useCareStore } from './care-store.ts'
import { PROBLEM_TITLES } from './recovery-words.ts'
import { RestoreDialog } from './restore-dialog.tsx'
import { backupWish, fileWish, salvageWish, type RestoreWish } from './restore-wish.ts'
import { uploadBackup } from './upload.ts'
import classes from './recovery-screen.module.css'

export type RecoveryScreenProps = { readonly problem: OpeningProblem; readonly dataFolder: string }

const AREAS: readonly ChangedArea[] = ['care']

/** Said, and nothing else: the screen stays as long as the problem does. */
const retry = async (): Promise<void> => {
  const state = await client.call('care.retry', {})
  if (!state.ok) showFailure(t`That did not work`, state.error)
  else useCareStore.setState({ care: { state: 'ready', value: state.value } })
}

/** In place of the app while the database cannot be opened: what happened, what is safe, and what can be done. */
export const RecoveryScreen = ({ problem, dataFolder }: RecoveryScreenProps) => {
  const { kind, message, safe, remedies } = problem
  const title = PROBLEM_TITLES[kind]
  const [wish, setWish] = useState<RestoreWish | null>(null)
  const [isStartingEmpty, setStartingEmpty] = useState(false)
  const [isBusy, setBusy] = useState(false)
  useDocumentTitle(title)
  useRefetch(AREAS, readAllCare)
  const during = async (work: Promise<unknown>): Promise<void> => {
    setBusy(true)
    await work
    setBusy(false)
  }
  const chooseFile = async (file: File | null): Promise<void> => {
    if (file === null) return
    const uploaded = await uploadBackup(file)
    if (uploaded.ok) setWish(fileWish(uploaded.source, file.name))
    else showFailure(t`The file could not be used`, uploaded.error)
  }
  const salvage = async (): Promise<void> => {
    const saved = await client.call('care.salvage', {})
    if (!saved.ok) return showFailure(t`Nothing could be saved`, saved.error)
    const { salvageId, lines } = saved.value
    setWish(salvageWish(salvageId, lines))
  }
  const canRestore = kind !== 'busy' && kind !== 'read-only' && kind !== 'disk-full' && kind !== 'foreign'
  return (
    <main id="main" className={classes.screen} tabIndex={-1}>
      <div className={classes.mark} aria-hidden="true">
        <BrandMark size={40} />
      </div>
      <h1 className={classes.title}>{title}</h1>
      <p className={classes.text}>{message}</p>
      <p className={classes.safe}>{safe}</p>
      <Group mt="lg">
        <Button variant="default" loading={isBusy} onClick={() => void during(retry())}>
          <Trans>Try again</Trans>
        </Button>
        {canRestore && (
          <FileButton accept=".db" onChange={(file) => void during(chooseFile(file))}>
            {(props) => (
              <Button variant="default" disabled={isBusy} {...props}>
                <Trans>Restore from a file…</Trans>
              </Button>
            )}
          </FileButton>
        )}
        {remedies.includes('salvage') && (
          <Button variant="default" disabled={isBusy} onClick={() => void during(salvage())}>
            <Trans>Save what can be read…</Trans>
          </Button>
        )}
        {remedies.includes('start-empty') && (
          <Button variant="default" disabled={isBusy} onClick={() => setStartingEmpty(true)}>
            <Trans>Start empty…</Trans>
          </Button>
        )}
      </Group>
      {remedies.includes('restore') && <Backups onWish={setWish} />}
      <p className={classes.fine}>
        <Trans>
          Your data folder is <code>{dataFolder}</code>.
        </Trans>{' '}
        {remedies.includes('other-folder') && (
          <Trans>
            To use another one, start Roadbook with{' '}
            <code className={classes.command}>npm start -- --data FOLDER</code>.
          </Trans>
        )}
      </p>
      <RestoreDialog wish={wish} onClose={() => setWish(null)} />
      <StartEmptyDialog isOpen={isStartingEmpty} onClose={() => setStartingEmpty(false)} />
    </main>
  )
}

const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()

const Backups = ({ onWish }: { readonly onWish: (wish: RestoreWish) => void }) => {
  const format = useFormat()
  const backups = useCareStore((store) => store.backups)
  return (
    <section className={classes.backups} aria-labelledby="recovery-backups">
      <h2 id="recovery-backups" className={classes.heading}>
        <Trans>Go back to a backup</Trans>
      </h2>
      <LoadView
        load={backups}
        onRetry={() => void readAllCare()}
        skeleton={<RowsSkeleton rows={3} height={52} label={t`Looking into the backups`} />}
      >
        {(all) => (
          <BackupList
            backups={all}
            zone={timeZone}
            onRestore={(backup) => onWish(backupWish(backup, timeZone, format))}
          />
        )}
      </LoadView>
    </section>
  )
}

type StartEmptyProps = { readonly isOpen: boolean; readonly onClose: () => void }

const startEmpty = async (): Promise<void> => {
  const begun = await client.call('care.start-empty', {})
  if (!begun.ok) showFailure(t`Nothing was changed`, begun.error)
}

const StartEmptyDialog = ({ isOpen, onClose }: StartEmptyProps) => (
  <Dialog title={t`Start with nothing?`} isOpen={isOpen} onClose={onClose}>
    <p>
      <Trans>
        Roadbook begins as on the first day. The file that cannot be opened is moved into a folder of its own
        beside it, and your backups stay: you can still go back to them.
      </Trans>
    </p>
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose} data-autofocus>
        <Trans>Cancel</Trans>
      </Button>
      <Button
        onClick={() => {
          onClose()
          void startEmpty()
        }}
      >
        <Trans>Start empty</Trans>
      </Button>
    </Group>
  </Dialog>
)
