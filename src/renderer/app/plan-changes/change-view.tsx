import { t } from '@lingui/core/macro'
import { useStore } from 'zustand'
import { Button, VisuallyHidden } from '@mantine/core'
import { useFormat } from '../../ui/format-context.tsx'
import { loaded } from '../../ui/load.ts'
import { isShownCurrent, shownDifference, type ChangeDraft, type ChangeDraftStore } from './change-draft.ts'
import { DraftView } from './draft-view.tsx'
import { finishTurn, priceSentence, shortFinish, turnWords } from './finish-words.ts'
import { changedSlots, slotsSentence } from './slot-words.ts'
import classes from './change-view.module.css'

export type ChangeViewProps = {
  readonly draft: ChangeDraftStore
  /** Default: that the plan is changed. */
  readonly confirmLabel?: string | undefined
  readonly onKeep: () => void
  /**
   * Does it; when that does not work the draft says why. Without it this stands in a form, below its fields, where the
   * focus begins: submitting that does it.
   */
  readonly onApply?: () => Promise<void>
}

/** What a change would do, and the two answers to it. */
export const ChangeView = ({ draft, confirmLabel, onKeep, onApply }: ChangeViewProps) => {
  const state = useStore(draft)
  const isBelowForm = onApply === undefined
  const isIdle = doesNothing(state)
  const canApply = isShownCurrent(state)
  return (
    <>
      <Announced state={state} />
      <DraftView state={state} />
      <div className={classes.actions}>
        {isBelowForm && <ShortPrice state={state} />}
        {/* The focus begins on the answer that changes nothing. */}
        <Button variant="default" data-autofocus={!isBelowForm || undefined} onClick={onKeep}>
          {isIdle || state.changes.length === 0 ? t`Close` : t`Keep it as it is`}
        </Button>
        {!isIdle && (
          // Never disabled: a disabled button would lose the focus. What cannot be done yet, `apply` refuses.
          <Button
            {...(!canApply && { 'aria-disabled': true, 'data-disabled': true })}
            aria-busy={state.isApplying}
            type={isBelowForm ? 'submit' : 'button'}
            onClick={isBelowForm ? undefined : () => void onApply()}
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
    if (shown.state === 'loading') return t`Working out what it would do`
    const { finish, pace } = shown.value
    return `${priceSentence({ ...finish, pace }, format)} ${slotsSentence(shown.value)}`
  }
  return <VisuallyHidden role="status">{words()}</VisuallyHidden>
}

/** Below a form the price may be out of sight; it is never out of sight of the button that takes it. */
const ShortPrice = ({ state }: { readonly state: ChangeDraft }) => {
  const format = useFormat()
  const difference = loaded(shownDifference(state))
  if (difference === undefined || state.changes.length === 0) return null
  const move = { ...difference.finish, pace: difference.pace }
  return (
    <p className={classes.short} aria-hidden="true">
      {[
        shortFinish(move.after[move.pace], format),
        ...(finishTurn(move) === 'same' || turnWords(move) === '' ? [] : [turnWords(move)]),
      ].join(', ')}
    </p>
  )
}

const confirmWords = ({ changes }: ChangeDraft): string =>
  changes.length === 1 && changes[0]?.type === 'replan' ? t`Replan` : t`Change the plan`

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
