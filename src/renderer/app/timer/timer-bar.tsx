import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { IconPlayerPause, IconPlayerPlay, IconPlus } from '@tabler/icons-react'
import type { TimerView } from '#contract/operations/timer.ts'
import { routeHash, type Screen } from '../routes.ts'
import { useShortcuts } from '../shortcuts.ts'
import { ClockDigits } from './clock-digits.tsx'
import { isFocus, moodOf, moodWords } from './clock-face.ts'
import { canExtend } from './interval-controls.ts'
import { showQuestion } from './question-store.ts'
import { questionTitle } from './question-words.ts'
import { extendInterval, pauseTimer, resumeTimer, startDue } from './timer-actions.ts'
import classes from './timer-bar.module.css'
import { TimerMenuOnDemand } from './timer-menu-on-demand.tsx'
import { timerShortcuts } from './timer-shortcuts.ts'
import { useTimerStore } from './timer-store.ts'
import { useTimer } from './use-timer.ts'

export type TimerBarProps = { readonly current: Screen | null }

/** The timer in the header; on its own screen it stands large already. */
export const TimerBar = ({ current }: TimerBarProps) => {
  const timer = useTimer()
  useShortcuts(t`Timer`, timerShortcuts)
  if (timer === null || current === 'focus') return null
  const mood = moodOf(timer)
  return (
    <div role="group" aria-label={t`Timer`} className={classes.bar} data-mood={mood}>
      {timer.phase === 'idle' && <StartDue timer={timer} />}
      {timer.question !== null && (
        <button type="button" className={classes.answer} data-answer onClick={showQuestion}>
          <span className={classes.answerWhy} title={questionTitle(timer.question)}>
            {questionTitle(timer.question)}
          </span>{' '}
          <Trans>Answer…</Trans>
        </button>
      )}
      {timer.phase !== 'idle' && timer.phase !== 'asking' && <UnderWay timer={timer} />}
    </div>
  )
}

/** The timer while something else than studying is done: it is there while it runs, and urges nobody to start. */
export const TimerBarUnderWay = ({ current }: TimerBarProps) => {
  const isUnderWay = useTimerStore(({ timer }) => timer !== null && timer.phase !== 'idle')
  return isUnderWay ? <TimerBar current={current} /> : null
}

/** What a start would begin. */
const dueWords = ({ due, suggestion }: TimerView): string => {
  if (due === 'focus') return suggestion?.topic.title ?? t`focus`
  return due === 'short-break' ? t`short break` : t`long break`
}

const StartDue = ({ timer }: { readonly timer: TimerView }) => {
  const what = dueWords(timer)
  return (
    <>
      <button
        type="button"
        className={classes.start}
        data-timer-main
        title={t`Start ${what}`}
        onClick={() => void startDue()}
      >
        <IconPlayerPlay size={16} stroke={1.75} aria-hidden="true" />
        <span className={classes.startWord}>
          <Trans>Start</Trans>
        </span>{' '}
        <span className={classes.startWhat}>{what}</span>
      </button>
      <a
        className={classes.open}
        href={routeHash('focus')}
        aria-label={t`Show the timer`}
        title={t`Show the timer`}
      >
        <Trans>Timer</Trans>
      </a>
    </>
  )
}

const UnderWay = ({ timer }: { readonly timer: TimerView }) => {
  const mood = moodOf(timer)
  const runs = timer.phase === 'running'
  const what = isFocus(timer) ? (timer.topic?.title ?? null) : null
  return (
    <>
      <a
        className={classes.face}
        href={routeHash('focus')}
        title={what === null ? t`Show the timer` : t`${what}: show the timer`}
      >
        <span className={classes.mood}>{moodWords[mood]}</span>
        <ClockDigits timer={timer} className={classes.digits} />
        {what !== null && <span className={classes.topic}>{what}</span>}
      </a>
      <button
        type="button"
        className={classes.button}
        data-timer-main
        aria-label={runs ? t`Pause` : t`Go on`}
        title={runs ? t`Pause` : t`Go on`}
        onClick={() => void (runs ? pauseTimer() : resumeTimer())}
      >
        {runs ? (
          <IconPlayerPause size={18} stroke={1.75} aria-hidden="true" />
        ) : (
          <IconPlayerPlay size={18} stroke={1.75} aria-hidden="true" />
        )}
      </button>
      {canExtend(timer) && (
        <button
          type="button"
          className={classes.extend}
          aria-label={t`Add 5 minutes`}
          title={t`Add 5 minutes`}
          onClick={() => void extendInterval()}
        >
          <IconPlus size={12} stroke={2.25} aria-hidden="true" />5
        </button>
      )}
      <TimerMenuOnDemand timer={timer} />
    </>
  )
}
