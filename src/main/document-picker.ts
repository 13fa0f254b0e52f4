import type { Dialog } from 'electron'
import { i18n } from '#core/words/i18n.ts'
import type { LastFolder } from './last-folder.ts'

/** Lets the learner choose a document. The only dialog for files that the app opens itself; the one for a folder is in data-place.ts. */
export const chooseDocument = async (
  dialog: Pick<Dialog, 'showOpenDialog'>,
  folder: LastFolder,
  open: (path: string) => void,
): Promise<void> => {
  const { filePaths } = await dialog.showOpenDialog({
    title: i18n.t('Open a roadmap'),
    defaultPath: folder.get(),
    properties: ['openFile'],
    filters: [{ name: i18n.t('Roadmaps'), extensions: ['md', 'markdown', 'studyplan'] }],
  })
  const [path] = filePaths
  if (path === undefined) return
  folder.chose(path)
  open(path)
}
