import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useState } from 'react'
import type { TimerView } from '#contract/operations/timer.ts'
import { ClockDigits } from '../../../app/timer/clock-digits.tsx'
import { isFocus, moodOf, moodWords } from '../../../app/timer/clock-face.ts'
import { canExtend } from '../../../app/timer/interval-controls.ts'
import {
  extendInterval,
  finishInterval,
  NO_TOPIC,
  pauseTimer,
  resumeTimer,
  skipInterval,
  stopTimer,
} from '../../../app/timer/timer-actions.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { placeOf, useTimerScreenStore } from '../store.ts'
import classes from './clock.module.css'
import { Heading } from './heading.tsx'
import { NextUp } from './next-up.tsx'
import { Road } from './road.tsx'
import { TopicDialog } from './topic-dialog.tsx'

const HOUR_MS = 3_600_000

/** An interval that runs, or was paused. */
export const OnTheWay = ({ timer, zone }: { readonly timer: TimerView; readonly zone: string }) => (
  <>
    {isFocus(timer) ? <FocusHeading timer={timer} /> : <BreakHeading timer={timer} />}
    <div className={classes.block}>
      <div
        className={classes.digits}
        data-long={(timer.interval?.plannedMs ?? 0) >= HOUR_MS}
        data-still={timer.phase !== 'running'}
      >
        <ClockDigits timer={timer} />
      </div>
      <Road timer={timer} />
      <Until timer={timer} zone={zone} />
    </div>
    <Controls timer={timer} />
    <QuietControls timer={timer} />
    {!isFocus(timer) && <NextUp timer={timer} />}
  </>
)

const FocusHeading = ({ timer }: { readonly timer: TimerView }) => {
  const topics = useTimerScreenStore((store) => store.topics)
  const [isChoosing, setChoosing] = useState(false)
  const title = timer.topic?.title ?? NO_TOPIC
  return (
    <Heading
      mood={moodWords[moodOf(timer)]}
      title={title}
      place={placeOf(topics, timer.topic?.id)}
      kind={timer.kind}
    >
      {timer.phase === 'running' && topics.length > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={() => setChoosing(true)}>
          <Trans>Switch topic</Trans>
        </Button>
      )}
      <TopicDialog
        isOpen={isChoosing}
        onClose={() => setChoosing(false)}
        isSwitch
        topicId={timer.topic?.id ?? null}
        topicTitle={title}
      />
    </Heading>
  )
}

const BreakHeading = ({ timer }: { readonly timer: TimerView }) => {
  const kind = timer.interval?.kind ?? 'short-break'
  return <Heading mood={timer.phase === 'paused' ? t`Paused` : t`Time off`} title={moodWords[kind]} />
}

/** How long the interval is, and when it will be over. */
const Until = ({ timer, zone }: { readonly timer: TimerView; readonly zone: string }) => {
  const format = useFormat()
  const { interval, phase, anchorMs } = timer
  if (interval === null) return null
  const { plannedMs, countedMs } = interval
  if (plannedMs === null)
    return (
      <p className={classes.until}>
        <Trans>Counts up until you finish</Trans>
      </p>
    )
  const isAhead = phase === 'running' && plannedMs > countedMs
  const end = format.instantTime(anchorMs + plannedMs - countedMs, zone)
  return (
    <p className={classes.until}>
      <span>{format.duration(plannedMs / 60_000)}</span>
      {isAhead && (
        <span>
          <Trans>Until {end}</Trans>
        </span>
      )}
    </p>
  )
}

const isBeforeItsEnd = (timer: TimerView): boolean =>
  moodOf(timer) !== 'overtime' && timer.interval?.mode === 'countdown'

const Controls = ({ timer }: { readonly timer: TimerView }) => {
  const runs = timer.phase === 'running'
  const icon = { size: 18, stroke: 1.75, 'aria-hidden': true } as const
  return (
    <div className={classes.actions} role="group" aria-label={t`Timer controls`}>
      <Button
        size="md"
        data-timer-main
        // In a break nothing has to be done.
        variant={isFocus(timer) || !runs ? 'filled' : 'default'}
        className={classes.main ?? ''}
        leftSection={runs ? <IconPlayerPause {...icon} /> : <IconPlayerPlay {...icon} />}
        onClick={() => void (runs ? pauseTimer() : resumeTimer())}
      >
        {runs ? t`Pause` : t`Go on`}
      </Button>
      {canExtend(timer) && (
        <Button size="md" variant="default" onClick={() => void extendInterval()}>
          <Trans>+5 min</Trans>
        </Button>
      )}
      {isFocus(timer) && (
        <Button size="md" variant="default" onClick={() => void finishInterval()}>
          {isBeforeItsEnd(timer) ? t`Finish early` : t({ message: 'Finish', context: 'verb' })}
        </Button>
      )}
    </div>
  )
}

/** What ends it otherwise, less in sight. */
const QuietControls = ({ timer }: { readonly timer: TimerView }) => (
  <div className={`${classes.actions} ${classes.quiet}`}>
    <Button size="compact-md" variant="subtle" color="gray" onClick={() => void skipInterval()}>
      {isFocus(timer) ? t`Skip to the break` : t`Skip the break`}
    </Button>
    <Button size="compact-md" variant="subtle" color="gray" onClick={() => void stopTimer()}>
      <Trans>Stop</Trans>
    </Button>
  </div>
)
