import { t } from '@lingui/core/macro'
import { VisuallyHidden } from '@mantine/core'
import { useFormat } from '../../../ui/format-context.tsx'
import { KindMark } from '../../../ui/kind-mark.tsx'
import { loaded } from '../../../ui/load.ts'
import { useWeekStore } from '../store.ts'
import { columnDuration, dayNote } from '../words.ts'
import { AddButton } from './add-button.tsx'
import classes from './day-head.module.css'

export type DayHeadProps = {
  /** ISO day; what is known of it stands in the store, so that the calendar component need not be told. */
  readonly day: string
}

/** The head of a day's column: date, kind of day, what is planned and was studied, and what is odd about it. */
export const DayHead = ({ day: isoDay }: DayHeadProps) => {
  const format = useFormat()
  const view = useWeekStore((store) => loaded(store.week))
  const day = view?.days.find((candidate) => candidate.day === isoDay)
  if (day === undefined) return null
  const isToday = day.day === view?.today
  const isOver = view === undefined || view === null || day.day < view.today
  const note = dayNote(day, format)
  return (
    <div className={classes.head} data-today={isToday} data-day-head={day.day} tabIndex={-1}>
      <div className={classes.date}>
        {/* The cell says the whole date to readers. */}
        <span className={classes.weekday} aria-hidden="true">
          {format.weekdayShort(day.day)}
        </span>
        <span className={classes.number} aria-hidden="true">
          {format.dayOfMonth(day.day)}
        </span>
        {isToday && <VisuallyHidden>{`, ${t`today`}`}</VisuallyHidden>}
        <span className={classes.kind}>
          <KindMark kind={day.kind} show="icon" />
        </span>
      </div>
      <div className={classes.planned}>
        <span className={classes.total}>
          {day.plannedMinutes === 0 ? '–' : columnDuration(day.plannedMinutes)}
          {day.plannedMinutes > 0 && (
            <VisuallyHidden>
              {' '}
              {t({ message: 'planned', comment: 'After a length of time: “3 h 30 min planned”' })}
            </VisuallyHidden>
          )}
        </span>
        {!isOver && <AddButton day={day.day} />}
      </div>
      {day.studiedMinutes > 0 && (
        <div className={classes.studied} title={t`Studied`}>
          {columnDuration(day.studiedMinutes)}
          <VisuallyHidden>
            {' '}
            {t({ message: 'studied', comment: 'After a length of time: “3 h 30 min studied”' })}
          </VisuallyHidden>
        </div>
      )}
      {note !== null && (
        <div className={classes.note} title={note}>
          {note}
        </div>
      )}
    </div>
  )
}
