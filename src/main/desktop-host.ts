import type { DesktopPlace } from '#contract/operations/desktop.ts'
import type { DesktopHost } from '#service/desktop-host.ts'
import type { GlobalKeysHost } from './global-keys.ts'
import type { LoginItem } from './login-item.ts'
import type { OpenedDocuments } from './opened-documents.ts'
import type { Updates } from './updates.ts'

export type DesktopParts = {
  readonly keys: Pick<GlobalKeysHost, 'state'>
  readonly loginItem: LoginItem
  readonly documents: Pick<OpenedDocuments, 'take'>
  readonly updates: Updates
  readonly open: (place: DesktopPlace) => void
}

/** What windows may ask of this desktop. Paths never come from a window: it names a place. */
export const createDesktopHost = ({
  keys,
  loginItem,
  documents,
  updates,
  open,
}: DesktopParts): DesktopHost => ({
  state: () => ({ openAtLogin: loginItem.isOn(), shortcut: keys.state() }),
  setOpenAtLogin: loginItem.set,
  open,
  takeDocument: documents.take,
  update: updates.state,
  stepUpdate: updates.step,
})
