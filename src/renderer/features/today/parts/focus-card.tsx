import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Fragment } from 'react'
import { Button } from '@mantine/core'
import { IconCheck, IconHammer } from '@tabler/icons-react'
import type { SlotView } from '#contract/operations/plan.ts'
import type { TodayView } from '#contract/operations/views.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { TopicPlanMenuOnDemand } from '../../../app/life/topic-plan-menu-on-demand.tsx'
import { routeHash } from '../../../app/routes.ts'
import { StartButton } from '../../../app/timer/start-button.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import type { Format } from '../../../ui/format.ts'
import { KindMark } from '../../../ui/kind-mark.tsx'
import { slotTimes, type SlotTimes } from '../../../ui/slot-times.ts'
import type { Focus } from '../what-now.ts'
import classes from './focus-card.module.css'

export type FocusCardProps = {
  readonly focus: Focus
  readonly view: TodayView
  readonly onStatus: (slot: SlotView, status: TopicStatus) => void
}

const whenWords = ({ when, slot }: Focus, { start, end }: SlotTimes, format: Format): string => {
  switch (when) {
    case 'now':
      return t`Now, until ${end}`
    case 'later':
      return t`Next, at ${start}`
    case 'earlier':
      return t`Planned for ${start}, still open`
    case 'another-day':
      return t`Next, on ${format.dayLong(slot.day)} at ${start}`
  }
}

/** Phase and block; with the roadmap before them when that is not the active plan's. */
const placeOf = (slot: SlotView, activePlanId: string): readonly string[] =>
  [slot.planId === activePlanId ? '' : slot.roadmapTitle, slot.phaseTitle, slot.blockTitle].filter(
    (part) => part !== '',
  )

/** The one thing to study now, or next. */
export const FocusCard = ({ focus, view, onStatus }: FocusCardProps) => {
  const format = useFormat()
  const { slot, when } = focus
  const { topic, project } = slot
  const times = slotTimes(slot, view.plan.settings.zone, format)
  const isToday = slot.day === view.today
  return (
    <section className={classes.card} aria-labelledby="today-focus" data-when={when}>
      <p className={classes.when}>{whenWords(focus, times, format)}</p>
      <h2 id="today-focus" tabIndex={-1} className={classes.title} title={topic.title}>
        {topic.title}
      </h2>
      {topic.detail !== '' && <p className={classes.detail}>{topic.detail}</p>}
      <div className={classes.facts}>
        <KindMark kind={slot.kind} />
        <span className={classes.time}>{times.range}</span>
        <span>{format.duration(slot.minutes)}</span>
      </div>
      <p className={classes.place}>
        {placeOf(slot, view.plan.id).map((part, index) => (
          <Fragment key={part}>
            {index > 0 && (
              <span className={classes.arrow} aria-hidden="true">
                {' → '}
              </span>
            )}
            {part}
          </Fragment>
        ))}
      </p>
      {project !== null && (
        <p className={classes.project}>
          <IconHammer size={16} stroke={1.75} aria-hidden="true" />
          <span>
            <Trans>
              Build it into the project: <strong>{project}</strong>
            </Trans>
          </span>
        </p>
      )}
      <div className={classes.actions}>
        <StartButton topic={topic} size="md" variant={isToday ? 'filled' : 'default'} />
        <Button
          size="md"
          variant="default"
          leftSection={<IconCheck size={16} aria-hidden="true" />}
          onClick={() => onStatus(slot, 'done')}
        >
          <Trans>Mark as done</Trans>
        </Button>
        <Button size="md" variant="default" onClick={() => onStatus(slot, 'skipped')}>
          <Trans>Skip</Trans>
        </Button>
        <TopicPlanMenuOnDemand topic={{ ...topic, planId: slot.planId }} size={42} />
        <a className={classes.link} href={routeHash('roadmap', 'topic', topic.id)}>
          <Trans>Show on the roadmap</Trans>
        </a>
      </div>
    </section>
  )
}
