import type { MessageBoxOptions } from 'electron'

/** What the learner chose about a window that stopped working. */
export type CrashChoice = 'reload' | 'wait' | 'quit'

const dialogOf = (
  message: string,
  detail: string,
  choices: readonly (readonly [CrashChoice, string])[],
): { readonly options: MessageBoxOptions; readonly choiceOf: (button: number) => CrashChoice } => ({
  options: {
    type: 'error',
    title: 'Roadbook',
    message,
    detail,
    buttons: choices.map(([, label]) => label),
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  },
  choiceOf: (button) => choices[button]?.[0] ?? 'reload',
})

const SAFE = 'What you did is saved, and the timer goes on counting.'

/** The page of a window is gone: it crashed, or the system took its memory. */
export const goneDialog = (reason: string) =>
  dialogOf(
    'The window stopped working',
    reason === 'oom'
      ? `This computer ran out of memory for it. ${SAFE} Close other programs, and open it again.`
      : `${SAFE} Open it again; if that keeps happening, restart the computer.`,
    [
      ['reload', 'Open it again'],
      ['quit', 'Quit Roadbook'],
    ],
  )

/** The page does not answer. */
export const hangingDialog = () =>
  dialogOf('The window does not answer', `${SAFE} It may come back by itself when you wait.`, [
    ['wait', 'Wait'],
    ['reload', 'Open it again'],
    ['quit', 'Quit Roadbook'],
  ])
