import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { ActionIcon } from '@mantine/core'
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipForwardFilled,
  IconPlus,
} from '@tabler/icons-react'
import type { Settings } from '#contract/operations/app.ts'
import type { TimerView } from '#contract/operations/timer.ts'
import { useFrameStore } from '../../app/frame-store.ts'
import { ClockDigits } from '../../app/timer/clock-digits.tsx'
import { clockText, isFocus, moodOf, moodWords } from '../../app/timer/clock-face.ts'
import { canExtend } from '../../app/timer/interval-controls.ts'
import {
  extendInterval,
  nextTopic,
  pauseTimer,
  resumeTimer,
  skipInterval,
  startDue,
} from '../../app/timer/timer-actions.ts'
import { useTimer, useTimerUpdates } from '../../app/timer/use-timer.ts'
import { loaded } from '../../ui/load.ts'
import { useDocumentTitle } from '../../ui/use-document-title.ts'
import classes from './view.module.css'

const SECONDS_PER_MINUTE = 60

/** The small window that stays above the others: what runs, how long still, and the two things done to it most. */
export const TimerWindowView = () => {
  useDocumentTitle(t`Timer`)
  useTimerUpdates()
  const timer = useTimer()
  return (
    <main className={classes.window}>
      <h1 className={classes.hidden}>
        <Trans>Timer</Trans>
      </h1>
      {timer !== null && <Face timer={timer} />}
    </main>
  )
}

/** What is studied, or would be. */
const topicWords = (timer: TimerView): string => {
  if (timer.phase === 'asking') return t`Answer in the main window`
  if (timer.phase === 'idle') return timer.due === 'focus' ? nextTopic(timer).title : moodWords[timer.due]
  return isFocus(timer) ? (timer.topic?.title ?? t`No topic in particular`) : t`Away from the desk`
}

const dueMinutes = ({ due }: TimerView, lengths: Settings['timer']): number =>
  ({
    focus: lengths.focusMinutes,
    'short-break': lengths.shortBreakMinutes,
    'long-break': lengths.longBreakMinutes,
  })[due]

const Face = ({ timer }: { readonly timer: TimerView }) => {
  const mood = moodOf(timer)
  const topic = topicWords(timer)
  const settings = useFrameStore((store) => loaded(store.frame)?.settings)
  return (
    <>
      <div className={classes.words}>
        <p className={classes.mood} data-mood={mood}>
          {moodWords[mood]}
        </p>
        <p className={classes.topic} title={topic}>
          {topic}
        </p>
      </div>
      <div className={classes.row}>
        {timer.interval === null ? (
          <span className={classes.digits} data-still>
            {settings === undefined ? '' : clockText(dueMinutes(timer, settings.timer) * SECONDS_PER_MINUTE)}
          </span>
        ) : (
          <ClockDigits timer={timer} className={classes.digits} />
        )}
        <Buttons timer={timer} />
      </div>
    </>
  )
}

const Buttons = ({ timer }: { readonly timer: TimerView }) => {
  const { phase } = timer
  if (phase === 'asking') return null
  const isRunning = phase === 'running'
  const main = phase === 'idle' ? startDue : isRunning ? pauseTimer : resumeTimer
  const mainLabel = phase === 'idle' ? t`Start` : isRunning ? t`Pause` : t`Go on`
  return (
    <div className={classes.buttons}>
      {canExtend(timer) && (
        <Small label={t`Add 5 minutes`} run={extendInterval}>
          <IconPlus size={14} aria-hidden="true" />
        </Small>
      )}
      {(isRunning || phase === 'paused') && (
        <Small
          label={isFocus(timer) ? t({ message: 'Skip', context: 'interval' }) : t`Skip the break`}
          run={skipInterval}
        >
          <IconPlayerSkipForwardFilled size={14} aria-hidden="true" />
        </Small>
      )}
      <ActionIcon size={40} radius="xl" aria-label={mainLabel} title={mainLabel} onClick={() => void main()}>
        {isRunning ? (
          <IconPlayerPauseFilled size={18} aria-hidden="true" />
        ) : (
          <IconPlayerPlayFilled size={18} aria-hidden="true" />
        )}
      </ActionIcon>
    </div>
  )
}

type SmallProps = {
  readonly label: string
  readonly run: () => Promise<boolean>
  readonly children: React.ReactNode
}

const Small = ({ label, run, children }: SmallProps) => (
  <ActionIcon
    size={30}
    radius="xl"
    variant="default"
    aria-label={label}
    title={label}
    onClick={() => void run()}
  >
    {children}
  </ActionIcon>
)
