import type { MessageBoxOptions } from 'electron'
import { i18n } from '#core/words/i18n.ts'

/** What the learner chose to do about a start that failed. */
export type StartFailureChoice = 'retry' | 'show-folder' | 'quit'

const choices: readonly { readonly choice: StartFailureChoice; readonly label: () => string }[] = [
  { choice: 'retry', label: () => i18n.t('Try again') },
  { choice: 'show-folder', label: () => i18n.t('Show the data folder') },
  { choice: 'quit', label: () => i18n.t('Quit') },
]

/** The dialog of a failed start: what went wrong, and what can be done. */
export const startFailureDialog = (message: string, dataFolder: string): MessageBoxOptions => ({
  type: 'error',
  title: 'Roadbook',
  message: i18n.t('Roadbook could not start'),
  detail: `${message}\n\n${i18n.t('Your data is in {folder}.', { folder: dataFolder })}`,
  buttons: choices.map(({ label }) => label()),
  defaultId: 0,
  cancelId: choices.length - 1,
  noLink: true,
})

export type StartFailureActions = {
  /** Shows the dialog and resolves to the index of the pressed button. */
  readonly show: (options: MessageBoxOptions) => Promise<number>
  readonly showFolder: (folder: string) => void
}

/** Asks until the learner wants to try again or to quit; a failed start never ends in nothing. */
export const askAfterFailedStart = async (
  message: string,
  dataFolder: string,
  { show, showFolder }: StartFailureActions,
): Promise<'retry' | 'quit'> => {
  for (;;) {
    const choice = choices[await show(startFailureDialog(message, dataFolder))]?.choice ?? 'quit'
    if (choice !== 'show-folder') return choice
    showFolder(dataFolder)
  }
}
