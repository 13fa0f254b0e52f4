import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Skeleton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { PlanDifference } from '#contract/operations/plan-changes.ts'
import { useFormat } from '../../ui/format-context.tsx'
import { loaded } from '../../ui/load.ts'
import { useFrameStore } from '../frame-store.ts'
import { isShownCurrent, shownDifference, type ChangeDraft } from './change-draft.ts'
import { FinishPrice } from './parts/finish-price.tsx'
import { MovedSlots } from './parts/moved-slots.tsx'
import { Notices } from './parts/notices.tsx'
import { ResumeTable } from './parts/resume-table.tsx'
import { WinBackChoice } from './parts/win-back-choice.tsx'
import { meaningOf } from './meaning.ts'
import { changedSlots, slotsSentence } from './slot-words.ts'
import classes from './change-view.module.css'

/** What a draft would do to the plan, while it is being worked out, and why it cannot be. */
export const DraftView = ({ state }: { readonly state: ChangeDraft }) => {
  const shown = shownDifference(state)
  if (state.changes.length === 0) return null
  if (shown.state === 'loading') return <Waiting />
  if (shown.state === 'failed') return <Failed message={shown.error.message} onRetry={state.retry} />
  return (
    <>
      {state.wasRenewed && (
        <p className={classes.renewed} role="status">
          <Trans>The plan was changed meanwhile, so nothing was done. This is what it would do now.</Trans>
        </p>
      )}
      <Difference difference={shown.value} state={state} />
      {state.failure !== null && (
        <p className={classes.failed} role="alert">
          {state.failure.message}
        </p>
      )}
    </>
  )
}

const Waiting = () => (
  <div>
    <Skeleton height={52} width="70%" mb="sm" />
    <Skeleton height={20} width="55%" />
  </div>
)

const Failed = ({
  message,
  onRetry,
}: {
  readonly message: string
  readonly onRetry: () => Promise<void>
}) => (
  <div className={classes.failed} role="alert">
    <p>{message}</p>
    <Button variant="default" size="compact-md" onClick={() => void onRetry()}>
      <Trans>Try again</Trans>
    </Button>
  </div>
)

type DifferenceProps = { readonly difference: PlanDifference; readonly state: ChangeDraft }

const Difference = ({ difference, state }: DifferenceProps) => {
  const format = useFormat()
  const activePlanId = useFrameStore((store) => loaded(store.frame)?.plan?.id)
  const { counts, losses, findings, ifResumed, slots, pace, roadmapTitle } = difference
  const move = { ...difference.finish, pace }
  const winBack = loaded(state.alone)?.winBack ?? []
  // All of them wait, in the order they are in: there is nothing to look at one by one.
  const isPause = ifResumed.length > 0
  const meaning = meaningOf(state.changes, format)
  return (
    <div className={classes.parts} aria-busy={!isShownCurrent(state)}>
      {difference.planId !== activePlanId && (
        <p className={classes.counts}>
          <Trans>
            The plan of <strong>{roadmapTitle}</strong>
          </Trans>
        </p>
      )}
      {meaning !== null && <p className={classes.counts}>{meaning}</p>}
      <FinishPrice move={move} />
      <p className={classes.counts}>{slotsSentence(difference)}</p>
      {losses.length > 0 && (
        <Notices
          title={t`Before you do it`}
          notices={losses}
          icon={<IconAlertTriangle size={16} aria-hidden="true" />}
        />
      )}
      {isPause && <ResumeTable rows={ifResumed} pace={pace} />}
      {winBack.length > 0 && (
        <WinBackChoice
          winBack={winBack}
          alone={loaded(state.alone)}
          chosen={state.chosen}
          onChoose={state.choose}
        />
      )}
      {!isPause && slots.length > 0 && <MovedSlots slots={slots} total={changedSlots(counts)} />}
      {findings.length > 0 && <Notices title={t`Good to know`} notices={findings} />}
    </div>
  )
}
