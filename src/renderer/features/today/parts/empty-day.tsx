import type { TodayView } from '#contract/operations/views.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { DAY_DONE, emptyDayWords, isAllDone } from '../day-words.ts'
import classes from './empty-day.module.css'

/** Why today holds nothing, or nothing more, and when it goes on. */
export const EmptyDay = ({ view }: { readonly view: TodayView }) => {
  const format = useFormat()
  const reason = isAllDone(view) ? 'done' : view.emptyReason
  const words =
    reason === null && view.slots.length > 0
      ? DAY_DONE
      : emptyDayWords(reason, format.dayLong(view.plan.settings.start))
  return (
    <section className={classes.empty} aria-labelledby="today-empty">
      <h2 id="today-empty" tabIndex={-1} className={classes.title}>
        {words.title}
      </h2>
      <p className={classes.text}>{words.text}</p>
    </section>
  )
}
