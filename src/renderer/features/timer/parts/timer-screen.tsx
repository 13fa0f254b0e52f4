import type { TimerView } from '#contract/operations/timer.ts'
import type { Frame } from '../../../app/frame-store.ts'
import { moodOf } from '../../../app/timer/clock-face.ts'
import { useTimerScreenStore } from '../store.ts'
import { AtRest } from './at-rest.tsx'
import { Cycle } from './cycle.tsx'
import { OnTheWay } from './on-the-way.tsx'
import { StudiedToday } from './studied-today.tsx'
import { TimerHint } from './timer-hint.tsx'
import classes from './timer-screen.module.css'
import { Waiting } from './waiting.tsx'

export type TimerScreenProps = { readonly timer: TimerView; readonly frame: Frame }

/** The timer large: what is studied, how long still, and what can be done. */
export const TimerScreen = ({ timer, frame }: TimerScreenProps) => {
  const studied = useTimerScreenStore((store) => store.studied)
  const isWaiting = timer.phase === 'asking' || timer.phase === 'away'
  return (
    <div className={classes.screen} data-mood={moodOf(timer)}>
      <div className={classes.hint}>
        <TimerHint frame={frame} />
      </div>
      <div className={classes.stage}>
        {timer.phase === 'idle' && <AtRest timer={timer} settings={frame.settings} />}
        {isWaiting && <Waiting timer={timer} />}
        {timer.phase !== 'idle' && !isWaiting && (
          <OnTheWay timer={timer} zone={frame.plan?.settings.zone ?? frame.info.zone} />
        )}
      </div>
      <div className={classes.foot}>
        <Cycle timer={timer} />
        {studied !== null && <StudiedToday studied={studied} timer={timer} />}
      </div>
    </div>
  )
}
