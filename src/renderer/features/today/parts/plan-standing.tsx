import { Progress } from '@mantine/core'
import type { TodayView } from '#contract/operations/views.ts'
import { ReplanOffer } from '../../../app/plan-changes/replan-offer.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import { behindWords, keptWords } from '../day-words.ts'
import { FinishRange } from './finish-range.tsx'
import classes from './plan-standing.module.css'
import { Section } from './section.tsx'

/** When the plan ends, how much is done, and whether it is being kept. */
export const PlanStanding = ({ view }: { readonly view: TodayView }) => {
  const format = useFormat()
  const { done, total } = view.topics
  const { doneMinutes, totalMinutes } = view.effort
  const fraction = totalMinutes === 0 ? 0 : doneMinutes / totalMinutes
  const { pace, start, paused } = view.plan.settings
  const isKept = view.replan === null && view.behindStudyDays <= 0 && start <= view.today && paused === null
  const planned = view.plan.finish[pace]
  const behind = behindWords(view.behindStudyDays, format.number)
  return (
    <Section title="Finish">
      <FinishRange
        finish={view.forecast}
        planned={planned}
        pace={pace}
        today={view.today}
        isPaused={paused !== null}
      />
      {isKept && <p className={classes.kept}>{keptWords(view.forecast, planned)}</p>}
      {view.replan === null && behind !== null && (
        <p className={classes.behind}>
          <strong>{behind}.</strong>
        </p>
      )}
      <ReplanOffer offer={view.replan} pace={pace} today={view.today} />
      <div className={classes.progress}>
        <span>
          {format.number(done)} of {format.count(total, 'topic')} done
        </span>
        <span>{format.percent(fraction)} of the effort</span>
      </div>
      <Progress value={fraction * 100} size={6} radius="xl" aria-label="Effort done" />
    </Section>
  )
}
