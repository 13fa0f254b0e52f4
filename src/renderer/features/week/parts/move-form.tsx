import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import type { WeekView } from '#contract/operations/views.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { checkChange } from '../check-change.ts'
import { closeWeekDialog } from '../dialog-store.ts'
import { isSamePlace, phaseOf, placeOf } from '../place.ts'
import { moveAndFollow } from '../slot-keys.ts'
import { useWeekStore } from '../store.ts'
import { moveSlotChange } from '../week-changes.ts'
import { placeWords } from '../words.ts'
import { PlaceFields } from './place-fields.tsx'
import classes from './week-form.module.css'

export type MoveFormProps = { readonly slotId: string; readonly view: WeekView }

/** Where a slot shall lie: the way without dragging. */
export const MoveForm = ({ slotId, view }: MoveFormProps) => {
  const format = useFormat()
  const [slot] = useState(() => view.slots.find(({ id }) => id === slotId))
  const nowMs = useWeekStore((store) => store.nowMs)
  const [place, setPlace] = useState(() => (slot === undefined ? null : placeOf(slot)))
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  if (slot === undefined || place === null)
    return (
      <p>
        <Trans>This slot is not in the week any more.</Trans>
      </p>
    )
  const phase = phaseOf(slot, nowMs)
  const presentPlace = placeWords(slot, view.zone, format)
  const move = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isBusy) return
    if (isSamePlace(place, placeOf(slot))) {
      closeWeekDialog()
      return
    }
    setBusy(true)
    const failure = await checkChange(moveSlotChange(slot, place, view.zone), slot.planId)
    setBusy(false)
    if (failure !== null) {
      setError(failure.message)
      return
    }
    closeWeekDialog()
    await moveAndFollow(slot, place, format)
  }
  return (
    <form className={classes.form} onSubmit={(event) => void move(event)} noValidate>
      <p className={classes.lead}>
        <Trans>Now {presentPlace}.</Trans>
        {phase === 'begun' && ` ${t`It has begun: only its end can change.`}`}
      </p>
      <PlaceFields
        place={place}
        onChange={(part) => {
          setPlace((former) => (former === null ? null : { ...former, ...part }))
          setError(null)
        }}
        zone={view.zone}
        firstDay={view.today}
        isStartFixed={phase === 'begun'}
        autoFocus
        error={error}
      />
      <p className={classes.lead}>
        <Trans>It is pinned then: replanning leaves it there. The time it leaves is kept free.</Trans>
      </p>
      <div className={classes.actions}>
        <Button variant="default" onClick={closeWeekDialog}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" aria-busy={isBusy}>
          <Trans>Move</Trans>
        </Button>
      </div>
    </form>
  )
}
