import type { UpdateState } from '#contract/operations/desktop.ts'
import type { Failure } from '#contract/errors.ts'
import { type Result, err, ok } from '#core/result.ts'
import { i18n } from '#core/words/i18n.ts'

/** What does the work: electron-updater, or a stand-in in tests. Each resolves when its step has ended. */
export type UpdateEngine = {
  /** The newer version there is; null when this is the newest. */
  readonly check: () => Promise<{ readonly version: string; readonly notes: string } | null>
  readonly download: (onProgress: (fraction: number) => void) => Promise<void>
  /** Ends the app and starts the new one. */
  readonly install: () => void
}

export type Updates = {
  readonly state: () => UpdateState
  /** Begins a step that the learner asked for. */
  readonly step: (step: 'check' | 'download' | 'install') => Result<UpdateState, Failure>
}

export type UpdatesOptions = {
  /** Why this copy does not update itself; null where it does. */
  readonly whyNot: (() => string) | null
  readonly engine: UpdateEngine
  /** Whether an interval is under way: an update would restart the app in the middle of it. */
  readonly isStudying: () => boolean
  readonly tell: (state: UpdateState) => void
  readonly log: (line: string) => void
}

const conflict = (message: string): Result<UpdateState, Failure> => err({ code: 'CONFLICT', message })

/** What went wrong, for the learner; the log has the rest. */
const wordsOf = (error: unknown): (() => string) => {
  const text = error instanceof Error ? error.message : String(error)
  if (/sha512|checksum|signed|signature/i.test(text)) {
    return () =>
      i18n.t('What was downloaded is not what was published, and was thrown away. Try again later.')
  }
  if (/404|cannot find|no published versions|release/i.test(text)) {
    return () => i18n.t('Nothing was found where updates are published. Try again later.')
  }
  return () => i18n.t('Updates could not be reached. Look whether this computer is online, and try again.')
}

/** How updates stand; what is said of it is said when somebody looks. */
type Standing =
  | Exclude<UpdateState, { readonly state: 'off' | 'failed' }>
  | { readonly state: 'off'; readonly reason: () => string }
  | { readonly state: 'failed'; readonly message: () => string }

const said = (standing: Standing): UpdateState => {
  switch (standing.state) {
    case 'off':
      return { state: 'off', reason: standing.reason() }
    case 'failed':
      return { state: 'failed', message: standing.message() }
    default:
      return standing
  }
}

/**
 * Looks for updates, downloads and installs them: one step at a time, each when the learner asks for it. Nothing happens by itself but
 * the look at the start, where that is wanted.
 */
export const createUpdates = ({ whyNot, engine, isStudying, tell, log }: UpdatesOptions): Updates => {
  let state: Standing = whyNot === null ? { state: 'idle' } : { state: 'off', reason: whyNot }
  const become = (next: Standing): void => {
    state = next
    tell(said(next))
  }
  const attempt = async (run: () => Promise<void>): Promise<void> => {
    try {
      await run()
    } catch (error) {
      log(`update: ${error instanceof Error ? error.message : String(error)}`)
      become({ state: 'failed', message: wordsOf(error) })
    }
  }
  const check = async (): Promise<void> => {
    const found = await engine.check()
    become(found === null ? { state: 'newest' } : { state: 'available', ...found })
  }
  const download = async (version: string, notes: string): Promise<void> => {
    await engine.download((fraction) => become({ state: 'downloading', version, fraction }))
    become({ state: 'ready', version, notes })
  }
  return {
    state: () => said(state),
    step: (step) => {
      if (state.state === 'off') return conflict(state.reason())
      if (step === 'check') {
        if (['checking', 'downloading', 'ready'].includes(state.state)) return ok(said(state))
        become({ state: 'checking' })
        void attempt(check)
        return ok(said(state))
      }
      if (step === 'download') {
        if (state.state !== 'available')
          return conflict(i18n.t('There is nothing to download: look for updates first.'))
        const { version, notes } = state
        become({ state: 'downloading', version, fraction: 0 })
        void attempt(() => download(version, notes))
        return ok(said(state))
      }
      if (state.state !== 'ready') return conflict(i18n.t('There is nothing to install yet.'))
      if (isStudying()) {
        return conflict(
          i18n.t('An interval is under way. Finish it first: installing starts Roadbook again.'),
        )
      }
      engine.install()
      return ok(said(state))
    },
  }
}
