import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { DaySession } from '#contract/operations/sessions.ts'
import type { TodayView } from '#contract/operations/views.ts'
import { useFrameStore } from '../../../app/frame-store.ts'
import { routeHash } from '../../../app/routes.ts'
import { openAddSession } from '../../../app/sessions/add-session-dialog.ts'
import { useIsWaiting } from '../../../app/timer/use-timer.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { KindMark } from '../../../ui/kind-mark.tsx'
import { loaded } from '../../../ui/load.ts'
import {
  lengthWords,
  sessionTimes,
  sessionTitle,
  standingOf,
  zoneWords,
  type SessionStanding,
} from '../../../ui/session-words.ts'
import { latestSessions } from '../latest-sessions.ts'
import { Section } from './section.tsx'
import classes from './studied-today.module.css'

/** What was studied today, the latest last, and the way to all sessions. */
export const StudiedToday = ({ view }: { readonly view: TodayView }) => {
  const format = useFormat()
  const presentZone = useFrameStore((store) => loaded(store.frame)?.info.zone ?? view.plan.settings.zone)
  const { shown, hidden } = latestSessions(view.sessions)
  return (
    <Section title={t`Studied today`} aside={format.duration(view.studiedMinutes)}>
      {view.sessions.length === 0 && (
        <p className={classes.none}>
          <Trans>Nothing yet. The timer writes down what you study; the rest can be added by hand.</Trans>
        </p>
      )}
      <ul className={classes.list}>
        {shown.map((session) => (
          <StudiedRow key={session.id} session={session} presentZone={presentZone} />
        ))}
      </ul>
      <div className={classes.foot}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => void openAddSession(null)}
        >
          <Trans>Add session</Trans>
        </Button>
        <a className={classes.all} href={routeHash('sessions')}>
          {hidden === 0
            ? t`All sessions`
            : plural(hidden, {
                one: '# more today, and all sessions',
                other: '# more today, and all sessions',
              })}
        </a>
      </div>
    </Section>
  )
}

/** How long it took, of which part of a session over two days, and whether it is over. */
const studiedWords = (session: DaySession, standing: SessionStanding): string => {
  const wholeMs = session.endMs - session.startMs
  const whole = lengthWords(wholeMs)
  const part = lengthWords(session.msThatDay)
  const length = session.msThatDay < wholeMs ? t`${part} of ${whole}` : part
  if (standing === 'running') return t`running, ${length}`
  return standing === 'waiting' ? t`waits for your answer, ${length}` : length
}

type StudiedRowProps = { readonly session: DaySession; readonly presentZone: string }

const StudiedRow = ({ session, presentZone }: StudiedRowProps) => {
  const format = useFormat()
  const { topicId } = session
  const zone = zoneWords(session.zone, presentZone)
  const standing = standingOf(session, useIsWaiting())
  return (
    <li className={classes.row} data-running={session.open}>
      <span className={classes.times}>
        {sessionTimes(session, format, standing)}
        {zone !== null && ` ${zone}`}
      </span>
      <KindMark kind={session.kind} show="icon" />
      {topicId === null ? (
        <span className={classes.title}>{sessionTitle(session)}</span>
      ) : (
        <a className={classes.title} href={routeHash('sessions', 'topic', topicId)} title={session.title}>
          {sessionTitle(session)}
        </a>
      )}
      <span className={classes.length}>{studiedWords(session, standing)}</span>
    </li>
  )
}
