import type { PlanSummary } from '#contract/operations/plan.ts'
import type { PlanSettings } from '#core/planning/model.ts'
import { client } from '../../bridge.ts'
import { showFailure, showToast } from '../../ui/toast.tsx'

export type MakePlanOptions = {
  readonly plan: PlanSummary
  readonly settings: PlanSettings
  readonly formatDay: (isoDay: string) => string
}

/** Makes the plan anew with other settings, says when it finishes now, and offers the former settings back. */
export const makePlan = async ({ plan, settings, formatDay }: MakePlanOptions): Promise<void> => {
  const roadmap = { roadmapId: plan.roadmapId }
  const answer = await client.call('plan.make', { roadmap, settings })
  if (!answer.ok) {
    showFailure('The plan was not changed', answer.error)
    return
  }
  const finish = answer.value.plan.finish[settings.pace]
  showToast({
    message:
      finish === null
        ? 'The plan was changed.'
        : `The plan was changed. It finishes on ${formatDay(finish)}.`,
    about: 'plan',
    onUndo: () => void undo(plan),
  })
}

const undo = async (plan: PlanSummary): Promise<void> => {
  const answer = await client.call('plan.make', {
    roadmap: { roadmapId: plan.roadmapId },
    settings: plan.settings,
  })
  if (!answer.ok) showFailure('The plan was not changed back', answer.error)
}
