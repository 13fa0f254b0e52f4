import { lazyPart } from '../lazy-view.ts'
import { useChangeDialog } from './change-dialog-store.ts'

/** Loaded when the first change is asked for. */
const ChangeDialog = lazyPart(async () => (await import('./change-dialog.tsx')).ChangeDialog)

/** The dialog that shows what a change of the plan does, over whatever screen is shown. */
export const ChangeDialogs = () => {
  const request = useChangeDialog((store) => store.request)
  if (request === null) return null
  return <ChangeDialog request={request} />
}
