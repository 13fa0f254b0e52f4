import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useEffect, useMemo } from 'react'
import type { WeekDay, WeekView } from '#contract/operations/views.ts'
import { useFrameStore } from '../../../app/frame-store.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { loaded } from '../../../ui/load.ts'
import { scrollToNow } from '../go-to-now.ts'
import { useWeekStore } from '../store.ts'
import { agendaRows, type AgendaRow } from '../agenda-rows.ts'
import { dayNote } from '../words.ts'
import { AddButton } from './add-button.tsx'
import { AgendaBusy } from './agenda-busy.tsx'
import { AgendaSession } from './agenda-session.tsx'
import { AgendaSlot } from './agenda-slot.tsx'
import classes from './agenda.module.css'
import { NudgeNote } from './nudge-note.tsx'

/** The week as a list, day by day: for narrow windows, and for whoever likes it better. */
export const Agenda = ({ view }: { readonly view: WeekView }) => {
  useEffect(beginAtToday, [])
  return (
    <div className={classes.agenda}>
      {view.days.map((day) => (
        <AgendaDay key={day.day} day={day} view={view} />
      ))}
      <NudgeNote />
    </div>
  )
}

/**
 * The days before today are over, and would be all that is seen of a week's end. Not while there is a hint to be read above
 * them, nor where one was led elsewhere, or back.
 */
const beginAtToday = (): void => {
  const hasHint = loaded(useFrameStore.getState().frame)?.settings.hints.week ?? false
  const isAtTop = document.getElementById('main')?.scrollTop === 0
  const hasDaysBefore = document.querySelector('* + [data-today-section]') !== null
  if (!hasHint && isAtTop && hasDaysBefore && useWeekStore.getState().enterAt === null) scrollToNow()
}

type AgendaDayProps = { readonly day: WeekDay; readonly view: WeekView }

const AgendaDay = ({ day, view }: AgendaDayProps) => {
  const format = useFormat()
  const id = `agenda-${day.day}`
  const isToday = day.day === view.today
  const rows = useMemo(() => agendaRows(view, day.day), [view, day.day])
  return (
    <section className={classes.day} aria-labelledby={id} data-today-section={isToday || undefined}>
      <div className={classes.head} data-today={isToday}>
        <div className={classes.headWords}>
          <h2 id={id} className={classes.title} tabIndex={-1} data-day-head={day.day}>
            {format.dayLong(day.day)}
            {isToday && (
              <span className={classes.today}>
                <Trans>Today</Trans>
              </span>
            )}
          </h2>
          <span className={classes.total}>
            {[
              dayNote(day, format),
              day.plannedMinutes === 0 ? null : t`${format.duration(day.plannedMinutes)} planned`,
              day.studiedMinutes === 0 ? null : t`${format.duration(day.studiedMinutes)} studied`,
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </div>
        {day.day >= view.today && <AddButton day={day.day} />}
      </div>
      {rows.length === 0 ? (
        <p className={classes.none}>{day.kind === 'rest' ? t`Rest day` : t`Nothing planned`}</p>
      ) : (
        <ul className={classes.list}>
          {rows.map((row) => (
            <Row key={keyOf(row)} row={row} />
          ))}
        </ul>
      )}
    </section>
  )
}

const keyOf = (row: AgendaRow): string => {
  if (row.type === 'slot') return row.slot.id
  return row.type === 'busy' ? row.busy.id : row.session.id
}

const Row = ({ row }: { readonly row: AgendaRow }) => {
  if (row.type === 'slot') return <AgendaSlot slot={row.slot} />
  if (row.type === 'busy') return <AgendaBusy busy={row.busy} />
  return <AgendaSession session={row.session} minute={row.minute} />
}
