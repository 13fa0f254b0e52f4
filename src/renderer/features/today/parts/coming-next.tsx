import type { SlotView } from '#contract/operations/plan.ts'
import { routeHash } from '../../../app/routes.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import type { Format } from '../../../ui/format.ts'
import { KindMark } from '../../../ui/kind-mark.tsx'
import { slotTimes } from '../../../ui/slot-times.ts'
import { topicRuns, type TopicRun } from '../topic-runs.ts'
import classes from './coming-next.module.css'
import { Section } from './section.tsx'

const whenWords = ({ first, last }: TopicRun, zone: string, format: Format): string =>
  first.day === last.day
    ? `${format.day(first.day)}, ${slotTimes(first, zone, format).start}`
    : `${format.day(first.day)} to ${format.day(last.day)}`

export type ComingNextProps = { readonly slots: readonly SlotView[]; readonly zone: string }

/** The first slots after today. */
export const ComingNext = ({ slots, zone }: ComingNextProps) => {
  const format = useFormat()
  if (slots.length === 0) return null
  return (
    <Section title="Coming next">
      <ol className={classes.list}>
        {topicRuns(slots).map((run) => (
          <li key={run.first.id} className={classes.item}>
            <span className={classes.when}>{whenWords(run, zone, format)}</span>
            <a
              className={classes.title}
              href={routeHash('roadmap', 'topic', run.first.topic.id)}
              title={run.first.topic.title}
            >
              {run.first.topic.title}
            </a>
            <KindMark kind={run.first.kind} show="icon" />
          </li>
        ))}
      </ol>
    </Section>
  )
}
