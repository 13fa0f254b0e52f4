import { Button, Modal, Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { PlanPreview, PlanSummary } from '#contract/operations/plan.ts'
import { client } from '../../../bridge.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { loading, loadOf, type Load } from '../../../ui/load.ts'
import { makePlan } from '../make-plan.ts'
import { choiceWords, withChoice, type PlanChoice } from '../plan-choice.ts'
import { useRoadmapStore } from '../store.ts'
import { FinishChange } from './finish-change.tsx'
import classes from './plan-change-dialog.module.css'

/** Shows what a change does to the finish before it is made. */
export const PlanChangeDialog = ({ plan }: { readonly plan: PlanSummary }) => {
  const choice = useRoadmapStore((store) => store.choice)
  const setChoice = useRoadmapStore((store) => store.setChoice)
  return (
    <Modal
      opened={choice !== null}
      onClose={() => setChoice(null)}
      title={choice === null ? '' : `${choiceWords(choice)}?`}
      closeButtonProps={{ 'aria-label': 'Close' }}
      centered
    >
      {choice !== null && <PlanChange plan={plan} choice={choice} onClose={() => setChoice(null)} />}
    </Modal>
  )
}

type PlanChangeProps = {
  readonly plan: PlanSummary
  readonly choice: PlanChoice
  readonly onClose: () => void
}

const PlanChange = ({ plan, choice, onClose }: PlanChangeProps) => {
  const format = useFormat()
  const previews = usePreviews(plan, choice)
  const [isBusy, setBusy] = useState(false)
  const change = async (): Promise<void> => {
    setBusy(true)
    await makePlan({ plan, settings: withChoice(plan.settings, choice), formatDay: format.dayMedium })
    onClose()
  }
  return (
    <>
      {previews.state === 'loading' && <Skeleton height={72} />}
      {previews.state === 'failed' && (
        <p className={classes.failed} role="alert">
          {previews.error.message}
        </p>
      )}
      {previews.state === 'ready' && (
        <FinishChange
          former={previews.value.former.finish}
          next={previews.value.next.finish}
          pace={plan.settings.pace}
        />
      )}
      <p className={classes.note}>The plan is made anew from today; what is done stays done.</p>
      <div className={classes.actions}>
        {/* The other one takes no focus before the new finish is known. */}
        <Button variant="default" data-autofocus onClick={onClose}>
          Keep it as it is
        </Button>
        <Button loading={isBusy} disabled={previews.state !== 'ready'} onClick={() => void change()}>
          Change the plan
        </Button>
      </div>
    </>
  )
}

type Previews = { readonly former: PlanPreview; readonly next: PlanPreview }

/**
 * What the plan would be without the change and with it, both made anew from today: against the stored finish, which
 * knows nothing of what was done early or missed since, the change would cost too little or too much.
 */
const usePreviews = (plan: PlanSummary, choice: PlanChoice): Load<Previews> => {
  const [previews, setPreviews] = useState<Load<Previews>>(loading)
  useEffect(() => {
    let isWanted = true
    const read = async (): Promise<void> => {
      const roadmap = { roadmapId: plan.roadmapId }
      const [former, next] = await Promise.all([
        client.call('plan.preview', { roadmap, settings: plan.settings }),
        client.call('plan.preview', { roadmap, settings: withChoice(plan.settings, choice) }),
      ])
      if (isWanted) setPreviews(bothOf(loadOf(former), loadOf(next)))
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [plan, choice])
  return previews
}

const bothOf = (former: Load<PlanPreview>, next: Load<PlanPreview>): Load<Previews> => {
  if (former.state !== 'ready') return former
  return next.state === 'ready' ? { state: 'ready', value: { former: former.value, next: next.value } } : next
}
