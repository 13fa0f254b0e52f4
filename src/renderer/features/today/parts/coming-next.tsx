import { t } from '@lingui/core/macro'
import type { PlanSummary, SlotView } from '#contract/operations/plan.ts'
import { routeHash } from '../../../app/routes.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { KindMark } from '../../../ui/kind-mark.tsx'
import { slotTimes } from '../../../ui/slot-times.ts'
import classes from './coming-next.module.css'
import { RoadmapName } from './roadmap-name.tsx'
import { Section } from './section.tsx'

export type ComingNextProps = {
  readonly slots: readonly SlotView[]
  /** The active one. */
  readonly plan: PlanSummary
}

/** The topics that come after today's, with when each is next. */
export const ComingNext = ({ slots, plan }: ComingNextProps) => {
  const format = useFormat()
  if (slots.length === 0) return null
  return (
    <Section title={t`Coming next`}>
      <ol className={classes.list}>
        {slots.map((slot) => (
          <li key={slot.id} className={classes.item}>
            <span
              className={classes.when}
            >{`${format.day(slot.day)}, ${slotTimes(slot, plan.settings.zone, format).start}`}</span>
            <a
              className={classes.title}
              href={routeHash('roadmap', 'topic', slot.topic.id)}
              title={slot.topic.title}
            >
              {slot.topic.title}
            </a>
            <RoadmapName slot={slot} plan={plan} />
            <KindMark kind={slot.kind} show="icon" />
          </li>
        ))}
      </ol>
    </Section>
  )
}
