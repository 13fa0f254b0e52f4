import { lazyPart } from '../lazy-view.ts'
import { useStateDialog } from './state-dialog-store.ts'

/** Loaded when it is first asked for. */
const StateDialog = lazyPart(async () => (await import('./state-dialog.tsx')).StateDialog)

/** The dialog that shows what becomes of a plan, over whatever screen is shown. */
export const StateDialogs = () => {
  const request = useStateDialog((store) => store.request)
  if (request === null) return null
  return <StateDialog request={request} />
}
