import { useEffect } from 'react'
import { redirect, useRoute } from '../../app/routes.ts'
import { chooseStored, forgetMissing, useSetupStore } from './store.ts'
import { CheckStep } from './parts/check-step.tsx'
import { PlanStep } from './parts/plan-step.tsx'
import { SetupFrame } from './parts/setup-frame.tsx'
import { SourceStep } from './parts/source-step.tsx'
import { isStep, type Step } from './parts/steps.ts'
import { UpdateStep } from './parts/update-step.tsx'
import { updateOf, wantUpdateOf } from './update.ts'

/**
 * From a document to a plan in three steps: choose a roadmap, check what was understood, fit it to the week, or see what
 * it changes of a roadmap there is. `#/setup/plan/<roadmapId>` plans a roadmap that is stored already;
 * `#/setup/choose/<roadmapId>` looks for the edited version of one.
 */
export const SetupView = () => {
  const { path } = useRoute()
  const [asked = 'choose', id] = path
  const step: Step = isStep(asked) ? asked : 'choose'
  const storedId = step === 'plan' ? id : undefined
  const updatedId = step === 'choose' ? id : undefined
  const state = useSetupStore()
  const { draft, roadmap, missingId, wanted } = state
  const { target } = updateOf(state)
  useEffect(() => {
    if (storedId !== undefined) chooseStored(storedId)
  }, [storedId])
  useEffect(() => {
    if (step === 'choose') void wantUpdateOf(updatedId)
  }, [step, updatedId])
  useEffect(() => forgetMissing, [])
  const isReachable = {
    choose: true,
    check: draft !== null,
    update: target !== null,
    plan: roadmap !== null || (storedId !== undefined && storedId !== missingId),
  }[step]
  useEffect(() => {
    // After a reload nothing has been read yet.
    if (!isReachable) redirect('setup')
  }, [isReachable])
  const shown = isReachable ? step : 'choose'
  return (
    <SetupFrame
      step={shown}
      isStored={storedId !== undefined}
      isUpdate={shown === 'choose' ? wanted !== null : shown !== 'plan' && target !== null}
    >
      {shown === 'choose' && <SourceStep />}
      {shown === 'check' && <CheckStep />}
      {shown === 'plan' && <PlanStep />}
      {shown === 'update' && <UpdateStep />}
    </SetupFrame>
  )
}
