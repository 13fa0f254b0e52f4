/** What may be restored, and how it is called. */
import { t } from '@lingui/core/macro'
import type { BackupView, RestoreSource } from '#contract/operations/care.ts'
import type { Format } from '../../ui/format.ts'

export type RestoreWish = {
  readonly source: RestoreSource
  /** "The backup of 12 November 2026, 18:30", "diary.db" */
  readonly title: string
  /** Said once it is restored. */
  readonly done: string
  /** Said above what is in it: what could not be saved, for one. */
  readonly lines?: readonly string[]
}

export const backupWish = ({ name, atMs }: BackupView, zone: string, format: Format): RestoreWish => {
  const [day, time] = [format.instantDay(atMs, zone), format.instantTime(atMs, zone)]
  return {
    source: { from: 'backup', name },
    title: t`The backup of ${day}, ${time}`,
    done: t`Restored the backup of ${day}, ${time}`,
  }
}

export const fileWish = (source: RestoreSource, fileName: string): RestoreWish => ({
  source,
  title: fileName,
  done: t`Restored ${fileName}`,
})

export const salvageWish = (salvageId: string, lines: readonly string[]): RestoreWish => ({
  source: { from: 'salvage', salvageId },
  title: t`What could be saved`,
  done: t`Restored what could be saved`,
  lines,
})
