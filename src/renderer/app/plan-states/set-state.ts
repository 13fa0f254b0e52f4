import { t } from '@lingui/core/macro'
import { client } from '../../bridge.ts'
import { showFailure } from '../../ui/toast.tsx'
import { openerInFocus } from '../focus-return.ts'
import { offerUndo } from '../undo.ts'
import { closeStateDialog, openStateDialog, useStateDialog, type StateRequest } from './state-dialog-store.ts'
import { doneWords, hasPrice } from './state-words.ts'

/** Does it, and offers to take it back; the screens redraw through the `changed` event. True when it was done. */
export const setPlanState = async ({ planId, from, to, roadmapTitle }: StateRequest): Promise<boolean> => {
  const answer = await client.call('plan.set-state', { planId, state: to })
  if (answer.ok) offerUndo(doneWords(from, to, roadmapTitle), answer.value.changeId, 'plan')
  else showFailure(t`The plan stays as it was`, answer.error)
  return answer.ok
}

/** Lets a plan run, rest or be archived: what moves or drops slots shows first what it does. */
export const requestPlanState = (request: StateRequest, opener = openerInFocus()): void => {
  if (hasPrice(request.to)) openStateDialog(request, opener)
  else void setPlanState(request)
}

/** Yes, in the dialog. */
export const confirmState = async (): Promise<void> => {
  const { request, difference, isApplying } = useStateDialog.getState()
  if (request === null || difference.state !== 'ready' || isApplying) return
  useStateDialog.setState({ isApplying: true })
  await setPlanState(request)
  useStateDialog.setState({ isApplying: false })
  closeStateDialog()
}
