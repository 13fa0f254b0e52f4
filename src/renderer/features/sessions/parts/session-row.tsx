import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { VisuallyHidden } from '@mantine/core'
import type { DaySession } from '#contract/operations/sessions.ts'
import { openSessionDialog } from '../../../app/sessions/dialog-store.ts'
import { useIsWaiting } from '../../../app/timer/use-timer.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { KindMark } from '../../../ui/kind-mark.tsx'
import {
  lengthWords,
  partWords,
  sessionFacts,
  sessionTimes,
  sessionTitle,
  standingOf,
  zoneWords,
} from '../../../ui/session-words.ts'
import { RUNNING, tellRunning } from '../running.ts'
import { SessionMenu } from './session-menu.tsx'
import classes from './session-row.module.css'

export type SessionRowProps = {
  readonly session: DaySession
  /** The study day it stands under. */
  readonly day: string
  readonly presentZone: string
}

const edit = (session: DaySession): void => {
  if (session.open) tellRunning()
  else openSessionDialog({ type: 'edit', session })
}

/** One session under one of its days. */
export const SessionRow = ({ session, day, presentZone }: SessionRowProps) => {
  const format = useFormat()
  const zone = zoneWords(session.zone, presentZone)
  const part = partWords(session)
  const standing = standingOf(session, useIsWaiting())
  return (
    <li
      className={classes.row}
      data-row={`${day} ${session.id}`}
      data-session={session.id}
      data-running={session.open}
    >
      <span className={classes.times} aria-hidden="true">
        {sessionTimes(session, format, standing)}
        {zone !== null && (
          <span className={classes.zone} title={session.zone}>
            {zone}
          </span>
        )}
      </span>
      <span className={classes.kind} aria-hidden="true">
        <KindMark kind={session.kind} show="icon" />
      </span>
      <div className={classes.words}>
        <div className={classes.line}>
          <button
            type="button"
            className={classes.title}
            data-none={session.title === ''}
            data-row-focus
            title={session.open ? RUNNING : t`Edit this session`}
            onClick={() => edit(session)}
          >
            {sessionTitle(session)}
            <VisuallyHidden>{`, ${sessionFacts(session, { day, presentZone, standing }, format)}`}</VisuallyHidden>
          </button>
          {session.source === 'hand' && (
            <span className={classes.source} aria-hidden="true">
              <Trans>by hand</Trans>
            </span>
          )}
        </div>
        {session.note !== '' && <p className={classes.note}>{session.note}</p>}
      </div>
      <span className={classes.length} aria-hidden="true">
        {standing === 'running' && (
          <span className={classes.running}>
            <Trans>Running</Trans>
          </span>
        )}
        {standing === 'waiting' && (
          <span className={classes.running}>
            <Trans>Waits for your answer</Trans>
          </span>
        )}
        {lengthWords(session.endMs - session.startMs)}
        {part !== null && <span className={classes.part}>{part}</span>}
      </span>
      {session.open ? <span /> : <SessionMenu session={session} />}
    </li>
  )
}
