import { t } from '@lingui/core/macro'
import { useCallback, useRef } from 'react'
import type { TimerView } from '#contract/operations/timer.ts'
import { useClock } from '../../../app/timer/use-timer.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { studiedAt, type Studied } from '../studied.ts'
import classes from './timer-screen.module.css'

export type StudiedTodayProps = { readonly studied: Studied; readonly timer: TimerView }

/** The day's total. It grows with the session that runs, by the minute, and asks nobody for it. */
export const StudiedToday = ({ studied, timer }: StudiedTodayProps) => {
  const { duration } = useFormat()
  const node = useRef<HTMLParagraphElement>(null)
  const draw = useCallback(
    (wallMs: number): number | null => {
      const { minutes, changesInMs } = studiedAt(studied, timer, wallMs)
      const length = duration(minutes)
      if (node.current !== null) node.current.textContent = t`${length} studied today`
      return changesInMs
    },
    [studied, timer, duration],
  )
  useClock(draw)
  return <p ref={node} className={classes.studied} data-clock />
}
