import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Progress } from '@mantine/core'
import type { TodayView } from '#contract/operations/views.ts'
import { ReplanOffer } from '../../../app/plan-changes/replan-offer.tsx'
import { useFormat } from '../../../ui/format-context.tsx'
import { placeWords, plannedFinish, todayWords } from '../standing-words.ts'
import { FinishRange } from './finish-range.tsx'
import classes from './plan-standing.module.css'
import { Section } from './section.tsx'

/** When the plan ends, where the learner stands, what today does about it, and how much is done. */
export const PlanStanding = ({ view }: { readonly view: TodayView }) => {
  const format = useFormat()
  const { done, total } = view.topics
  const doneAmount = format.number(done)
  const { doneMinutes, totalMinutes } = view.effort
  const fraction = totalMinutes === 0 ? 0 : doneMinutes / totalMinutes
  const { pace } = view.plan.settings
  return (
    <Section title={t`Finish`}>
      <Dates view={view} />
      <ReplanOffer offer={view.replan} pace={pace} today={view.today} />
      <div className={classes.progress}>
        <span>
          {plural(total, { one: `${doneAmount} of # topic done`, other: `${doneAmount} of # topics done` })}
        </span>
        <span>
          <Trans>{format.percent(fraction)} of the effort</Trans>
        </span>
      </div>
      <Progress value={fraction * 100} size={6} radius="xl" aria-label={t`Effort done`} />
    </Section>
  )
}

const Dates = ({ view }: { readonly view: TodayView }) => {
  const format = useFormat()
  const { pace, paused } = view.plan.settings
  const place = placeWords(view, format)
  const today = todayWords(view, format)
  const planned = plannedFinish(view)
  // The sentence about today names the plan's day then.
  const isNamed = view.todayFinish?.ifStudied === planned
  return (
    <>
      <FinishRange
        finish={view.forecast}
        planned={isNamed ? null : planned}
        pace={pace}
        today={view.today}
        isPaused={paused !== null}
      />
      {(place !== null || today !== null) && (
        <p className={classes.standing} data-behind={view.standing < 0 || undefined}>
          {place !== null && <strong>{place}</strong>} {today}
        </p>
      )}
    </>
  )
}
