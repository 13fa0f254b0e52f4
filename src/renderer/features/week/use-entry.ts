import { useEffect } from 'react'
import type { WeekView } from '#contract/operations/views.ts'
import { scrollToNow } from './go-to-now.ts'
import { focusMark, marksOnScreen } from './marks.ts'
import { useWeekStore, type Entry } from './store.ts'

const focusDay = (day: string): void => {
  const first = marksOnScreen().find((stop) => stop.day === day)
  if (first !== undefined) focusMark(first.id)
  else document.querySelector<HTMLElement>(`[data-day-head="${CSS.escape(day)}"]`)?.focus()
}

const enter = (entry: Entry): void => {
  if (entry === 'now') {
    scrollToNow()
    return
  }
  if (typeof entry === 'object') {
    if ('slotId' in entry) focusMark(entry.slotId)
    else focusDay(entry.day)
    return
  }
  const stops = marksOnScreen()
  const target = entry === 'first' ? stops[0] : stops.at(-1)
  if (target !== undefined) focusMark(target.id)
}

/** Goes on in the week that was drawn for it: where arrow keys, the month or a moved slot led over the edge. */
export const useEntry = (view: WeekView): void => {
  const enterAt = useWeekStore((store) => store.enterAt)
  const anchor = useWeekStore((store) => store.anchor)
  const entered = useWeekStore((store) => store.entered)
  const wanted = anchor ?? view.today
  useEffect(() => {
    if (enterAt === null || wanted < view.from || wanted > view.to) return undefined
    // The calendar component draws the new week after this effect.
    const frame = requestAnimationFrame(() => {
      enter(enterAt)
      entered()
    })
    return () => cancelAnimationFrame(frame)
  }, [enterAt, wanted, view, entered])
}
