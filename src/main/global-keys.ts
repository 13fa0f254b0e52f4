import type { GlobalShortcut } from 'electron'
import type { GlobalKeys } from '#contract/operations/app.ts'

export type KeysState = 'off' | 'on' | 'taken'

export type GlobalKeysHost = {
  readonly use: (keys: GlobalKeys) => void
  readonly state: () => KeysState
}

/** Takes the keys that work in every program. Another program may have them: then nothing is taken, and it says so. */
export const createGlobalKeys = (
  shortcuts: Pick<GlobalShortcut, 'register' | 'unregister'>,
  run: () => void,
): GlobalKeysHost => {
  let held: GlobalKeys = 'off'
  let state: KeysState = 'off'
  const take = (keys: Exclude<GlobalKeys, 'off'>): KeysState => {
    try {
      return shortcuts.register(keys, run) ? 'on' : 'taken'
    } catch {
      return 'taken'
    }
  }
  return {
    use: (keys) => {
      // Taken before: whoever had them may have gone.
      if (keys === held && state !== 'taken') return
      if (held !== 'off' && state === 'on') shortcuts.unregister(held)
      held = keys
      state = keys === 'off' ? 'off' : take(keys)
    },
    state: () => state,
  }
}
