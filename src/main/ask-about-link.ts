import { dialog, shell } from 'electron'
import { i18n } from '#core/words/i18n.ts'
import { openExternalLink } from './external-links.ts'

/** Shows where a link goes, and opens it in the learner's browser when they say so. */
export const askAboutLink = (url: string): Promise<void> =>
  openExternalLink(url, {
    ask: async (shown) => {
      const buttons = [i18n.t('Open in the browser'), i18n.t('Cancel')]
      const message = i18n.t('Open this link in your browser?')
      const options = { message, detail: shown, buttons, cancelId: 1 }
      return (await dialog.showMessageBox(options)).response === 0
    },
    open: (shown) => shell.openExternal(shown),
  })
