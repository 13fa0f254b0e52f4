import { useEffect } from 'react'
import { redirect, useRoute } from '../../app/routes.ts'
import { chooseStored, forgetMissing, useSetupStore } from './store.ts'
import { CheckStep } from './parts/check-step.tsx'
import { PlanStep } from './parts/plan-step.tsx'
import { SetupFrame } from './parts/setup-frame.tsx'
import { SourceStep } from './parts/source-step.tsx'
import { isStep, type Step } from './parts/steps.ts'

/**
 * From a document to a plan in three steps: choose a roadmap, check what was understood, fit it to the week.
 * `#/setup/plan/<roadmapId>` plans a roadmap that is stored already.
 */
export const SetupView = () => {
  const { path } = useRoute()
  const [wanted = 'choose', storedId] = path
  const draft = useSetupStore((store) => store.draft)
  const roadmap = useSetupStore((store) => store.roadmap)
  const missingId = useSetupStore((store) => store.missingId)
  useEffect(() => {
    if (storedId !== undefined) chooseStored(storedId)
  }, [storedId])
  useEffect(() => forgetMissing, [])
  const step: Step = isStep(wanted) ? wanted : 'choose'
  const isReachable =
    step === 'choose' ||
    (step === 'check'
      ? draft !== null
      : roadmap !== null || (storedId !== undefined && storedId !== missingId))
  useEffect(() => {
    // After a reload nothing has been read yet.
    if (!isReachable) redirect('setup')
  }, [isReachable])
  const shown = isReachable ? step : 'choose'
  return (
    <SetupFrame step={shown} isStored={storedId !== undefined}>
      {shown === 'choose' && <SourceStep />}
      {shown === 'check' && <CheckStep />}
      {shown === 'plan' && <PlanStep />}
    </SetupFrame>
  )
}
