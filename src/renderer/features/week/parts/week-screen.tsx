import { useMediaQuery } from '@mantine/hooks'
import { useEffect } from 'react'
import type { WeekView } from '#contract/operations/views.ts'
import { PlanStrip } from '../../../app/life/plan-strip.tsx'
import { useShortcuts } from '../../../app/shortcuts.ts'
import { toggleSelected } from '../../../app/timer/timer-actions.ts'
import { spaceKey } from '../../../app/timer/timer-shortcuts.ts'
import { changeTopicStatus } from '../../../app/topic-status.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { Page } from '../../../ui/page.tsx'
import { focusSlot, slotWithFocus } from '../slot-focus.ts'
import { useWeekStore } from '../store.ts'
import { entrySlot, step } from '../walk.ts'
import { weekLead, weekTitle } from '../words.ts'
import { Agenda } from './agenda.tsx'
import { EmptyWeek } from './empty-week.tsx'
import { WeekGrid } from './week-grid.tsx'
import { WeekToolbar } from './week-toolbar.tsx'

/** Below this width seven columns hold no words, and the list is drawn. */
const NARROW = '(max-width: 699px)'

const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** A week of the plan. */
export const WeekScreen = ({ view }: { readonly view: WeekView }) => {
  const format = useFormat()
  const layout = useWeekStore((store) => store.layout)
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false
  useWeekKeys(view)
  useEntryFocus(view)
  return (
    <Page
      title="Week"
      width="wide"
      heading={weekTitle(view, format.locale)}
      lead={weekLead(view, format, ownZone())}
      actions={<WeekToolbar view={view} isNarrow={isNarrow} />}
    >
      <PlanStrip offer={view.replan} today={view.today} />
      {view.slots.length === 0 && <EmptyWeek view={view} />}
      {view.slots.length > 0 &&
        (isNarrow || layout === 'list' ? <Agenda view={view} /> : <WeekGrid view={view} />)}
    </Page>
  )
}

const useWeekKeys = (view: WeekView): void => {
  const show = useWeekStore((store) => store.show)
  const showNeighbour = useWeekStore((store) => store.showNeighbour)
  const walk = (key: 'ArrowDown' | 'ArrowUp'): void => {
    const from = slotWithFocus()
    const next = from === null ? { to: entrySlot(view) ?? '' } : step(view, from, key)
    if (next !== null && 'to' in next) focusSlot(next.to)
  }
  const inFocus = () => view.slots.find((slot) => slot.id === slotWithFocus())?.topic
  const toggle = (status: 'done' | 'skipped'): void => {
    const topic = inFocus()
    if (topic === undefined) return
    void changeTopicStatus({
      topicId: topic.id,
      title: topic.title,
      status: topic.status === status ? 'pending' : status,
    })
  }
  useShortcuts('Week', [
    { ...spaceKey, run: () => toggleSelected(inFocus()) },
    { keys: 'ArrowLeft', label: 'Previous week', run: () => showNeighbour(-1) },
    { keys: 'ArrowRight', label: 'Next week', run: () => showNeighbour(1) },
    { keys: 't', label: 'This week', run: () => show(undefined) },
    { keys: 'j', label: 'Next slot', run: () => walk('ArrowDown') },
    { keys: 'k', label: 'Previous slot', run: () => walk('ArrowUp') },
    { keys: 'd', label: 'Mark the slot’s topic as done, or reopen it', run: () => toggle('done') },
    { keys: 's', label: 'Skip the slot’s topic, or reopen it', run: () => toggle('skipped') },
  ])
}

/** Arrow keys that led over the edge of a week go on in the week that was drawn for them. */
const useEntryFocus = (view: WeekView): void => {
  const enterAt = useWeekStore((store) => store.enterAt)
  const anchor = useWeekStore((store) => store.anchor)
  const entered = useWeekStore((store) => store.entered)
  useEffect(() => {
    if (enterAt === null || anchor !== view.from) return undefined
    const target = enterAt === 'first' ? view.slots[0] : view.slots.at(-1)
    // The calendar component draws the new week after this effect.
    const frame = requestAnimationFrame(() => {
      if (target !== undefined) focusSlot(target.id)
      entered()
    })
    return () => cancelAnimationFrame(frame)
  }, [enterAt, anchor, view, entered])
}
