/** Where the data lies, also after the learner moved it while the app runs. */
import { dirname, join } from 'node:path'
import type { App, Dialog, Shell } from 'electron'
import { i18n } from '#core/words/i18n.ts'
import { followMoves } from '#service/moved-folder.ts'

export type DataPlaceOptions = {
  readonly app: Pick<App, 'setPath' | 'releaseSingleInstanceLock' | 'requestSingleInstanceLock'>
  readonly dialog: Pick<Dialog, 'showOpenDialog'>
  readonly shell: Pick<Shell, 'openPath'>
  /** As the app was started. */
  readonly dataFolder: string
  readonly onMoved: () => void
}

export type DataPlace = {
  /** Asks for a folder, beside the one where the data is now; null when none was chosen. */
  readonly choose: () => Promise<string | null>
  readonly moved: (dataFolder: string) => void
  readonly showData: () => void
  readonly showLogs: () => void
}

export const createDataPlace = (options: DataPlaceOptions): DataPlace => {
  const { app, dialog, shell, dataFolder, onMoved } = options
  const now = (): string => followMoves(dataFolder)
  return {
    choose: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: i18n.t('Move the data to another folder'),
        buttonLabel: i18n.t('Choose'),
        defaultPath: dirname(now()),
        properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
      })
      const [folder] = filePaths
      return canceled || folder === undefined ? null : folder
    },
    moved: (folder) => {
      // A second start looks for the first one where the data is.
      app.releaseSingleInstanceLock()
      app.setPath('userData', folder)
      app.requestSingleInstanceLock()
      onMoved()
    },
    showData: () => void shell.openPath(now()),
    showLogs: () => void shell.openPath(join(now(), 'logs')),
  }
}
