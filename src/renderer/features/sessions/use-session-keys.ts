import { t } from '@lingui/core/macro'
import type { RefObject } from 'react'
import type { DaySession } from '#contract/operations/sessions.ts'
import { openSessionDialog } from '../../app/sessions/dialog-store.ts'
import { removeSession } from '../../app/sessions/session-changes.ts'
import { useShortcuts } from '../../app/shortcuts.ts'
import { focusedRow, pressFocusedRow, walkRows } from '../../ui/row-walk.ts'
import { tellRunning } from './running.ts'

/** Keys of the screen; Delete and Backspace are the same key to those who look for it. */
export const useSessionKeys = (
  list: RefObject<HTMLElement | null>,
  sessions: readonly DaySession[],
  add: () => void,
): void => {
  const onFocused = (act: (session: DaySession) => void): void => {
    const row = list.current?.querySelector<HTMLElement>(
      `[data-row="${CSS.escape(focusedRow(list.current) ?? '')}"]`,
    )
    const session = sessions.find(({ id }) => id === row?.dataset['session'])
    if (session?.open === true) tellRunning()
    else if (session !== undefined) act(session)
  }
  const remove = (): void => onFocused((session) => void removeSession(session))
  const walk = (count: 1 | -1): void => walkRows(list.current, count)
  useShortcuts(t`Sessions`, [
    { keys: 'j', label: t`Next session`, run: () => walk(1), repeats: true },
    { keys: 'k', label: t`Previous session`, run: () => walk(-1), repeats: true },
    { keys: 'Enter', label: t`Edit the session`, run: () => pressFocusedRow(list.current) },
    {
      keys: 'c',
      label: t`Split the session in two`,
      run: () => onFocused((session) => openSessionDialog({ type: 'split', session })),
    },
    { keys: 'Delete', label: t`Delete the session`, run: remove },
    { keys: 'Backspace', label: t`Delete the session`, run: remove },
    { keys: 'n', label: t`Add a session`, run: add },
  ])
}
