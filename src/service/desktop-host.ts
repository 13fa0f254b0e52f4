import type { DesktopPlace, DesktopState, OpenedDocument, UpdateState } from '#contract/operations/desktop.ts'
import type { Result } from '#core/result.ts'
import { ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'
import type { Failure } from '#contract/errors.ts'
import { fail } from './failures.ts'
import type { Outcome } from './failures.ts'
import type { HandlersOf, ReadCall } from './runtime.ts'

/** What a desktop does for its windows; the other hosts have none. */
export type DesktopHost = {
  readonly state: () => DesktopState
  readonly setOpenAtLogin: (isOn: boolean) => boolean
  readonly open: (place: DesktopPlace) => void
  /** Asks the learner for a folder; null when they chose none. */
  readonly chooseFolder: () => Promise<string | null>
  /** The data lies in this folder from now on. */
  readonly moved: (dataFolder: string) => void
  readonly takeDocument: () => OpenedDocument | null
  readonly update: () => UpdateState
  readonly stepUpdate: (step: 'check' | 'download' | 'install') => Result<UpdateState, Failure>
}

const onDesktop = <T>(call: ReadCall, run: (desktop: DesktopHost) => Outcome<T>): Outcome<T> => {
  const { desktop } = call.runtime.options
  return desktop === undefined
    ? fail('UNSUPPORTED', i18n.t('Only the desktop app can do that.'))
    : run(desktop)
}

export const desktopHandlers: HandlersOf<
  'desktop.get' | 'desktop.set-login' | 'desktop.open' | 'desktop.take-document' | 'update.get' | 'update.do'
> = {
  'desktop.get': (_input, call) => onDesktop(call, ({ state }) => ok(state())),
  'desktop.set-login': ({ openAtLogin }, call) =>
    onDesktop(call, ({ setOpenAtLogin, state }) =>
      setOpenAtLogin(openAtLogin)
        ? ok(state())
        : fail('UNSUPPORTED', i18n.t('This system did not take it. Set it in the system’s own settings.')),
    ),
  'desktop.open': ({ place }, call) =>
    onDesktop(call, ({ open }) => {
      open(place)
      return ok({})
    }),
  'desktop.take-document': (_input, call) => onDesktop(call, ({ takeDocument }) => ok(takeDocument())),
  'update.get': (_input, call) => onDesktop(call, ({ update }) => ok(update())),
  'update.do': ({ step }, call) => onDesktop(call, ({ stepUpdate }) => stepUpdate(step)),
}
