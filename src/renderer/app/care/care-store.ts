import { create } from 'zustand'
import type { BackupView, CareState } from '#contract/operations/care.ts'
import { client } from '../../bridge.ts'
import { loading, loadOf, type Load } from '../../ui/load.ts'

type CareStore = {
  readonly care: Load<CareState>
  readonly backups: Load<readonly BackupView[]>
  /** The notice that was closed: it stays so until another has to be given. */
  readonly closedNotice: string | null
}

/** How the data is, as it was read last. */
export const useCareStore = create<CareStore>()(() => ({
  care: loading,
  backups: loading,
  closedNotice: null,
}))

export const readCare = async (): Promise<void> => {
  useCareStore.setState({ care: loadOf(await client.call('care.state', {})) })
}

export const closeNotice = (key: string): void => useCareStore.setState({ closedNotice: key })

export const readBackups = async (): Promise<void> => {
  useCareStore.setState({ backups: loadOf(await client.call('backup.list', {})) })
}

/** Both: what is known of the data belongs together. */
export const readAllCare = async (): Promise<void> => {
  await Promise.all([readCare(), readBackups()])
}
