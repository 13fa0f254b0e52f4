import { useStore } from 'zustand'
import { Button, Skeleton, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { PlanDifference } from '#contract/operations/plan-changes.ts'
import { useFormat } from '../../ui/format-context.tsx'
import type { Format } from '../../ui/format.ts'
import { loaded } from '../../ui/load.ts'
import { useFrameStore } from '../frame-store.ts'
import { isShownCurrent, shownDifference, type ChangeDraft, type ChangeDraftStore } from './change-draft.ts'
import { finishDayWords, finishTurn, priceSentence, turnWords } from './finish-words.ts'
import { FinishPrice } from './parts/finish-price.tsx'
import { MovedSlots } from './parts/moved-slots.tsx'
import { Notices } from './parts/notices.tsx'
import { ResumeTable } from './parts/resume-table.tsx'
import { WinBackChoice } from './parts/win-back-choice.tsx'
import { changedSlots, countsWords, waitingWords } from './slot-words.ts'
import classes from './change-view.module.css'

export type ChangeViewProps = {
  readonly draft: ChangeDraftStore
  /** Default: that the plan is changed. */
  readonly confirmLabel?: string | undefined
  /** The focus begins elsewhere: on a field of the form above. */
  readonly isBelowForm?: boolean
  readonly onKeep: () => void
  /** Does it; when that does not work the draft says why. */
  readonly onApply: () => Promise<void>
}

/** What a change would do, and the two answers to it. */
export const ChangeView = ({
  draft,
  confirmLabel,
  isBelowForm = false,
  onKeep,
  onApply,
}: ChangeViewProps) => {
  const state = useStore(draft)
  const isIdle = doesNothing(state)
  const canApply = isShownCurrent(state)
  return (
    <>
      <Announced state={state} />
      <Body state={state} />
      <div className={classes.actions}>
        {isBelowForm && <ShortPrice state={state} />}
        {/* The focus begins on the answer that changes nothing. */}
        <Button variant="default" data-autofocus={!isBelowForm || undefined} onClick={onKeep}>
          {isIdle || state.changes.length === 0 ? 'Close' : 'Keep it as it is'}
        </Button>
        {!isIdle && (
          // Never disabled: a disabled button would lose the focus. What cannot be done yet, `apply` refuses.
          <Button
            {...(!canApply && { 'aria-disabled': true, 'data-disabled': true })}
            aria-busy={state.isApplying}
            onClick={() => void onApply()}
          >
            {confirmLabel ?? confirmWords(state)}
          </Button>
        )}
      </div>
    </>
  )
}

/** The price for those who do not see it, said anew whenever it is another. */
const Announced = ({ state }: { readonly state: ChangeDraft }) => {
  const format = useFormat()
  const shown = shownDifference(state)
  const words = (): string => {
    if (state.changes.length === 0 || shown.state === 'failed') return ''
    if (shown.state === 'loading') return 'Working out what it would do'
    const { finish, pace } = shown.value
    return `${priceSentence({ ...finish, pace }, format)} ${slotsSentence(shown.value, format)}`
  }
  return <VisuallyHidden role="status">{words()}</VisuallyHidden>
}

const slotsSentence = ({ counts, ifResumed }: PlanDifference, format: Format): string =>
  ifResumed.length > 0 ? waitingWords(counts, format) : countsWords(counts, format)

/** Below a form the price may be out of sight; it is never out of sight of the button that takes it. */
const ShortPrice = ({ state }: { readonly state: ChangeDraft }) => {
  const format = useFormat()
  const difference = loaded(shownDifference(state))
  if (difference === undefined || state.changes.length === 0) return null
  const move = { ...difference.finish, pace: difference.pace }
  return (
    <p className={classes.short} aria-hidden="true">
      {`Finish ${finishDayWords(move.after[move.pace], format)}`}
      {finishTurn(move) !== 'same' && turnWords(move, format) !== '' && `, ${turnWords(move, format)}`}
    </p>
  )
}

const confirmWords = ({ changes }: ChangeDraft): string =>
  changes.length === 1 && changes[0]?.type === 'replan' ? 'Replan' : 'Change the plan'

/** Planning again can be to no effect; every other change was asked for and is one, even if no slot moves. */
const doesNothing = (state: ChangeDraft): boolean => {
  const difference = loaded(shownDifference(state))
  return (
    difference !== undefined &&
    state.changes.length > 0 &&
    state.changes.every(({ type }) => type === 'replan') &&
    changedSlots(difference.counts) === 0
  )
}

const Body = ({ state }: { readonly state: ChangeDraft }) => {
  const shown = shownDifference(state)
  if (state.changes.length === 0) return null
  if (shown.state === 'loading') return <Waiting />
  if (shown.state === 'failed') return <Failed message={shown.error.message} onRetry={state.retry} />
  return (
    <>
      {state.wasRenewed && (
        <p className={classes.renewed} role="status">
          The plan was changed meanwhile, so nothing was done. This is what it would do now.
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
      Try again
    </Button>
  </div>
)

type DifferenceProps = { readonly difference: PlanDifference; readonly state: ChangeDraft }

const Difference = ({ difference, state }: DifferenceProps) => {
  const format = useFormat()
  const activePlanId = useFrameStore((store) => loaded(store.frame)?.plan?.id)
  const { counts, losses, findings, ifResumed, slots, pace } = difference
  const move = { ...difference.finish, pace }
  const winBack = loaded(state.alone)?.winBack ?? []
  // All of them wait, in the order they are in: there is nothing to look at one by one.
  const isPause = ifResumed.length > 0
  return (
    <div className={classes.parts} aria-busy={!isShownCurrent(state)}>
      {difference.planId !== activePlanId && (
        <p className={classes.counts}>
          The plan of <strong>{difference.roadmapTitle}</strong>
        </p>
      )}
      <FinishPrice move={move} />
      <p className={classes.counts}>{slotsSentence(difference, format)}</p>
      {losses.length > 0 && (
        <Notices
          title="What is lost"
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
      {findings.length > 0 && <Notices title="Good to know" notices={findings} />}
    </div>
  )
}
