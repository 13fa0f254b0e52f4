import { useCallback, useRef } from 'react'
import { useClock } from '../../../app/timer/use-timer.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { studiedAt, type Studied } from '../studied.ts'
import classes from './timer-screen.module.css'

/** The day's total. It grows with the session that runs, and asks nobody for it. */
export const StudiedToday = ({ studied, runs }: { readonly studied: Studied; readonly runs: boolean }) => {
  const node = useRef<HTMLParagraphElement>(null)
  const format = useFormat()
  const draw = useCallback(
    (wallMs: number): number | null => {
      const { minutes, changesInMs } = studiedAt(runs ? studied : { ...studied, countedToMs: null }, wallMs)
      if (node.current !== null) node.current.textContent = `${format.duration(minutes)} studied today`
      return changesInMs
    },
    [studied, runs, format],
  )
  useClock(draw)
  return <p ref={node} className={classes.studied} />
}
