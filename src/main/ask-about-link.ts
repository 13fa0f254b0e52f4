import { dialog, shell } from 'electron'
import { openExternalLink } from './external-links.ts'

/** Shows where a link goes, and opens it in the learner's browser when they say so. */
export const askAboutLink = (url: string): Promise<void> =>
  openExternalLink(url, {
    ask: async (shown) => {
      const buttons = ['Open in the browser', 'Cancel']
      const options = { message: 'Open this link in your browser?', detail: shown, buttons, cancelId: 1 }
      return (await dialog.showMessageBox(options)).response === 0
    },
    open: (shown) => shell.openExternal(shown),
  })
