import type { Frame } from '../frame-store.ts'
import { lazyPart } from '../lazy-view.ts'
import { useSessionDialog } from './dialog-store.ts'

/** Forms with dates and clocks are heavy: they are loaded when the first one is asked for. */
const OpenSessionDialog = lazyPart(async () => (await import('./open-session-dialog.tsx')).OpenSessionDialog)

/** The dialogs about sessions, the same on every screen. */
export const SessionDialogs = ({ frame }: { readonly frame: Frame }) => {
  const dialog = useSessionDialog((store) => store.dialog)
  if (dialog === null) return null
  return <OpenSessionDialog dialog={dialog} frame={frame} />
}
