import { t } from '@lingui/core/macro'
import type { PlanSummary, SlotView } from '#contract/operations/plan.ts'
import type { TodayView } from '#contract/operations/views.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { routeHash } from '../../../app/routes.ts'
import { StartButton } from '../../../app/timer/start-button.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import { KindMark } from '../../../ui/kind-mark.tsx'
import { slotTimes } from '../../../ui/slot-times.ts'
import { StatusButton } from '../../../ui/status-button.tsx'
import { openMinutes } from '../what-now.ts'
import { NotToday } from './not-today.tsx'
import { RoadmapName } from './roadmap-name.tsx'
import { Section } from './section.tsx'
import { SkipButton } from './skip-button.tsx'
import classes from './slot-list.module.css'

export type SlotListProps = {
  readonly view: TodayView
  /** The slot that the card above shows. */
  readonly focusId: string | null
  readonly onStatus: (slot: SlotView, status: TopicStatus) => void
}

/** The day's slots in time order, to tick off. */
export const SlotList = ({ view, focusId, onStatus }: SlotListProps) => {
  const format = useFormat()
  const left = openMinutes(view.slots)
  return (
    <Section title={t`Today’s slots`} aside={left === 0 ? t`All done` : t`${format.duration(left)} left`}>
      <ul className={classes.list}>
        {view.slots.map((slot) => (
          <SlotRow
            key={slot.id}
            slot={slot}
            plan={view.plan}
            isFocus={slot.id === focusId}
            onStatus={onStatus}
          />
        ))}
      </ul>
      <NotToday view={view} />
    </Section>
  )
}

type SlotRowProps = {
  readonly slot: SlotView
  /** The active one. */
  readonly plan: PlanSummary
  readonly isFocus: boolean
  readonly onStatus: (slot: SlotView, status: TopicStatus) => void
}

const SlotRow = ({ slot, plan, isFocus, onStatus }: SlotRowProps) => {
  const format = useFormat()
  const { topic } = slot
  return (
    <li className={classes.row} data-row={slot.id} data-status={topic.status} data-current={isFocus}>
      <span className={classes.time}>{slotTimes(slot, plan.settings.zone, format).range}</span>
      <StatusButton title={topic.title} status={topic.status} onChange={(status) => onStatus(slot, status)} />
      <div className={classes.words}>
        <a
          className={classes.title}
          href={routeHash('roadmap', 'topic', topic.id)}
          title={topic.title}
          data-row-focus
        >
          {topic.title}
        </a>
        <RoadmapName slot={slot} plan={plan} />
      </div>
      <span className={classes.kind}>
        <KindMark kind={slot.kind} />
      </span>
      <span className={classes.minutes}>{format.duration(slot.minutes)}</span>
      <span className={classes.buttons}>
        <StartButton topic={topic} isIcon />
        <SkipButton slot={slot} onStatus={onStatus} />
      </span>
    </li>
  )
}
