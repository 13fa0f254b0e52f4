import { useCallback, useMemo, useRef } from 'react'
import type { TimerView } from '#contract/operations/timer.ts'
import { faceAt } from '../../../app/timer/clock-face.ts'
import { useClock } from '../../../app/timer/use-timer.ts'
import { roadPosts } from '../road-posts.ts'
import classes from './road.module.css'

/** The interval as a road with a post every five minutes. It moves once a second at most, and says nothing new. */
export const Road = ({ timer }: { readonly timer: TimerView }) => {
  const road = useRef<HTMLDivElement>(null)
  const plannedMs = timer.interval?.plannedMs ?? null
  const posts = useMemo(() => (plannedMs === null ? [] : roadPosts(plannedMs)), [plannedMs])
  const draw = useCallback(
    (wallMs: number): number | null => {
      const { fraction, changesInMs } = faceAt(timer, wallMs)
      road.current?.style.setProperty('--passed', (fraction ?? 0).toFixed(4))
      return fraction === null || fraction >= 1 ? null : changesInMs
    },
    [timer],
  )
  useClock(draw)
  return (
    <div ref={road} className={classes.road} data-clock data-endless={plannedMs === null} aria-hidden="true">
      <span className={classes.passed} />
      {posts.map((share) => (
        <span key={share} className={classes.post} style={{ insetInlineStart: `${share * 100}%` }} />
      ))}
      {plannedMs !== null && <span className={classes.here} />}
    </div>
  )
}
