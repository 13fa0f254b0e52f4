import { useEffect, useRef, type RefObject } from 'react'
import type { CalendarRef } from '@fullcalendar/react'
import type { WeekView } from '#contract/operations/views.ts'
import { useWeekDialog } from './dialog-store.ts'
import { firstMinuteOf } from './drawn-slots.ts'

/** Other study hours for the week on the screen: the place scrolled to shows nothing any more. */
export const useGridScroll = (view: WeekView, calendar: RefObject<CalendarRef | null>): void => {
  const firstMinute = firstMinuteOf(view)
  const scrolled = useRef({ from: view.from, firstMinute })
  useEffect(() => {
    const former = scrolled.current
    scrolled.current = { from: view.from, firstMinute }
    const isOtherHour = Math.abs(former.firstMinute - firstMinute) > FAR_MINUTES
    if (former.from === view.from && isOtherHour) {
      calendar.current?.getApi().scrollToTime({ minutes: firstMinute })
    }
  }, [view.from, firstMinute, calendar])
}

/** A slot that was moved a little is still in sight. */
const FAR_MINUTES = 240

/** What was drawn out for a new slot goes when its dialog is closed. */
export const useSelectionEnd = (calendar: RefObject<CalendarRef | null>): void => {
  const isOpen = useWeekDialog((store) => store.isOpen)
  useEffect(() => {
    if (!isOpen) calendar.current?.getApi().unselect()
  }, [isOpen, calendar])
}
