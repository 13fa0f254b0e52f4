import { t } from '@lingui/core/macro'
import { VisuallyHidden } from '@mantine/core'
import { IconPlayerPlayFilled } from '@tabler/icons-react'
import { memo } from 'react'
import type { SessionView } from '#contract/operations/sessions.ts'
import { dayAt } from '#core/time/zone.ts'
import { navigate } from '../../../app/routes.ts'
import { openSessionDialog } from '../../../app/sessions/dialog-store.ts'
import { useIsWaiting } from '../../../app/timer/use-timer.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { lengthWords, sessionTimes, sessionTitle, standingOf } from '../../../ui/session-words.ts'
import { markAttributes, sessionMarkId } from '../marks.ts'
import { walkFrom } from '../slot-keys.ts'
import { useWeekStore, useWeekZone } from '../store.ts'
import { sessionName } from '../words.ts'
import classes from './agenda.module.css'

export type AgendaSessionProps = { readonly session: SessionView; readonly minute: number }

/** A session in the list: a press opens it to be changed, or shows the timer while it runs. */
export const AgendaSession = memo(({ session, minute }: AgendaSessionProps) => {
  const format = useFormat()
  const zone = useWeekZone()
  const setEntry = useWeekStore((store) => store.setEntry)
  const standing = standingOf(session, useIsWaiting())
  const length = lengthWords(session.endMs - session.startMs)
  const day = dayAt({ instantMs: session.startMs, zone, dayStartMinute: 0 })
  const id = sessionMarkId(session.id, day)
  return (
    <li className={classes.row} data-row="session">
      <span className={classes.sign} data-kind={session.kind} aria-hidden="true">
        <IconPlayerPlayFilled size={10} />
      </span>
      <button
        type="button"
        className={classes.open}
        {...markAttributes({ id, day, startMinute: minute })}
        data-session-mark
        onFocus={() => setEntry(id)}
        onClick={() => (session.open ? navigate('focus') : openSessionDialog({ type: 'edit', session }))}
        onKeyDown={(event) => walkFrom(event, id)}
      >
        <span className={classes.time} aria-hidden="true">
          {sessionTimes(session, format, standing)}
        </span>
        <span className={classes.words} aria-hidden="true">
          {sessionTitle(session)}
          <span className={classes.length}>{standing === 'running' ? t`running` : t`${length} studied`}</span>
        </span>
        <VisuallyHidden>{sessionName(session, { zone, standing }, format)}</VisuallyHidden>
      </button>
    </li>
  )
})
AgendaSession.displayName = 'AgendaSession'
