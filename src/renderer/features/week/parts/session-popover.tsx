import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, CloseButton, Popover } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SessionView } from '#contract/operations/sessions.ts'
import { routeHash } from '../../../app/routes.ts'
import { openSessionDialog } from '../../../app/sessions/dialog-store.ts'
import { useIsWaiting } from '../../../app/timer/use-timer.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { KindMark } from '../../../ui/kind-mark.tsx'
import { lengthWords, sessionTimes, sessionTitle, standingOf } from '../../../ui/session-words.ts'
import type { SessionMark } from '../session-marks.ts'
import { useWeekStore } from '../store.ts'
import { detailsProps } from './details-props.ts'
import classes from './session-popover.module.css'

export type SessionPopoverProps = {
  readonly mark: SessionMark
  readonly name: string
  /** The button it hangs on. */
  readonly children: ReactNode
}

/** Several sessions under one mark, or the one under way: what they are and the way to change them. */
export const SessionPopover = ({ mark, name, children }: SessionPopoverProps) => {
  const isOpen = useWeekStore((store) => store.openId === mark.id)
  const setOpen = useWeekStore((store) => store.setOpen)
  const close = (): void => setOpen(null)
  return (
    <Popover {...detailsProps} opened={isOpen} onChange={(opened) => (opened ? undefined : close())}>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown aria-label={name}>
        {isOpen && (
          <div className={classes.sessions}>
            <div className={classes.head}>
              <h2 className={classes.heading}>
                <Trans>Studied</Trans>
              </h2>
              <CloseButton aria-label={t`Close`} onClick={close} />
            </div>
            <ul className={classes.list}>
              {mark.bars.map(({ session, fromMinute }) => (
                <SessionLine key={`${session.id} ${fromMinute}`} session={session} onPress={close} />
              ))}
            </ul>
            <a className={classes.all} href={routeHash('sessions')} onClick={close}>
              <Trans>All sessions</Trans>
            </a>
          </div>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

type SessionLineProps = { readonly session: SessionView; readonly onPress: () => void }

const SessionLine = ({ session, onPress }: SessionLineProps) => {
  const format = useFormat()
  const standing = standingOf(session, useIsWaiting())
  const [title, times] = [sessionTitle(session), sessionTimes(session, format)]
  return (
    <li className={classes.line}>
      <span className={classes.title}>{title}</span>
      <span className={classes.facts}>
        <KindMark kind={session.kind} show="icon" />
        {sessionTimes(session, format, standing)} · {lengthWords(session.endMs - session.startMs)}
      </span>
      {standing === 'over' ? (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t`Edit ${title}, ${times}`}
          onClick={() => {
            onPress()
            openSessionDialog({ type: 'edit', session })
          }}
        >
          <Trans>Edit…</Trans>
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" component="a" href={routeHash('focus')} onClick={onPress}>
          {standing === 'running' ? t`Running: show the timer` : t`Waits for your answer`}
        </Button>
      )}
    </li>
  )
}
