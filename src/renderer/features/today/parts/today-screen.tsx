import { t } from '@lingui/core/macro'
import { useRef } from 'react'
import type { SlotView } from '#contract/operations/plan.ts'
import type { TodayView } from '#contract/operations/views.ts'
import { PlanMenuOnDemand } from '../../../app/life/plan-menu-on-demand.tsx'
import { PlanStrip } from '../../../app/life/plan-strip.tsx'
import { navigate } from '../../../app/routes.ts'
import { useShortcuts } from '../../../app/shortcuts.ts'
import { toggleSelected } from '../../../app/timer/timer-actions.ts'
import { spaceKey } from '../../../app/timer/timer-shortcuts.ts'
import { changeTopicStatus } from '../../../app/topic-status.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { Page } from '../../../ui/page.tsx'
import { focusedRow, walkRows } from '../../../ui/row-walk.ts'
import { dayKindWords, isAllDone } from '../day-words.ts'
import { useHeadingFocus } from '../use-heading-focus.ts'
import { openMinutes, toggled, whatNow } from '../what-now.ts'
import { ComingNext } from './coming-next.tsx'
import { EmptyDay } from './empty-day.tsx'
import { FocusCard } from './focus-card.tsx'
import { MorningNote } from './morning-note.tsx'
import { PlanNotes } from './plan-notes.tsx'
import { PlanStanding } from './plan-standing.tsx'
import { Review } from './review.tsx'
import { SlotList } from './slot-list.tsx'
import { StudiedToday } from './studied-today.tsx'
import classes from './today-screen.module.css'

type Status = SlotView['topic']['status']

const changeStatus = ({ topic }: SlotView, status: Status): Promise<boolean> =>
  changeTopicStatus({ topicId: topic.id, title: topic.title, status })

const setStatus = (slot: SlotView, status: Status): void => {
  void changeStatus(slot, status)
}

/** Today with a plan. */
export const TodayScreen = ({ view }: { readonly view: TodayView }) => {
  const format = useFormat()
  const rows = useRef<HTMLDivElement>(null)
  const focus = whatNow(view, view.nowMs)
  const followCard = useHeadingFocus(focus?.slot.topic.id ?? null)
  const inFocus = (): SlotView | undefined => {
    const id = focusedRow(rows.current)
    return [...view.slots, ...view.next].find((candidate) => candidate.id === id)
  }
  const onFocused = (act: (slot: SlotView) => void): void => {
    const slot = focusedRow(rows.current) === null ? focus?.slot : inFocus()
    if (slot !== undefined) act(slot)
  }
  useShortcuts(t`Today`, [
    { ...spaceKey, run: () => toggleSelected(inFocus()?.topic) },
    { keys: 'j', label: t`Next topic`, run: () => walkRows(rows.current, 1) },
    { keys: 'k', label: t`Previous topic`, run: () => walkRows(rows.current, -1) },
    {
      keys: 'd',
      label: t`Mark as done, or reopen`,
      run: () => onFocused((slot) => setStatus(slot, toggled(slot, 'done'))),
    },
    {
      keys: 's',
      label: t`Skip, or reopen`,
      run: () => onFocused((slot) => setStatus(slot, toggled(slot, 'skipped'))),
    },
    {
      keys: 'Enter',
      label: t`Show the topic on the roadmap`,
      run: () => onFocused((slot) => navigate('roadmap', 'topic', slot.topic.id)),
    },
  ])
  // That it is paused stands above everything, with the way on.
  const isPaused = view.plan.settings.paused !== null
  const lead = [
    dayKindWords(view),
    ...(view.slots.length > 0 ? [t`${format.duration(view.plannedMinutes)} planned`] : []),
  ]
  return (
    <Page
      title={t`Today`}
      heading={format.dayLong(view.today)}
      lead={lead.join(' · ')}
      actions={<PlanMenuOnDemand />}
    >
      <PlanStrip offer={null} today={view.today} />
      {view.morning !== null && <MorningNote morning={view.morning} />}
      <div className={classes.columns}>
        <div className={classes.main} ref={rows}>
          {openMinutes(view.slots) === 0 && !isPaused && <EmptyDay view={view} />}
          {focus !== null && (
            <FocusCard
              focus={focus}
              view={view}
              onStatus={(slot, status) => void followCard(slot.topic.id, changeStatus(slot, status))}
            />
          )}
          {view.slots.length > 0 && (
            <SlotList view={view} focusId={focus?.slot.id ?? null} onStatus={setStatus} />
          )}
          <StudiedToday view={view} />
          {view.kind === 'review' && <Review titles={view.review} />}
        </div>
        {!isAllDone(view) && (
          <aside className={classes.side} aria-label={t`The plan`}>
            <PlanStanding view={view} />
            <ComingNext
              plan={view.plan}
              slots={view.next.filter((slot) => slot.topic.id !== focus?.slot.topic.id)}
            />
            <PlanNotes findings={view.findings} />
          </aside>
        )}
      </div>
    </Page>
  )
}
