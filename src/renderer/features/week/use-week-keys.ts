import { t } from '@lingui/core/macro'
import { useMemo } from 'react'
import type { SlotView } from '#contract/operations/plan.ts'
import { useShortcuts, type Shortcut } from '../../app/shortcuts.ts'
import { toggleSelected } from '../../app/timer/timer-actions.ts'
import { spaceKey } from '../../app/timer/timer-shortcuts.ts'
import { changeTopicStatus } from '../../app/topic-status.ts'
import type { Format } from '../../ui/format.ts'
import { useFormat } from '../../ui/format-context.tsx'
import { alongTheLine } from '../../ui/reading-direction.ts'
import { showToast } from '../../ui/toast.tsx'
import { addToDay, likelyDay } from './add-to-day.ts'
import { goToNow } from './go-to-now.ts'
import { focusMark, markWithFocus, marksOnScreen } from './marks.ts'
import type { Nudge } from './place.ts'
import { slotActions, type SlotAction } from './slot-actions.ts'
import { nudge } from './slot-keys.ts'
import { currentWeek, useWeekStore } from './store.ts'
import { entrySlot, step } from './walk.ts'

const slotInFocus = (): SlotView | undefined => {
  const id = markWithFocus()
  return currentWeek()?.slots.find((slot) => slot.id === id)
}

const walk = (key: 'ArrowDown' | 'ArrowUp'): void => {
  const view = currentWeek()
  if (view === null) return
  const from = markWithFocus()
  const stops = { days: view.days, slots: marksOnScreen() }
  const next = from === null ? { to: entrySlot(view) ?? '' } : step(stops, from, key)
  if (next !== null && 'to' in next) focusMark(next.to)
}

const toggle = (status: 'done' | 'skipped'): void => {
  const topic = slotInFocus()?.topic
  if (topic === undefined) return
  void changeTopicStatus({
    topicId: topic.id,
    title: topic.title,
    status: topic.status === status ? 'pending' : status,
  })
}

const act = (id: SlotAction['id'], format: Format): void => {
  const slot = slotInFocus()
  if (slot === undefined) return
  const found = slotActions(slot, format, Date.now()).find((action) => action.id === id)
  if (found !== undefined) found.run()
  else showToast({ message: t`What has begun or is over stays where it is.`, about: slot.id })
}

const add = (): void => {
  const focused = document.activeElement?.closest<HTMLElement>('[data-mark]')?.dataset['day']
  const day = focused ?? likelyDay()
  const today = currentWeek()?.today ?? ''
  if (day !== null) addToDay(day < today ? today : day)
}

type NudgeKey = { readonly keys: string; readonly label: string; readonly how: Nudge }

const nudges = (): readonly NudgeKey[] => [
  { keys: 'Alt ArrowUp', label: t`Move the slot a quarter earlier`, how: 'earlier' },
  { keys: 'Alt ArrowDown', label: t`Move the slot a quarter later`, how: 'later' },
  { keys: `Alt ${alongTheLine('ArrowLeft')}`, label: t`Move the slot to the day before`, how: 'day-before' },
  { keys: `Alt ${alongTheLine('ArrowRight')}`, label: t`Move the slot to the day after`, how: 'day-after' },
  { keys: 'Alt Shift ArrowUp', label: t`Make the slot shorter`, how: 'shorter' },
  { keys: 'Alt Shift ArrowDown', label: t`Make the slot longer`, how: 'longer' },
]

/** Keys with Alt are pressed on the slot itself; here they are listed, and run from the palette. */
const nudgeShortcuts = (format: Format): readonly Shortcut[] =>
  nudges().map(({ keys, label, how }) => ({
    keys,
    label,
    run: () => {
      const slot = slotInFocus()
      if (slot !== undefined) nudge(slot, how, format)
    },
  }))

const shortcutsOf = (format: Format): readonly Shortcut[] => [
  { ...spaceKey, run: () => toggleSelected(slotInFocus()?.topic) },
  {
    keys: alongTheLine('ArrowLeft'),
    label: t`Previous week`,
    run: () => useWeekStore.getState().showNeighbour(-1),
  },
  {
    keys: alongTheLine('ArrowRight'),
    label: t`Next week`,
    run: () => useWeekStore.getState().showNeighbour(1),
  },
  { keys: 't', label: t`This week, at the time it is`, run: goToNow },
  { keys: 'j', label: t`Next slot`, run: () => walk('ArrowDown'), repeats: true },
  { keys: 'k', label: t`Previous slot`, run: () => walk('ArrowUp'), repeats: true },
  { keys: 'd', label: t`Mark the slot’s topic as done, or reopen it`, run: () => toggle('done') },
  { keys: 's', label: t`Skip the slot’s topic, or reopen it`, run: () => toggle('skipped') },
  { keys: 'n', label: t`Add a slot…`, run: add },
  { keys: 'm', label: t`Move the slot…`, run: () => act('move', format) },
  { keys: 'p', label: t`Pin the slot, or unpin it`, run: () => act('pin', format) },
  { keys: 'Delete', label: t`Remove the slot`, run: () => act('remove', format) },
  ...nudgeShortcuts(format),
]

/** What the keys do on the week. */
export const useWeekKeys = (): void => {
  const format = useFormat()
  useShortcuts(
    t`Week`,
    useMemo(() => shortcutsOf(format), [format]),
  )
}
