import { join } from 'node:path'
import type { Session } from 'electron'
import type { LastFolder } from './last-folder.ts'

/** Files that a page gives away (exports, backups, pictures) are downloads, for which Electron asks where: it begins there. */
export const saveWhereWanted = (session: Pick<Session, 'on'>, folder: LastFolder): void => {
  session.on('will-download', (_event, item) => {
    item.setSaveDialogOptions({ defaultPath: join(folder.get(), item.getFilename()) })
    item.once('done', (_done, state) => {
      if (state === 'completed') folder.chose(item.getSavePath())
    })
  })
}
