import { useFormat } from '../format-context.tsx'
import { monthMarks, shareOf, type KnownFinish } from './finish-words.ts'
import classes from './finish-bar.module.css'

export type FinishBarProps = { readonly start: string; readonly finish: KnownFinish }

const MOST_MARKS = 5
/** A label that begins later would be cut off at the end of the road. */
const LAST_LABEL_SHARE = 0.88

/** The road from the start to the range of finishes; the dates stand in words beside it, so readers skip it. */
export const FinishBar = ({ start, finish }: FinishBarProps) => {
  const format = useFormat()
  const at = (day: string): string => `${shareOf(start, finish.max, day) * 100}%`
  return (
    <div className={classes.bar} aria-hidden="true">
      <div className={classes.road}>
        <div className={classes.sure} style={{ width: at(finish.min) }} />
        <div className={classes.open} style={{ insetInlineStart: at(finish.min), insetInlineEnd: 0 }} />
        <div className={classes.mark} style={{ insetInlineStart: at(finish.expected) }} />
      </div>
      <div className={classes.months}>
        {monthMarks(start, finish.max, MOST_MARKS)
          .filter(({ day }) => shareOf(start, finish.max, day) <= LAST_LABEL_SHARE)
          .map(({ day, isYear }) => (
            <span key={day} className={classes.month} style={{ insetInlineStart: at(day) }}>
              {isYear ? String(Number(day.slice(0, 4))) : format.monthShort(day)}
            </span>
          ))}
      </div>
    </div>
  )
}
