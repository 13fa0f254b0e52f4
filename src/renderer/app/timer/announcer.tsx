import { t } from '@lingui/core/macro'
import { VisuallyHidden } from '@mantine/core'
import { useCallback, useEffect, useRef } from 'react'
import type { TimerView } from '#contract/operations/timer.ts'
import { changeWords, milestoneWords, msToMilestone } from './announcements.ts'
import { faceAt } from './clock-face.ts'
import { useClock } from './use-timer.ts'

/** Tells screen readers what the timer does, in one quiet place and a few words per interval. */
export const Announcer = ({ timer }: { readonly timer: TimerView }) => {
  const node = useRef<HTMLDivElement>(null)
  const former = useRef(timer)
  const secondsLeft = useRef<number | null>(null)
  const say = useCallback((words: string | null): void => {
    if (words !== null && node.current !== null) node.current.textContent = words
  }, [])
  useEffect(() => {
    say(changeWords(former.current, timer))
    former.current = timer
  }, [timer, say])
  const watch = useCallback(
    (wallMs: number): number | null => {
      const left = faceAt(timer, wallMs).secondsLeft
      if (timer.phase === 'running' && secondsLeft.current !== null && left !== null) {
        say(milestoneWords(secondsLeft.current, left))
      }
      secondsLeft.current = left
      return msToMilestone(timer, wallMs)
    },
    [timer, say],
  )
  useClock(watch)
  return <VisuallyHidden ref={node} role="status" aria-label={t`Timer`} />
}
