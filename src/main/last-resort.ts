import type { App, Dialog } from 'electron'
import { i18n } from '#core/words/i18n.ts'

export type LastResortOptions = {
  readonly process: Pick<NodeJS.Process, 'on'>
  readonly app: Pick<App, 'quit'>
  readonly dialog: Pick<Dialog, 'showErrorBox'>
  readonly log: (line: string) => void
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error)

/**
 * What nobody caught goes into the log, not onto the screen, where Electron would put it. After an error the app ends as from its menu:
 * what is saved stays saved, and it should not go on in a state that nobody foresaw.
 */
export const catchTheRest = ({ process, app, dialog, log }: LastResortOptions): void => {
  let isEnding = false
  process.on('uncaughtException', (error) => {
    log(stackOf(error))
    if (isEnding) return
    isEnding = true
    dialog.showErrorBox(
      i18n.t('Roadbook has to close'),
      i18n.t(
        'Something unexpected went wrong, and it was written down in the logs. What you did is saved. Please start it again.',
      ),
    )
    app.quit()
  })
  process.on('unhandledRejection', (reason) => log(stackOf(reason)))
}
