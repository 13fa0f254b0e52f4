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
  if (!removed.ok) showFailure('The backup was not removed', removed.error)
}

/** Asks once: a removed backup does not come back. */
export const RemoveBackupDialog = ({ backup, zone, onClose }: RemoveBackupDialogProps) => {
  const format = useFormat()
  return (
    <Dialog title="Remove this backup?" isOpen={backup !== null} onClose={onClose}>
      {backup !== null && (
        <>
          <p>
            The backup of {format.instantDay(backup.atMs, zone)}, {format.instantTime(backup.atMs, zone)} goes
            for good. What is in Roadbook now stays as it is.
          </p>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} data-autofocus>
              Keep it
            </Button>
            <Button
              color="red"
              onClick={() => {
                onClose()
                void remove(backup.name)
              }}
            >
              Remove
            </Button>
          </Group>
        </>
      )}
    </Dialog>
  )
}
