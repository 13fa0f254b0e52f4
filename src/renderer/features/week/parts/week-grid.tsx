import FullCalendar, {
  type CalendarOptions,
  type CalendarRef,
  type DayHeaderInfo,
  type EventDisplayInfo,
  type EventInput,
  type SlotHeaderInfo,
} from '@fullcalendar/react'
import '@fullcalendar/react/skeleton.css'
import timeGridPlugin from '@fullcalendar/react/timegrid'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { WeekView } from '#contract/operations/views.ts'
import { dayIndexOf } from '../../../app/week-start.ts'
import { useFormat } from '../../../ui/format-context.tsx'
import { firstMinuteOf, halfHourPx, shades, type Shade } from '../drawn-slots.ts'
import { useWeekStore } from '../store.ts'
import { wallTime, wallTimeAt } from '../wall-clock.ts'
import { DayHead } from './day-head.tsx'
import { SlotMark } from './slot-mark.tsx'
import classes from './week-grid.module.css'

const PLUGINS = [timeGridPlugin]

/** The calendar component hands out wall times as if they were UTC. */
const dayOf = (wall: Date): string => wallTimeAt(wall.getTime(), 'UTC').slice(0, 10)

const renderSlot = (info: EventDisplayInfo) => <SlotMark slotId={info.event.id} isShort={info.isShort} />

const renderDayHead = (info: DayHeaderInfo) => <DayHead day={dayOf(info.date)} />

const renderHour = (info: SlotHeaderInfo) => (
  <Hour minute={Math.round((info.time?.milliseconds ?? 0) / 60_000)} />
)

const Hour = ({ minute }: { readonly minute: number }) => {
  const format = useFormat()
  return minute === 0 ? null : format.time(minute)
}

/** The week as seven columns of hours. */
export const WeekGrid = ({ view }: { readonly view: WeekView }) => {
  const calendar = useRef<CalendarRef>(null)
  const drawn = useWeekStore((store) => store.drawn)
  const events = useMemo((): EventInput[] => [...drawn, ...shades(view).map(shadeEvent)], [drawn, view])
  // The first hour is chosen once: a learner who has scrolled stays where they are from week to week.
  const [scrollTime] = useState(() => wallTime(view.from, firstMinuteOf(view)).slice(11))
  useEffect(() => {
    calendar.current?.getApi().gotoDate(view.from)
  }, [view.from])
  const firstMinute = firstMinuteOf(view)
  const scrolled = useRef({ from: view.from, firstMinute })
  useEffect(() => {
    const former = scrolled.current
    scrolled.current = { from: view.from, firstMinute }
    // Other study hours for the week on the screen: the place scrolled to shows nothing any more.
    if (former.from === view.from && former.firstMinute !== firstMinute) {
      calendar.current?.getApi().scrollToTime({ minutes: firstMinute })
    }
  }, [view.from, firstMinute])
  return (
    <div className={classes.frame}>
      <FullCalendar
        {...LOOK}
        ref={calendar}
        plugins={PLUGINS}
        initialView="timeGridWeek"
        initialDate={view.from}
        firstDay={dayIndexOf(view.weekStart)}
        timeZone="UTC"
        now={() => wallTimeAt(Date.now(), view.zone)}
        scrollTime={scrollTime}
        slotMinHeight={halfHourPx(view.slots)}
        events={events}
        dayLaneClass={(info) => {
          const day = view.days.find((candidate) => candidate.day === dayOf(info.date))
          const isToday = day?.day === view.today
          return `${classes.lane} ${isToday ? classes.today : ''} ${day?.kind === 'rest' ? classes.rest : ''}`
        }}
      />
    </div>
  )
}

const shadeEvent = ({ id, start, end, why }: Shade): EventInput => ({
  id,
  start,
  end,
  display: 'background',
  className: classes[why] ?? '',
})

/** What does not depend on the week. Events are not interactive to the calendar: a slot brings its own button. */
const LOOK: CalendarOptions = {
  nowIndicator: true,
  headerToolbar: false,
  allDaySlot: false,
  height: '100%',
  slotDuration: '00:30:00',
  slotHeaderInterval: '01:00:00',
  scrollTimeReset: false,
  eventInteractive: false,
  eventMinHeight: 24,
  eventShortHeight: 40,
  slotEventOverlap: false,
  eventContent: renderSlot,
  eventClass: classes['event'] ?? '',
  eventInnerClass: classes['inner'] ?? '',
  dayHeaderAlign: 'start',
  dayHeaderContent: renderDayHead,
  dayHeaderClass: classes['head'] ?? '',
  dayHeaderInnerClass: classes['headInner'] ?? '',
  dayLaneInnerClass: classes['laneInner'] ?? '',
  slotLaneClass: (info) => `${classes['hour']} ${info.isMinor ? classes['half'] : ''}`,
  slotHeaderContent: renderHour,
  slotHeaderClass: classes['axis'] ?? '',
  slotHeaderInnerClass: classes['hourText'] ?? '',
  slotHeaderDividerClass: classes['divider'] ?? '',
  dayHeaderDividerClass: classes['headDivider'] ?? '',
  nowIndicatorLineClass: classes['now'] ?? '',
  nowIndicatorHeaderClass: classes['nowHead'] ?? '',
  nowIndicatorDotClass: classes['nowDot'] ?? '',
}
