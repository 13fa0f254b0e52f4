import { plural } from '@lingui/core/macro'
import { memo, useCallback, useRef, type CSSProperties } from 'react'
import { openSessionDialog } from '../../../app/sessions/dialog-store.ts'
import { isFocus } from '../../../app/timer/clock-face.ts'
import { useClock, useIsWaiting, useTimer } from '../../../app/timer/use-timer.ts'
import { minuteOfDayAt } from '#core/time/zone.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { sessionTimes, sessionTitle, standingOf } from '../../../ui/session-words.ts'
import { markAttributes } from '../marks.ts'
import { isSolid, type SessionBar, type SessionMark as Mark } from '../session-marks.ts'
import { walkFrom } from '../slot-keys.ts'
import { useIsEntry, useWeekStore, useWeekZone } from '../store.ts'
import { sessionName, sessionsName } from '../words.ts'
import classes from './session-mark.module.css'
import { SessionPopover } from './session-popover.tsx'

/** Minutes as numbers for the style sheet, which knows how high one is. */
const boxStyle = (fromMinute: number, toMinute: number): CSSProperties =>
  ({ '--from': fromMinute, '--to': toMinute }) as CSSProperties

const barStyle = ({ fromMinute, toMinute }: SessionBar): CSSProperties =>
  ({ '--bar-from': fromMinute, '--bar-to': toMinute }) as CSSProperties

const REDRAW_MS = 30_000

export type SessionMarkProps = { readonly mark: Mark }

/** What was studied, filled, over what was planned. */
export const SessionMark = memo(({ mark }: SessionMarkProps) => {
  const format = useFormat()
  const zone = useWeekZone()
  const isWaiting = useIsWaiting()
  const isEntry = useIsEntry(mark.id)
  const setOpen = useWeekStore((store) => store.setOpen)
  const setEntry = useWeekStore((store) => store.setEntry)
  const sessions = mark.bars.map((bar) => bar.session)
  const [first] = sessions
  const isOne = sessions.length === 1
  if (first === undefined) return null
  const standing = standingOf(first, isWaiting)
  const name = isOne
    ? sessionName(first, { zone, standing }, format)
    : sessionsName(sessions, { day: mark.day, zone }, format)
  const press = (): void => {
    if (isOne && !first.open) openSessionDialog({ type: 'edit', session: first })
    else setOpen(mark.id)
  }
  return (
    <SessionPopover mark={mark} name={name}>
      <button
        type="button"
        className={classes.mark}
        style={boxStyle(mark.fromMinute, mark.toMinute)}
        {...markAttributes({ id: mark.id, day: mark.day, startMinute: mark.fromMinute })}
        data-session-mark
        data-turn={mark.turn}
        data-narrow={mark.isNarrow}
        data-solid={isSolid(mark)}
        aria-label={name}
        title={name}
        tabIndex={isEntry ? 0 : -1}
        onFocus={() => setEntry(mark.id)}
        onClick={press}
        onKeyDown={(event) => walkFrom(event, mark.id)}
      >
        {mark.bars.map((bar) =>
          bar.session.open ? (
            <OpenBar key={bar.session.id} bar={bar} />
          ) : (
            <span
              key={`${bar.session.id} ${bar.fromMinute}`}
              className={classes.bar}
              style={barStyle(bar)}
              data-kind={bar.session.kind}
            />
          ),
        )}
        {!mark.isNarrow && (
          <span className={classes.words} aria-hidden="true">
            <span className={classes.title}>
              {isOne
                ? sessionTitle(first)
                : plural(sessions.length, { one: '# session', other: '# sessions' })}
            </span>
            {isOne && <span className={classes.time}>{sessionTimes(first, format, standing)}</span>}
          </span>
        )}
      </button>
    </SessionPopover>
  )
})
SessionMark.displayName = 'SessionMark'

/** The session under way: it grows by itself, and nothing else is drawn for that. */
const OpenBar = ({ bar }: { readonly bar: SessionBar }) => {
  const zone = useWeekZone()
  const timer = useTimer()
  const element = useRef<HTMLSpanElement>(null)
  const isGrowing = timer?.phase === 'running' && isFocus(timer)
  const { day, toMinute } = bar
  const draw = useCallback(
    (nowMs: number): number | null => {
      if (!isGrowing || element.current === null) return null
      const minute = Math.max(toMinute, minuteOfDayAt(nowMs, zone))
      const box = element.current.parentElement
      element.current.style.setProperty('--bar-to', String(minute))
      if (box !== null && Number(box.style.getPropertyValue('--to')) < minute) {
        box.style.setProperty('--to', String(minute))
      }
      return REDRAW_MS
    },
    [isGrowing, toMinute, zone],
  )
  useClock(draw)
  return (
    <span
      ref={element}
      className={classes.bar}
      style={barStyle(bar)}
      data-kind={bar.session.kind}
      data-day={day}
      data-open
    />
  )
}
