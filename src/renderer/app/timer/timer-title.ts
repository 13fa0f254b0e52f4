import { t } from '@lingui/core/macro'
import { useCallback, useEffect } from 'react'
import type { TimerView } from '#contract/operations/timer.ts'
import { setTitleStatus } from '../../ui/use-document-title.ts'
import { countedAt, isFocus, moodOf, moodWords } from './clock-face.ts'
import { useNoticeStore } from './notice-store.ts'
import { useClock } from './use-timer.ts'

const MINUTE_MS = 60_000

type Title = { readonly text: string | null; readonly changesInMs: number | null }

const minutesAt = (timer: TimerView, wallMs: number): Title => {
  const countedMs = countedAt(timer, wallMs)
  const plannedMs = timer.interval?.plannedMs ?? null
  if (plannedMs === null) {
    const minutes = Math.floor(countedMs / MINUTE_MS)
    return {
      text: t`${minutes} min`,
      changesInMs: MINUTE_MS - (countedMs % MINUTE_MS),
    }
  }
  if (moodOf(timer) === 'overtime') {
    const overMs = countedMs - plannedMs
    const minutes = Math.floor(overMs / MINUTE_MS)
    return {
      text: t`+${minutes} min`,
      changesInMs: MINUTE_MS - (overMs % MINUTE_MS),
    }
  }
  const leftMs = Math.max(0, plannedMs - countedMs)
  const minutes = Math.ceil(leftMs / MINUTE_MS)
  return {
    text: t`${minutes} min`,
    changesInMs: leftMs === 0 ? null : leftMs % MINUTE_MS || MINUTE_MS,
  }
}

/** What the window's title says of the timer at a wall time, by the minute: "24 min · Decorators"; null when idle. */
export const titleAt = (timer: TimerView, wallMs: number): Title => {
  const mood = moodOf(timer)
  if (mood === 'idle') return { text: null, changesInMs: null }
  if (mood === 'asking') return { text: t`Were you away?`, changesInMs: null }
  const runs = timer.phase === 'running'
  const { text, changesInMs } = runs ? minutesAt(timer, wallMs) : { text: moodWords[mood], changesInMs: null }
  const topic = isFocus(timer) ? timer.topic?.title : undefined
  const what = topic ?? moodWords[timer.interval?.kind ?? 'focus']
  return { text: `${text} · ${what}`, changesInMs }
}

/** Shows the timer in the window's title; when nothing runs any more but something is to be said, that. */
export const useTimerTitle = (timer: TimerView): void => {
  const noticeTitle = useNoticeStore((store) => store.notice?.title ?? null)
  const draw = useCallback(
    (wallMs: number): number | null => {
      const { text, changesInMs } = titleAt(timer, wallMs)
      setTitleStatus(text ?? noticeTitle)
      return changesInMs
    },
    [timer, noticeTitle],
  )
  useClock(draw, { whileHidden: true })
  useEffect(() => () => setTitleStatus(null), [])
}
