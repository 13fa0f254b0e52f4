import type { SlotView } from '#contract/operations/plan.ts'
import type { WeekDay, WeekView } from '#contract/operations/views.ts'
import { weekNumber } from '#core/time/week.ts'
import { statusWords } from '../../app/topic-status.ts'
import type { Format } from '../../ui/format.ts'
import { slotTimes } from '../../ui/slot-times.ts'
import { kinds } from '../../ui/kind-mark.tsx'

/** A slot in one line: title, kind of work, weekday and date, from–to, state. */
export const slotName = (slot: SlotView, zone: string, format: Format): string =>
  [
    slot.topic.title,
    kinds[slot.kind].label.toLowerCase(),
    format.dayLong(slot.day),
    slotTimes(slot, zone, format).range,
    stateWords(slot),
  ].join(', ')

/** "not started", "done, pinned". */
export const stateWords = ({ topic, pinned }: SlotView): string =>
  [statusWords[topic.status].toLowerCase(), ...(pinned ? ['pinned'] : [])].join(', ')

/** "23–29 November 2026", joined as the locale does. */
export const weekTitle = (view: Pick<WeekView, 'from' | 'to'>, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).formatRange(new Date(`${view.from}T00:00:00Z`), new Date(`${view.to}T00:00:00Z`))

/** The line below the title: week number where weeks begin on Monday, what is planned and was studied, and the plan's zone if it is not this computer's. */
export const weekLead = (view: WeekView, format: Format, ownZone: string): string => {
  const number = weekNumber(view.from, view.weekStart)
  const planned = view.days.reduce((sum, day) => sum + day.plannedMinutes, 0)
  const studied = view.days.reduce((sum, day) => sum + day.studiedMinutes, 0)
  return [
    ...(number === null ? [] : [`Week ${number}`]),
    planned === 0 ? 'Nothing planned' : `${format.duration(planned)} planned`,
    ...(studied === 0 ? [] : [`${format.duration(studied)} studied`]),
    ...(view.zone === ownZone ? [] : [`Times in ${view.zone.replaceAll('_', ' ')}`]),
  ].join(' · ')
}

/** What is odd about a day, for its column's head; null for ordinary days. */
export const dayNote = (day: WeekDay, format: Format): string | null => {
  if (day.dayOff !== null) return day.dayOff === '' ? 'Day off' : day.dayOff
  if (day.hours < 24) return `Clocks go forward: ${format.number(day.hours)} h`
  if (day.hours > 24) return `Clocks go back: ${format.number(day.hours)} h`
  return null
}

/** Why a week holds no slots, and where there are some. */
export const emptyWeekWords = (
  view: WeekView,
  format: Format,
): { readonly title: string; readonly text: string; readonly jump: 'first' | 'last' | null } => {
  const { bounds } = view
  if (bounds === null)
    return {
      title: 'Nothing is planned',
      text: 'The plan holds no slots: everything in it is done.',
      jump: null,
    }
  if (view.to < bounds.from) {
    return {
      title: 'The plan has not begun',
      text: `Its first slot is on ${format.dayFull(bounds.from)}.`,
      jump: 'first',
    }
  }
  if (view.from > bounds.to) {
    return {
      title: 'The plan is over by then',
      text: `Its last slot is on ${format.dayFull(bounds.to)}.`,
      jump: 'last',
    }
  }
  const off = [
    ...new Set(view.days.flatMap((day) => (day.dayOff === null || day.dayOff === '' ? [] : [day.dayOff]))),
  ]
  return {
    title: 'Nothing is planned this week',
    text: off.length > 0 ? `Days off: ${off.join(', ')}.` : 'These days have no study time in the plan.',
    jump: null,
  }
}
