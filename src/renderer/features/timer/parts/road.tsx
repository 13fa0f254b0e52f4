import { useCallback, useMemo, useRef } from 'react'
import type { TimerView } from '#contract/operations/timer.ts'
import { faceAt } from '../../../app/timer/clock-face.ts'
import { useClock } from '../../../app/timer/use-timer.ts'
import { roadPosts } from '../road-posts.ts'
import classes from './road.module.css'

/** A thousandth of the road is less than a pixel. */
const SHARE_DIGITS = 3

/** The interval as a road with a post every five minutes. It moves once a second at most, and says nothing new. */
export const Road = ({ timer }: { readonly timer: TimerView }) => {
  const passed = useRef<HTMLSpanElement>(null)
  const here = useRef<HTMLSpanElement>(null)
  const plannedMs = timer.interval?.plannedMs ?? null
  const posts = useMemo(() => (plannedMs === null ? [] : roadPosts(plannedMs)), [plannedMs])
  const draw = useCallback(
    (wallMs: number): number | null => {
      const { fraction, changesInMs } = faceAt(timer, wallMs)
      const share = (fraction ?? 0).toFixed(SHARE_DIGITS)
      passed.current?.style.setProperty('--passed', share)
      here.current?.style.setProperty('--passed', share)
      return fraction === null || fraction >= 1 ? null : changesInMs
    },
    [timer],
  )
  useClock(draw)
  return (
    <div className={classes.road} data-clock data-endless={plannedMs === null} aria-hidden="true">
      <span ref={passed} className={classes.passed} />
      {posts.map((share) => (
        <span key={share} className={classes.post} style={{ insetInlineStart: `${share * 100}%` }} />
      ))}
      {plannedMs !== null && <span ref={here} className={classes.here} />}
    </div>
  )
}
