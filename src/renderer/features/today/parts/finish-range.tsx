import type { Finish } from '#contract/operations/plan.ts'
import type { Pace } from '#core/planning/model.ts'
import { daysBetween } from '#core/time/day.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import classes from './finish-range.module.css'

export type FinishRangeProps = {
  readonly finish: Finish
  readonly pace: Pace
  readonly today: string
  /** Nothing is planned, so there is no finish. */
  readonly isPaused: boolean
}

/** The finish at the plan's pace, and between which days it lies, drawn to scale from today on. */
export const FinishRange = ({ finish, pace, today, isPaused }: FinishRangeProps) => {
  const format = useFormat()
  const own = finish[pace]
  const { min, max } = finish
  if (isPaused) return <p className={classes.paused}>No date while the plan is paused.</p>
  if (own === null) {
    return (
      <p className={classes.never}>
        Not within ten years at these hours. More study time brings a date back.
      </p>
    )
  }
  return (
    <div className={classes.range}>
      <p className={classes.date}>{format.dayMedium(own)}</p>
      {min !== null && max !== null && min !== max && (
        <>
          <Scale today={today} min={min} own={own} max={max} />
          <p className={classes.between}>
            Between {format.dayMedium(min)} and {format.dayMedium(max)}, by the roadmap’s shortest and longest
            estimates.
          </p>
        </>
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
      <span className={classes.band} style={{ left: `${percent(min)}%` }} />
      <span className={classes.mark} style={{ left: `${percent(own)}%` }} />
    </div>
  )
}
