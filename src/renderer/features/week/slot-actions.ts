import { t } from '@lingui/core/macro'
import type { SlotView } from '#contract/operations/plan.ts'
import type { Format } from '../../ui/format.ts'
import { openWeekDialog } from './dialog-store.ts'
import { followFocus } from './follow-focus.ts'
import { marksOnScreen } from './marks.ts'
import { phaseOf } from './place.ts'
import { currentWeek, useWeekStore } from './store.ts'
import { pinSlot, removeSlot } from './week-changes.ts'

/** Something that can be done to a slot, by button, menu and key. */
export type SlotAction = {
  readonly id: 'move' | 'pin' | 'remove'
  readonly label: string
  /** The key that does it. */
  readonly key: string
  readonly run: () => void
}

const togglePin = async (slot: SlotView): Promise<void> => {
  await pinSlot(slot, !slot.pinned)
  followFocus([slot.id])
}

const removeAndFollow = async (slot: SlotView, format: Format): Promise<void> => {
  const ids = marksOnScreen().map(({ id }) => id)
  const at = ids.indexOf(slot.id)
  const neighbours = [...ids.slice(at + 1), ...ids.slice(0, Math.max(at, 0)).toReversed()]
  const result = await removeSlot(slot, { format, zone: currentWeek()?.zone ?? 'UTC' })
  followFocus(result === 'done' ? neighbours : [slot.id])
}

/** What can be done to where a slot lies: nothing once it is over, only its end and its pin while it goes on. */
export const slotActions = (slot: SlotView, format: Format, nowMs: number): readonly SlotAction[] => {
  const phase = phaseOf(slot, nowMs)
  if (phase === 'over') return []
  const close = (): void => useWeekStore.getState().setOpen(null)
  const action = (id: SlotAction['id'], label: string, key: string, run: () => void): SlotAction => ({
    id,
    label,
    key,
    run: () => {
      close()
      run()
    },
  })
  return [
    action('move', phase === 'begun' ? t`Change its end…` : t`Move…`, 'm', () =>
      openWeekDialog({ type: 'move', slotId: slot.id }),
    ),
    action('pin', slot.pinned ? t`Unpin` : t`Pin`, 'p', () => void togglePin(slot)),
    ...(phase === 'begun'
      ? []
      : [action('remove', t`Remove`, 'Delete', () => void removeAndFollow(slot, format))]),
  ]
}
