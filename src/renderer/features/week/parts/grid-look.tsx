import type { CalendarOptions, EventDisplayInfo, SlotHeaderInfo } from '@fullcalendar/react'
import { useFormat } from '../../../ui/format-context.tsx'
import { SNAP_MINUTES } from '../place.ts'
import { wallTimeAt } from '../wall-clock.ts'
import { SlotMark } from './slot-mark.tsx'
import { SlotPicture, SlotShadow } from './slot-picture.tsx'
import classes from './week-grid.module.css'

/** The calendar component hands out wall times as if they were UTC. */
export const wallDay = (wall: Date): string => wallTimeAt(wall.getTime(), 'UTC').slice(0, 10)

const renderSlot = ({ event, isShort, isMirror }: EventDisplayInfo) => {
  const { slotId, isRest } = event.extendedProps as { readonly slotId?: string; readonly isRest?: boolean }
  // What is drawn while a new slot is dragged out has no slot yet.
  if (slotId === undefined) return null
  if (isMirror) return <SlotShadow slotId={slotId} isShort={isShort} from={event.start} to={event.end} />
  if (isRest === true) return <SlotPicture slotId={slotId} isShort={isShort} />
  return <SlotMark slotId={slotId} isShort={isShort} />
}

const renderHour = (info: SlotHeaderInfo) => (
  <Hour minute={Math.round((info.time?.milliseconds ?? 0) / 60_000)} />
)

const Hour = ({ minute }: { readonly minute: number }) => {
  const format = useFormat()
  return minute === 0 ? null : format.time(minute)
}

const eventClass = ({ event, isMirror }: EventDisplayInfo): string => {
  const { phase, turn } = event.extendedProps as { readonly phase?: string; readonly turn?: 1 | 2 | null }
  return [
    classes['event'],
    phase === 'begun' ? classes['begun'] : '',
    turn === 1 ? classes['firstTurn'] : '',
    turn === 2 ? classes['secondTurn'] : '',
    isMirror ? classes['mirror'] : '',
  ].join(' ')
}

/** What does not depend on the week. Events are not interactive to the calendar: a slot brings its own button. */
export const gridLook: CalendarOptions = {
  nowIndicator: false,
  headerToolbar: false,
  allDaySlot: false,
  height: '100%',
  slotDuration: '00:30:00',
  slotHeaderInterval: '01:00:00',
  snapDuration: { minutes: SNAP_MINUTES },
  scrollTimeReset: false,
  eventInteractive: false,
  // Slots write their own times.
  displayEventTime: false,
  eventMinHeight: 24,
  eventShortHeight: 40,
  slotEventOverlap: false,
  eventContent: renderSlot,
  eventClass,
  eventInnerClass: classes['inner'] ?? '',
  columnEventBeforeClass: ({ isStartResizable }) => (isStartResizable ? (classes['grip'] ?? '') : ''),
  columnEventAfterClass: ({ isEndResizable }) =>
    isEndResizable ? `${classes['grip']} ${classes['gripEnd']}` : '',
  dayHeaderAlign: 'start',
  // It would be hidden from readers: the heads are drawn into their cells.
  dayHeaderContent: () => null,
  dayHeaderClass: classes['head'] ?? '',
  dayLaneInnerClass: classes['laneInner'] ?? '',
  slotLaneClass: (info) => `${classes['hour']} ${info.isMinor ? classes['half'] : ''}`,
  slotHeaderContent: renderHour,
  slotHeaderClass: classes['axis'] ?? '',
  slotHeaderInnerClass: classes['hourText'] ?? '',
  slotHeaderDividerClass: classes['divider'] ?? '',
  dayHeaderDividerClass: classes['headDivider'] ?? '',
  highlightClass: classes['highlight'] ?? '',
}
