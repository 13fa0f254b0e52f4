import { useCallback, useLayoutEffect, useRef } from 'react'
import { runClock } from '../../../app/timer/run-clock.ts'
import { nowAt } from '../now-at.ts'
import { useWeekZone } from '../store.ts'
import classes from './now-line.module.css'

const MINUTE_MS = 60_000

/** The line where now is, in the column it lies in. It moves by itself; nothing is drawn anew for it. */
export const NowLine = ({ day }: { readonly day: string }) => {
  const zone = useWeekZone()
  const line = useRef<HTMLDivElement>(null)
  const draw = useCallback(
    (nowMs: number): number => {
      const now = nowAt(nowMs, zone)
      const element = line.current
      if (element !== null) {
        element.hidden = now.day !== day
        element.style.setProperty('--at', String(now.minute))
        element.dataset['turn'] = String(now.turn ?? '')
      }
      return MINUTE_MS - (nowMs % MINUTE_MS)
    },
    [day, zone],
  )
  useLayoutEffect(() => runClock(draw), [draw])
  return <div ref={line} className={classes.now} data-now-line aria-hidden="true" hidden />
}
