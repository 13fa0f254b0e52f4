import FullCalendar, { type CalendarRef } from '@fullcalendar/react'
import '@fullcalendar/react/skeleton.css'
import interactionPlugin from '@fullcalendar/react/interaction'
import timeGridPlugin from '@fullcalendar/react/timegrid'
import { useDirection } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { WeekView } from '#contract/operations/views.ts'
import { dayIndexOf } from '../../../app/week-start.ts'
import { useClock } from '../../../app/timer/use-timer.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { firstMinuteOf } from '../drawn-slots.ts'
import { dragOptions } from '../drag-slots.ts'
import { eventOf } from '../grid-events.ts'
import { useGridScroll, useSelectionEnd } from '../use-grid-scroll.ts'
import { useElementsByDay } from '../use-elements-by-day.ts'
import { useGridScale } from '../use-grid-scale.ts'
import { useWeekStore } from '../store.ts'
import { wallTime } from '../wall-clock.ts'
import { DayHeads } from './day-heads.tsx'
import { gridLook, wallDay } from './grid-look.tsx'
import { LaneLayers } from './lane-layers.tsx'
import { NudgeNote } from './nudge-note.tsx'
import classes from './week-grid.module.css'

const PLUGINS = [timeGridPlugin, interactionPlugin]

const MINUTE_MS = 60_000

/** Slots begin and end: once a minute it is looked which of them can still be moved. */
const watchTime = (nowMs: number): number => {
  useWeekStore.getState().pass(nowMs - (nowMs % MINUTE_MS))
  return MINUTE_MS - (nowMs % MINUTE_MS)
}

/** The week as seven columns of hours. */
export const WeekGrid = ({ view }: { readonly view: WeekView }) => {
  const format = useFormat()
  const { dir } = useDirection()
  const calendar = useRef<CalendarRef>(null)
  const drawn = useWeekStore((store) => store.drawn)
  const events = useMemo(() => drawn.map(eventOf), [drawn])
  const scale = useGridScale(view)
  const lanes = useElementsByDay()
  const heads = useElementsByDay()
  const drags = useMemo(() => dragOptions(view.zone, format), [view.zone, format])
  // The first hour is chosen once: a learner who has scrolled stays where they are from week to week.
  const [scrollTime] = useState(() => wallTime(view.from, firstMinuteOf(view)).slice(11))
  useClock(watchTime)
  useEffect(() => {
    calendar.current?.getApi().gotoDate(view.from)
  }, [view.from])
  useGridScroll(view, calendar)
  useSelectionEnd(calendar)
  return (
    <div className={classes.frame}>
      <FullCalendar
        {...gridLook}
        {...drags}
        ref={calendar}
        plugins={PLUGINS}
        initialView="timeGridWeek"
        initialDate={view.from}
        firstDay={dayIndexOf(view.weekStart)}
        direction={dir}
        timeZone="UTC"
        locale={format.locale}
        // Only for which day is today: the line of now is drawn by the lanes.
        now={view.today}
        scrollTime={scrollTime}
        slotMinHeight={scale}
        events={events}
        dayHeaderDidMount={({ el, date }) => heads.add(wallDay(date), el)}
        dayHeaderWillUnmount={({ el, date }) => heads.remove(wallDay(date), el)}
        dayLaneDidMount={({ el, date }) => lanes.add(wallDay(date), el)}
        dayLaneWillUnmount={({ el, date }) => lanes.remove(wallDay(date), el)}
        dayLaneClass={(info) => {
          const day = view.days.find((candidate) => candidate.day === wallDay(info.date))
          const isToday = day?.day === view.today
          return `${classes.lane} ${isToday ? classes.today : ''} ${day?.kind === 'rest' ? classes.rest : ''}`
        }}
      />
      <DayHeads days={view.days} elements={heads.elements} />
      <LaneLayers view={view} halfHourPx={scale} elements={lanes.elements} />
      <NudgeNote />
    </div>
  )
}
