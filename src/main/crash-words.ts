import type { MessageBoxOptions } from 'electron'
import { i18n } from '#core/words/i18n.ts'

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

const safe = (): string => i18n.t('What you did is saved, and the timer goes on counting.')

/** How to be rid of it. */
const wayOut = (window: WatchedWindow): readonly [CrashChoice, string] =>
  window === 'main' ? ['quit', i18n.t('Quit Roadbook')] : ['close', i18n.t('Close it')]

const openAgain = (): readonly [CrashChoice, string] => ['reload', i18n.t('Open it again')]

/** The page of a window is gone: it crashed, or the system took its memory. */
export const goneDialog = (window: WatchedWindow, reason: string): CrashDialog =>
  dialogOf(
    window === 'main' ? i18n.t('The window stopped working') : i18n.t('The timer window stopped working'),
    reason === 'oom'
      ? `${i18n.t('This computer ran out of memory for it.')} ${safe()} ${i18n.t('Close other programs, and open it again.')}`
      : `${safe()} ${i18n.t('Open it again; if that keeps happening, restart the computer.')}`,
    [openAgain(), wayOut(window)],
  )

/** The page does not answer. */
export const hangingDialog = (window: WatchedWindow): CrashDialog =>
  dialogOf(
    window === 'main' ? i18n.t('The window does not answer') : i18n.t('The timer window does not answer'),
    `${safe()} ${i18n.t('It may come back by itself when you wait.')}`,
    [['wait', i18n.t('Wait')], openAgain(), wayOut(window)],
  )
