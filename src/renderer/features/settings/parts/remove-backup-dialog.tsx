import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Group } from '@mantine/core'
import type { BackupView } from '#contract/operations/care.ts'
import { client } from '../../../bridge.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import { showFailure } from '../../../ui/toast.tsx'

export type RemoveBackupDialogProps = {
  readonly backup: BackupView | null
  readonly zone: string
  readonly onClose: () => void
}

const remove = async (name: string): Promise<void> => {
  const removed = await client.call('backup.remove', { name })
  if (!removed.ok) showFailure(t`The backup was not removed`, removed.error)
}

/** Asks once: a removed backup does not come back. */
export const RemoveBackupDialog = ({ backup, zone, onClose }: RemoveBackupDialogProps) => {
  return (
    <Dialog title={t`Remove this backup?`} isOpen={backup !== null} onClose={onClose}>
      {backup !== null && (
        <>
          <Warning atMs={backup.atMs} zone={zone} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} data-autofocus>
              <Trans>Keep it</Trans>
            </Button>
            <Button
              color="red"
              onClick={() => {
                onClose()
                void remove(backup.name)
              }}
            >
              <Trans>Remove</Trans>
            </Button>
          </Group>
        </>
      )}
    </Dialog>
  )
}

const Warning = ({ atMs, zone }: { readonly atMs: number; readonly zone: string }) => {
  const format = useFormat()
  const [day, time] = [format.instantDay(atMs, zone), format.instantTime(atMs, zone)]
  return (
    <p>
      <Trans>
        The backup of {day}, {time} goes for good. What is in Roadbook now stays as it is.
      </Trans>
    </p>
  )
}
