import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import type { TodayView } from '#contract/operations/views.ts'
import type { Pace } from '#core/planning/model.ts'
import { daysBetween } from '#core/time/day.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import classes from './finish-range.module.css'

export type FinishRangeProps = {
  readonly finish: TodayView['forecast']
  /** The plan's own, which is not the forecast once that goes by the learner's weeks. */
  readonly planned: string | null
  readonly pace: Pace
  readonly today: string
  /** Nothing is planned, so there is no finish. */
  readonly isPaused: boolean
}

/** The finish at the plan's pace, or at the learner's own, and between which days it lies, drawn to scale from today on. */
export const FinishRange = ({ finish, planned, pace, today, isPaused }: FinishRangeProps) => {
  const format = useFormat()
  const { min, max, basis } = finish
  const isFromPlan = basis === 'plan'
  const own = isFromPlan ? finish[pace] : finish.expected
  const isRange = min !== null && max !== null && min !== max
  if (isPaused)
    return (
      <p className={classes.paused}>
        <Trans>No date while the plan is paused.</Trans>
      </p>
    )
  if (own === null) {
    return (
      <p className={classes.never}>
        {isFromPlan
          ? t`Not within ten years at these hours. More study time brings a date back.`
          : t`Not within ten years, going by the weeks you had. More study time brings a date back.`}
      </p>
    )
  }
  return (
    <div className={classes.range}>
      <p className={classes.date}>{format.dayMedium(own)}</p>
      {isRange && (
        <>
          <Scale today={today} min={min} own={own} max={max} />
          <p className={classes.between}>
            {isFromPlan
              ? t`Between ${format.dayMedium(min)} and ${format.dayMedium(max)}, by the roadmap’s shortest and longest estimates.`
              : t`Eight times in ten between ${format.dayMedium(min)} and ${format.dayMedium(max)}, going by the weeks you had.`}
          </p>
        </>
      )}
      {!isFromPlan && !isRange && (
        <p className={classes.between}>
          <Trans>Going by the weeks you had.</Trans>
        </p>
      )}
      {!isFromPlan && planned !== null && (
        <p className={classes.between}>{t`The plan itself ends on ${format.dayMedium(planned)}.`}</p>
      )}
    </div>
  )
}

type ScaleProps = { readonly today: string; readonly min: string; readonly own: string; readonly max: string }

/** Decoration: the sentence below says the same. */
const Scale = ({ today, min, own, max }: ScaleProps) => {
  const whole = Math.max(daysBetween(today, max), 1)
  const percent = (day: string): number => Math.max((daysBetween(today, day) / whole) * 100, 0)
  return (
    <div className={classes.scale} aria-hidden="true">
      <span className={classes.band} style={{ insetInlineStart: `${percent(min)}%` }} />
      <span className={classes.mark} style={{ insetInlineStart: `${percent(own)}%` }} />
    </div>
  )
}
