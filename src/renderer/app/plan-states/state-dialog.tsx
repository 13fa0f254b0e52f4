import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { Button, Skeleton, VisuallyHidden } from '@mantine/core'
import type { StateDifference } from '#contract/operations/plan-changes.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useFormat } from '../../ui/format-context.tsx'
import { LoadView } from '../../ui/load-view.tsx'
import { loaded, type Load } from '../../ui/load.ts'
import { giveFocusBack } from '../focus-return.ts'
import changeClasses from '../plan-changes/change-view.module.css'
import { priceSentence } from '../plan-changes/finish-words.ts'
import { FinishPrice } from '../plan-changes/parts/finish-price.tsx'
import { MovedSlots } from '../plan-changes/parts/moved-slots.tsx'
import { Notices } from '../plan-changes/parts/notices.tsx'
import { changedSlots, countsWords } from '../plan-changes/slot-words.ts'
import { confirmState } from './set-state.ts'
import {
  closeStateDialog,
  readStateDifference,
  useStateDialog,
  type StateRequest,
} from './state-dialog-store.ts'
import classes from './state-dialog.module.css'
import { confirmWords, meaningWords, questionWords } from './state-words.ts'

/** What becomes of a plan, before it is done. */
export const StateDialog = ({ request }: { readonly request: StateRequest }) => {
  const { isOpen, isThere, difference, isApplying } = useStateDialog()
  // Opened one step after it is there: the first one is drawn open at once and would not fade in.
  useEffect(() => useStateDialog.setState({ isThere: true }), [])
  const shown = loaded(difference)
  return (
    <Dialog
      title={questionWords({ ...request, active: shown?.active ?? null })}
      isOpen={isOpen && isThere}
      onClose={closeStateDialog}
      onClosed={returnFocus}
      size="lg"
    >
      <Announced difference={difference} />
      <LoadView load={difference} onRetry={() => void readStateDifference(request)} skeleton={<Waiting />}>
        {(value) => <Difference difference={value} />}
      </LoadView>
      <div className={changeClasses['actions']}>
        {/* The focus begins on the answer that changes nothing. */}
        <Button variant="default" data-autofocus onClick={closeStateDialog}>
          <Trans>Keep it as it is</Trans>
        </Button>
        {/* Never disabled: a disabled button would lose the focus. What is not read yet is refused. */}
        <Button
          {...(shown === undefined && { 'aria-disabled': true, 'data-disabled': true })}
          aria-busy={isApplying}
          onClick={() => void confirmState()}
        >
          {confirmWords(request.to)}
        </Button>
      </div>
    </Dialog>
  )
}

/** The list may have been drawn anew meanwhile, and have taken the focus itself. */
const returnFocus = (): void => {
  const active = document.activeElement
  const isFree = active === null || active === document.body || active.closest('[role="dialog"]') !== null
  if (isFree) giveFocusBack(useStateDialog.getState().opener)
}

const Waiting = () => (
  <>
    <Skeleton height={52} width="70%" mb="sm" />
    <Skeleton height={20} width="55%" />
  </>
)

/** The price for those who do not see it. */
const Announced = ({ difference }: { readonly difference: Load<StateDifference> }) => {
  const format = useFormat()
  const words = (): string => {
    if (difference.state === 'failed') return ''
    if (difference.state === 'loading') return t`Working out what it would do`
    const { finish, pace, counts } = difference.value
    return isPlanned(difference.value)
      ? `${priceSentence({ ...finish, pace }, format)} ${countsWords(counts)}`
      : meaningWords(difference.value).join(' ')
  }
  return <VisuallyHidden role="status">{words()}</VisuallyHidden>
}

const isPlanned = ({ to }: StateDifference): boolean => to === 'active' || to === 'beside'

const Difference = ({ difference }: { readonly difference: StateDifference }) => {
  const { counts, slots, findings, finish, pace } = difference
  return (
    <div className={changeClasses['parts']}>
      {isPlanned(difference) && (
        <>
          <FinishPrice move={{ ...finish, pace }} />
          <p className={classes.counts}>{countsWords(counts)}</p>
        </>
      )}
      <ul className={classes.meaning}>
        {meaningWords(difference).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {findings.length > 0 && <Notices title={t`Good to know`} notices={findings} />}
      {isPlanned(difference) && slots.length > 0 && <MovedSlots slots={slots} total={changedSlots(counts)} />}
    </div>
  )
}
