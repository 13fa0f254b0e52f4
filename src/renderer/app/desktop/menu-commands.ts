import { useEffect } from 'react'
import type { MenuCommand } from '#contract/events.ts'
import { client } from '../../bridge.ts'
import { openPalette } from '../palette-on-demand.tsx'
import { isDialogOpen } from '../open-dialog.ts'
import { navigate } from '../routes.ts'
import { openShortcutOverview } from '../shortcut-overview-store.ts'
import { isTyping } from '../shortcuts.ts'
import { redoChange, undoChange } from '../undo.ts'

/** A field being typed in takes back its own text. */
const takeBack = (inField: 'undo' | 'redo', change: () => Promise<unknown>) => (): void => {
  // There is no other way to ask a field for its own undo.
  // oxlint-disable-next-line typescript/no-deprecated -- see above
  if (isTyping(document.activeElement)) document.execCommand(inField)
  else if (!isDialogOpen()) void change()
}

const run: Readonly<Record<MenuCommand, () => void>> = {
  today: () => navigate('today'),
  week: () => navigate('week'),
  roadmap: () => navigate('roadmap'),
  progress: () => navigate('progress'),
  settings: () => navigate('settings'),
  import: () => navigate('setup'),
  timer: () => navigate('focus'),
  about: () => navigate('settings', 'about'),
  palette: openPalette,
  shortcuts: openShortcutOverview,
  undo: takeBack('undo', undoChange),
  redo: takeBack('redo', redoChange),
}

/** Does what is chosen in the menu of the desktop. */
export const useMenuCommands = (): void =>
  useEffect(
    () =>
      client.subscribe((event) => {
        if (event.type === 'menu') run[event.command]()
      }),
    [],
  )
