import { t } from '@lingui/core/macro'
import type { PlanChange } from '#core/planning/change.ts'
import { showFailure } from '../../ui/toast.tsx'
import { openerInFocus } from '../focus-return.ts'
import { openChangeDialog, type ChangeRequest, type ChangeResult } from './change-dialog-store.ts'
import { createChangeDraft } from './change-draft.ts'
import { sayDone } from './say-done.ts'

export type { ChangeRequest, ChangeResult }

/** Changes of one slot or busy time: most of them move nothing else, and are done without asking. */
const LOCAL: ReadonlySet<PlanChange['type']> = new Set([
  'move-slot',
  'add-slot',
  'remove-slot',
  'pin-slot',
  'keep-free',
  'free-again',
])

/**
 * Changes the plan, showing first what that does: a change that moves nothing else and loses nothing is done at once, with
 * Undo; any other opens the dialog. Resolves when it is done, given up, or could not be shown (the learner was told why).
 */
export const requestPlanChange = async (request: ChangeRequest): Promise<ChangeResult> => {
  const draft = createChangeDraft()
  const asked = { request, draft, opener: openerInFocus() }
  const reading = draft.getState().show(request.changes, request.planId)
  if (!request.changes.every(({ type }) => LOCAL.has(type))) return await openChangeDialog(asked)
  await reading
  const { alone } = draft.getState()
  if (alone.state === 'failed') {
    showFailure(t`The plan was not changed`, alone.error)
    return 'failed'
  }
  if (alone.state === 'ready' && alone.value.isLocal && alone.value.losses.length === 0) {
    const applied = await draft.getState().apply()
    if (applied !== null) {
      sayDone(request, applied)
      return 'done'
    }
    const { failure } = draft.getState()
    if (failure !== null) {
      showFailure(t`The plan was not changed`, failure)
      return 'failed'
    }
  }
  return await openChangeDialog(asked)
}
