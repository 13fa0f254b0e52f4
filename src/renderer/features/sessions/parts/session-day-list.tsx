import { memo } from 'react'
import type { SessionDay } from '#contract/operations/sessions.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { lengthWords } from '../../../ui/session-words.ts'
import { SessionRow } from './session-row.tsx'
import classes from './session-day-list.module.css'

export type SessionDayListProps = { readonly day: SessionDay; readonly presentZone: string }

/** A study day with its sessions. Redrawn only when its own data changes. */
export const SessionDayList = memo(({ day, presentZone }: SessionDayListProps) => {
  const format = useFormat()
  const id = `sessions-${day.day}`
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {format.dayFull(day.day)}
        </h2>
        <span className={classes.total}>{lengthWords(day.studiedMs)}</span>
      </div>
      <ul className={classes.list}>
        {day.sessions.map((session) => (
          <SessionRow key={session.id} session={session} day={day.day} presentZone={presentZone} />
        ))}
      </ul>
    </section>
  )
})
SessionDayList.displayName = 'SessionDayList'
