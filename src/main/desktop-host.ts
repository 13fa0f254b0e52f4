import type { DesktopPlace } from '#contract/operations/desktop.ts'
import type { DesktopHost } from '#service/desktop-host.ts'
import type { DataPlace } from './data-place.ts'
import type { GlobalKeysHost } from './global-keys.ts'
import type { LoginItem } from './login-item.ts'
import type { OpenedDocuments } from './opened-documents.ts'
import type { Updates } from './updates.ts'

export type DesktopParts = {
  readonly keys: Pick<GlobalKeysHost, 'state'>
  readonly loginItem: LoginItem
  readonly documents: Pick<OpenedDocuments, 'take'>
  readonly updates: Updates
  readonly place: DataPlace
  readonly toggleTimerWindow: () => void
}

/** What windows may ask of this desktop. Paths never come from a window: it names a place. */
export const createDesktopHost = (parts: DesktopParts): DesktopHost => {
  const { keys, loginItem, documents, updates, place, toggleTimerWindow } = parts
  const places: Readonly<Record<DesktopPlace, () => void>> = {
    'timer-window': toggleTimerWindow,
    logs: place.showLogs,
    'data-folder': place.showData,
  }
  return {
    state: () => ({ openAtLogin: loginItem.isOn(), shortcut: keys.state() }),
    setOpenAtLogin: loginItem.set,
    open: (name) => places[name](),
    chooseFolder: place.choose,
    moved: place.moved,
    takeDocument: documents.take,
    update: updates.state,
    stepUpdate: updates.step,
  }
}
