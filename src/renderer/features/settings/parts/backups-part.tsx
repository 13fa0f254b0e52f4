import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Alert, Button, FileButton, Group } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import type { ChangedArea } from '#contract/events.ts'
import type { BackupView } from '#contract/operations/care.ts'
import { BackupList } from '../../../app/care/backup-list.tsx'
import { readAllCare, useCareStore } from '../../../app/care/care-store.ts'
import { RestoreDialog } from '../../../app/care/restore-dialog.tsx'
import { backupWish, fileWish, type RestoreWish } from '../../../app/care/restore-wish.ts'
import { uploadBackup } from '../../../app/care/upload.ts'
import { useRefetch } from '../../../app/use-refetch.ts'
import { client } from '../../../bridge.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import { LoadView } from '../../../ui/load-view.tsx'
import { RowsSkeleton } from '../../../ui/skeletons.tsx'
import { showFailure, showToast } from '../../../ui/toast.tsx'
import { loaded } from '../../../ui/load.ts'
import { DataPart } from './data-part.tsx'
import { RemoveBackupDialog } from './remove-backup-dialog.tsx'

const AREAS: readonly ChangedArea[] = ['care']

const makeBackup = async (): Promise<void> => {
  const made = await client.call('backup.make', {})
  if (made.ok) showToast({ message: t`Backup made and checked`, about: 'backup' })
  else showFailure(t`The backup was not made`, made.error)
}

/** Copies of everything: made by themselves and by the learner, looked into, restored and saved elsewhere. */
export const BackupsPart = ({ zone }: { readonly zone: string }) => {
  const format = useFormat()
  const backups = useCareStore((store) => store.backups)
  const failure = useCareStore((store) => loaded(store.care)?.backupFailure ?? null)
  const [wish, setWish] = useState<RestoreWish | null>(null)
  const [leaving, setLeaving] = useState<BackupView | null>(null)
  const [isBusy, setBusy] = useState(false)
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
  return (
    <DataPart
      id="backups"
      title={t`Backups`}
      lead={t`Roadbook makes one at most every half hour while you use it, and before anything that changes much; each is checked. It keeps the last of 12 days, 10 weeks and 9 months. They lie in the folder backups, in your data folder: save one on another disk now and then.`}
    >
      {failure !== null && (
        <Alert color="red" variant="outline" mb="md" title={t`The last backup was not made`}>
          {failure}
        </Alert>
      )}
      <Group mb="md">
        <Button variant="default" loading={isBusy} onClick={() => void during(makeBackup())}>
          <Trans>Back up now</Trans>
        </Button>
        <FileButton accept=".db" onChange={(file) => void during(chooseFile(file))}>
          {(props) => (
            <Button variant="default" disabled={isBusy} {...props}>
              <Trans>Restore from a file…</Trans>
            </Button>
          )}
        </FileButton>
      </Group>
      <LoadView
        load={backups}
        onRetry={() => void readAllCare()}
        skeleton={<RowsSkeleton rows={3} height={52} label={t`Looking into the backups`} />}
      >
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t`No backups yet`} icon={<IconArchive size={36} stroke={1.4} />}>
              <Trans>The first is made once there is something to keep.</Trans>
            </EmptyState>
          ) : (
            <BackupList
              backups={all}
              zone={zone}
              onRestore={(backup) => setWish(backupWish(backup, zone, format))}
              onRemove={setLeaving}
            />
          )
        }
      </LoadView>
      <RestoreDialog wish={wish} onClose={() => setWish(null)} />
      <RemoveBackupDialog backup={leaving} zone={zone} onClose={() => setLeaving(null)} />
    </DataPart>
  )
}
