import type { TimerView } from '#contract/operations/timer.ts'
import type { Frame } from '../frame-store.ts'
import { Announcer } from './announcer.tsx'
import { useKeptFocus } from './keep-focus.ts'
import { useNotices } from './notices.tsx'
import { QuestionDialog } from './question-dialog.tsx'
import { useTimerTitle } from './timer-title.ts'
import { useTimer, useTimerUpdates } from './use-timer.ts'

/** What the timer does on every screen besides the header: title, words for screen readers, notices, its question. */
export const TimerEverywhere = ({ frame }: { readonly frame: Frame }) => {
  const timer = useTimer()
  useTimerUpdates()
  useNotices()
  useKeptFocus()
  return (
    <>
      {timer !== null && <Told timer={timer} />}
      <QuestionDialog zone={frame.plan?.settings.zone ?? frame.info.zone} />
    </>
  )
}

const Told = ({ timer }: { readonly timer: TimerView }) => {
  useTimerTitle(timer)
  return <Announcer timer={timer} />
}
