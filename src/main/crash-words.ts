import type { MessageBoxOptions } from 'electron'

/** What the learner chose about a window that stopped working. */
export type CrashChoice = 'reload' | 'wait' | 'close' | 'quit'

/** The app's own window, or the small one with the timer, which the app can go on without. */
export type WatchedWindow = 'main' | 'timer'

export type CrashDialog = {
  readonly options: MessageBoxOptions
  readonly choiceOf: (button: number) => CrashChoice
}

const dialogOf = (
  message: string,
  detail: string,
  choices: readonly (readonly [CrashChoice, string])[],
): CrashDialog => ({
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

const nameOf: Readonly<Record<WatchedWindow, string>> = { main: 'The window', timer: 'The timer window' }

/** How to be rid of it. */
const wayOut: Readonly<Record<WatchedWindow, readonly [CrashChoice, string]>> = {
  main: ['quit', 'Quit Roadbook'],
  timer: ['close', 'Close it'],
}

/** The page of a window is gone: it crashed, or the system took its memory. */
export const goneDialog = (window: WatchedWindow, reason: string): CrashDialog =>
  dialogOf(
    `${nameOf[window]} stopped working`,
    reason === 'oom'
      ? `This computer ran out of memory for it. ${SAFE} Close other programs, and open it again.`
      : `${SAFE} Open it again; if that keeps happening, restart the computer.`,
    [['reload', 'Open it again'], wayOut[window]],
  )

/** The page does not answer. */
export const hangingDialog = (window: WatchedWindow): CrashDialog =>
  dialogOf(`${nameOf[window]} does not answer`, `${SAFE} It may come back by itself when you wait.`, [
    ['wait', 'Wait'],
    ['reload', 'Open it again'],
    wayOut[window],
  ])
