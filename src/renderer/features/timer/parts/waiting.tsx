import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import type { TimerView } from '#contract/operations/timer.ts'
import { ClockDigits } from '../../../app/timer/clock-digits.tsx'
import { moodOf, moodWords } from '../../../app/timer/clock-face.ts'
import { showQuestion } from '../../../app/timer/question-store.ts'
import { NO_TOPIC, resumeTimer, stopTimer } from '../../../app/timer/timer-actions.ts'
import classes from './clock.module.css'
import { Heading } from './heading.tsx'
import { Road } from './road.tsx'

/** Nothing counts: the learner is away, or has not yet said what the time away was. */
export const Waiting = ({ timer }: { readonly timer: TimerView }) => (
  <>
    <Heading mood={moodWords[moodOf(timer)]} title={timer.topic?.title ?? NO_TOPIC} kind={timer.kind} />
    <div className={classes.block}>
      <div className={classes.digits} data-still="true">
        <ClockDigits timer={timer} />
      </div>
      <Road timer={timer} />
    </div>
    <div className={classes.actions} role="group" aria-label={t`Timer controls`}>
      {timer.phase === 'asking' ? (
        <Button size="md" data-answer onClick={showQuestion}>
          <Trans>Answer…</Trans>
        </Button>
      ) : (
        <>
          <Button size="md" data-timer-main className={classes.main ?? ''} onClick={() => void resumeTimer()}>
            <Trans>I am back</Trans>
          </Button>
          <Button size="md" variant="subtle" color="gray" onClick={() => void stopTimer()}>
            <Trans>Stop</Trans>
          </Button>
        </>
      )}
    </div>
  </>
)
