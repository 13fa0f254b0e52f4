import type { MessageBoxOptions } from 'electron'

/** What the learner chose to do about a start that failed. */
export type StartFailureChoice = 'retry' | 'show-folder' | 'quit'

const choices: readonly { readonly choice: StartFailureChoice; readonly label: string }[] = [
  { choice: 'retry', label: 'Try again' },
  { choice: 'show-folder', label: 'Show the data folder' },
  { choice: 'quit', label: 'Quit' },
]

/** The dialog of a failed start: what went wrong, and what can be done. */
export const startFailureDialog = (message: string, dataFolder: string): MessageBoxOptions => ({
  type: 'error',
  title: 'Roadbook',
  message: 'Roadbook could not start',
  detail: `${message}\n\nYour data is in ${dataFolder}.`,
  buttons: choices.map(({ label }) => label),
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
