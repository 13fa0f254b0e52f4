import { useFormat } from '../format-context.tsx'
import { monthMarks, shareOf, type KnownFinish } from './finish-words.ts'
import classes from './finish-bar.module.css'

export type FinishBarProps = { readonly start: string; readonly finish: KnownFinish }

const MOST_MARKS = 5

/** The road from the start to the range of finishes; the dates stand in words beside it, so readers skip it. */
export const FinishBar = ({ start, finish }: FinishBarProps) => {
  const format = useFormat()
  const at = (day: string): string => `${shareOf(start, finish.max, day) * 100}%`
  return (
    <div className={classes.bar} aria-hidden="true">
      <div className={classes.road}>
        <div className={classes.sure} style={{ width: at(finish.min) }} />
        <div className={classes.open} style={{ left: at(finish.min), right: 0 }} />
        <div className={classes.mark} style={{ left: at(finish.expected) }} />
      </div>
      <div className={classes.months}>
        {monthMarks(start, finish.max, MOST_MARKS).map((day) => (
          <span key={day} className={classes.month} style={{ left: at(day) }}>
            {format.monthShort(day)}
          </span>
        ))}
      </div>
    </div>
  )
}
