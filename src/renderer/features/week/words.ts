import { plural, t } from '@lingui/core/macro'
import type { SlotView } from '#contract/operations/plan.ts'
import type { SessionView } from '#contract/operations/sessions.ts'
import type { BusyView, WeekDay, WeekView } from '#contract/operations/views.ts'
import { placeInstants } from '#core/planning/slot-edit.ts'
import { weekNumber } from '#core/time/week.ts'
import { dayAt, resolveZone } from '#core/time/zone.ts'
import { statusInWords } from '../../app/topic-status.ts'
import type { Format } from '../../ui/format.ts'
import { kinds } from '../../ui/kind-mark.tsx'
import { slotTimes } from '../../ui/slot-times.ts'
import { lengthWords, sessionFacts, sessionTitle, type SessionStanding } from '../../ui/session-words.ts'
import type { Place, SlotPhase } from './place.ts'
import type { Shade } from './shades.ts'

/** A slot in one line: title, roadmap where there are several, kind of work, weekday and date, from–to, state. */
export const slotName = (slot: SlotView, context: SlotContext, format: Format): string =>
  [slot.topic.title, ...slotFacts(slot, context, format)].join(', ')

export type SlotContext = {
  readonly zone: string
  readonly phase: SlotPhase
  /** Names the roadmap, when slots of several are drawn. */
  readonly isNamed: boolean
  /** Time in sessions while it lasted, ms. */
  readonly studiedMs: number
}

/** What a reader hears after the title. */
export const slotFacts = (
  slot: SlotView,
  { zone, phase, isNamed, studiedMs }: SlotContext,
  format: Format,
): readonly string[] => [
  ...(isNamed ? [slot.roadmapTitle] : []),
  kinds[slot.kind].word,
  format.dayLong(slot.day),
  slotTimes(slot, zone, format).range,
  stateWords(slot),
  ...(phase === 'over' ? [t`over`] : []),
  ...(studiedMs === 0 ? [] : [t`${lengthWords(studiedMs)} studied in this time`]),
]

/** "not started", "done, pinned". */
export const stateWords = ({ topic, pinned }: SlotView): string =>
  [statusInWords[topic.status], ...(pinned ? [t`pinned`] : [])].join(', ')

/** "Sunday, 29 November, 18:15–20:15": times as clocks in the zone show them. */
export const placeWords = (place: Place, zone: string, format: Format): string => {
  const times = slotTimes(placeInstants(place, zone), zone, format)
  return `${format.dayLong(place.day)}, ${times.range}`
}

/** What is to know about a place: when it ends, and what clocks do there. */
export const placeNotes = (place: Place, zone: string, format: Format): readonly string[] => {
  const { startMs, endMs, change } = placeInstants(place, zone)
  const end = format.instantTime(endMs, zone)
  const start = format.time(place.startMinute)
  if (place.startMinute + place.minutes > 1440)
    return [t`It has to end by midnight: start earlier, or make it shorter.`]
  const [day, length] = [format.dayLong(place.day), format.duration(place.minutes)]
  const begin = format.instantTime(startMs, zone)
  return [
    t`${day}, until ${end} (${length}).`,
    ...(change === 'gap' ? [t`Clocks go forward and skip ${start}; it begins at ${begin}.`] : []),
    ...(change === 'overlap' ? [t`Clocks show ${start} twice on this day; it begins the first time.`] : []),
  ]
}

/** What is said while keys move a slot. */
export const nudgeWords = (
  { title, place, refusal }: { readonly title: string; readonly place: Place; readonly refusal: string },
  zone: string,
  format: Format,
): string => {
  const [to, length] = [placeWords(place, zone, format), format.duration(place.minutes)]
  return [
    ...(refusal === '' ? [] : [refusal]),
    t`${title}: ${to}, ${length}.`,
    t`Enter keeps it, Escape takes it back.`,
  ].join(' ')
}

/** What stands on a busy time. */
export const busyTitle = ({ title, source }: Pick<BusyView, 'title' | 'source'>): string => {
  if (title !== '') return title
  return source === 'calendar' ? t`Busy` : t`Kept free`
}

/** What a busy time is, after its title: "kept free", "in Work"; nothing where the title says it. */
export const busyNote = ({ title, calendar }: Pick<BusyView, 'title' | 'calendar'>): string => {
  if (calendar !== null) return t`in ${calendar}`
  return title === '' ? '' : t`kept free`
}

/** Why it is there. */
export const busyReason = ({ source, calendar }: Pick<BusyView, 'source' | 'calendar'>): string => {
  if (source === 'calendar') {
    return t`In your calendar “${calendar ?? ''}”. Nothing is planned in it. Freed here, it is taken again when you read that calendar again.`
  }
  return source === 'moved'
    ? t`A slot that was moved or removed lay here. Nothing else is planned in this time.`
    : t`You keep this time free. Nothing is planned in it.`
}

/** A busy time in one line. */
export const busyName = (busy: BusyView, zone: string, format: Format): string =>
  [
    busyTitle(busy),
    ...(busyNote(busy) === '' ? [] : [busyNote(busy)]),
    format.dayLong(busy.day),
    slotTimes(busy, zone, format).range,
  ].join(', ')

type SessionContext = { readonly zone: string; readonly standing: SessionStanding }

/** A session in one line, as it lies in the week. */
export const sessionName = (
  session: SessionView,
  { zone, standing }: SessionContext,
  format: Format,
): string => {
  const facts = sessionFacts(
    { ...session, msThatDay: session.endMs - session.startMs },
    {
      day: dayAt({ instantMs: session.startMs, zone: resolveZone(session.zone).zone, dayStartMinute: 0 }),
      presentZone: zone,
      standing,
    },
    format,
  )
  const title = sessionTitle(session)
  return t`Studied: ${title}, ${facts}`
}

/** Several sessions in one line: "Studied: 3 sessions, Monday, 23 November, 18:00–19:10, 55 min". */
export const sessionsName = (
  sessions: readonly SessionView[],
  { day, zone }: { readonly day: string; readonly zone: string },
  format: Format,
): string => {
  const startMs = Math.min(...sessions.map((session) => session.startMs))
  const endMs = Math.max(...sessions.map((session) => session.endMs))
  const studiedMs = sessions.reduce((sum, session) => sum + session.endMs - session.startMs, 0)
  return [
    plural(sessions.length, { one: 'Studied: # session', other: 'Studied: # sessions' }),
    format.dayLong(day),
    slotTimes({ startMs, endMs }, zone, format).range,
    lengthWords(studiedMs),
  ].join(', ')
}

/** "23–29 November 2026", joined as the locale does. */
export const weekTitle = (view: Pick<WeekView, 'from' | 'to'>, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(new Date(`${view.from}T00:00:00Z`), new Date(`${view.to}T00:00:00Z`))

/** How a figure below the title is drawn in the week: outlined, filled, hatched; null for what is not drawn. */
export type WeekFigure = {
  readonly text: string
  readonly sign: 'planned' | 'studied' | 'free' | null
}

const MS_PER_MINUTE = 60_000

/** What busy times take together: calendars overlap, and no minute is taken twice. */
const busyMinutes = (busy: readonly Pick<BusyView, 'startMs' | 'endMs'>[]): number => {
  let [ms, untilMs] = [0, Number.NEGATIVE_INFINITY]
  for (const { startMs, endMs } of busy.toSorted((a, b) => a.startMs - b.startMs)) {
    ms += Math.max(0, endMs - Math.max(startMs, untilMs))
    untilMs = Math.max(untilMs, endMs)
  }
  return Math.round(ms / MS_PER_MINUTE)
}

/** The line below the title: week number where weeks begin on Monday, what is planned, was studied and is kept free, and the plan's zone if it is not this computer's. */
export const weekFigures = (view: WeekView, format: Format, ownZone: string): readonly WeekFigure[] => {
  const number = weekNumber(view.from, view.weekStart)
  const sum = (minutes: readonly number[]): number => minutes.reduce((all, one) => all + one, 0)
  const planned = sum(view.days.map((day) => day.plannedMinutes))
  const studied = sum(view.days.map((day) => day.studiedMinutes))
  const free = busyMinutes(view.busy)
  return [
    ...(number === null ? [] : [{ text: t`Week ${number}`, sign: null }]),
    planned === 0
      ? { text: t`Nothing planned`, sign: null }
      : { text: t`${format.duration(planned)} planned`, sign: 'planned' as const },
    ...(studied === 0 ? [] : [{ text: t`${format.duration(studied)} studied`, sign: 'studied' as const }]),
    ...(free === 0 ? [] : [{ text: t`${format.duration(free)} kept free`, sign: 'free' as const }]),
    ...(view.zone === ownZone ? [] : [{ text: t`Times in ${view.zone.replaceAll('_', ' ')}`, sign: null }]),
  ]
}

/** An amount of time in the head of a column, where there is little room: "3 h 30 min". */
export const columnDuration = (minutes: number): string => {
  const whole = Math.round(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (hours === 0) return t({ message: `${rest} min`, context: 'head of a column' })
  return rest === 0
    ? t({ message: `${hours} h`, context: 'head of a column' })
    : t({ message: `${hours} h ${rest} min`, context: 'head of a column' })
}

/** What is odd about a day, for its column's head; null for ordinary days. */
export const dayNote = (day: WeekDay, format: Format): string | null => {
  if (day.dayOff !== null) return day.dayOff === '' ? t`Day off` : day.dayOff
  if (day.hours === 24) return null
  const hours = format.number(day.hours)
  return day.hours < 24
    ? plural(day.hours, {
        one: `Clocks go forward: ${hours} hour`,
        other: `Clocks go forward: ${hours} hours`,
      })
    : plural(day.hours, { one: `Clocks go back: ${hours} hour`, other: `Clocks go back: ${hours} hours` })
}

/** What a stretch behind the slots means. */
export const shadeWords = ({ why, fromMinute, toMinute }: Shade, format: Format): string => {
  const hour = format.timeRange(fromMinute, toMinute - fromMinute)
  if (why === 'skipped-hour') return t`${hour} does not exist on this day: clocks go forward.`
  if (why === 'repeated-hour')
    return t`${hour} comes twice on this day: first on the left, again on the right.`
  return t`Day off`
}

/** Why a week holds no slots, and where there are some. */
export const emptyWeekWords = (
  view: WeekView,
  format: Format,
): { readonly title: string; readonly text: string; readonly jump: 'first' | 'last' | null } => {
  const { bounds } = view
  if (bounds === null)
    return {
      title: t`Nothing is planned`,
      text: t`The plan holds no slots: everything in it is done.`,
      jump: null,
    }
  if (view.to < bounds.from) {
    return {
      title: t`The plan has not begun`,
      text: t`Its first slot is on ${format.dayFull(bounds.from)}.`,
      jump: 'first',
    }
  }
  if (view.from > bounds.to) {
    return {
      title: t`The plan is over by then`,
      text: t`Its last slot is on ${format.dayFull(bounds.to)}.`,
      jump: 'last',
    }
  }
  const off = [
    ...new Set(view.days.flatMap((day) => (day.dayOff === null || day.dayOff === '' ? [] : [day.dayOff]))),
  ]
  return {
    title: t`Nothing is planned this week`,
    text: off.length > 0 ? t`Days off: ${off.join(', ')}.` : t`These days have no study time in the plan.`,
    jump: null,
  }
}
