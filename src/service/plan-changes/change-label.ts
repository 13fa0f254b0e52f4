/** What a change is called in the list of changes. */
import type { PlanChange } from '#core/planning/change.ts'
import type { Pace } from '#core/planning/model.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { clockText, dateRangeText, dateText, dayOfMonthText, weekdayDateText } from '#core/time/day-text.ts'
import { durationText } from '#core/words/durations.ts'
import { i18n } from '#core/words/i18n.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import { topicsOf } from './situation.ts'
import type { Situation } from './situation.ts'
import type { WorkedOut } from './work-out.ts'

type OfType<T extends PlanChange['type']> = Extract<PlanChange, { type: T }>
type Words = { readonly worked: WorkedOut; readonly today: string }

const LONGEST = 200

const statusWords = (topics: string, status: TopicStatus): string => {
  switch (status) {
    case 'pending':
      return i18n.t('{topics}: open again', { topics })
    case 'in-progress':
      return i18n.t('{topics}: in progress', { topics })
    case 'done':
      return i18n.t('{topics}: done', { topics })
    case 'skipped':
      return i18n.t('{topics}: skipped', { topics })
  }
}

/** "14 → 18 March", "28 March → 2 April", "14 March". */
const finishText = ({ worked, today }: Words): string | null => {
  const pace: Pace = worked.after.plan.settings.pace
  const before = worked.finish.before[pace]
  const after = worked.finish.after[pace]
  if (after === null) return null
  if (before === null || before === after) return dateText(after, today)
  const isSameMonth = before.slice(0, 7) === after.slice(0, 7)
  return `${isSameMonth ? dayOfMonthText(before) : dateText(before, today)} → ${dateText(after, today)}`
}

const withFinish = (what: string, words: Words): string => {
  const finish = finishText(words)
  return finish === null ? what : i18n.t('{what}: finish {finish}', { what, finish })
}

const named = (what: string, name: string): string => (name.trim() === '' ? what : `${what}: ${name.trim()}`)

const titleOf = ({ roadmap }: Situation, topicId: string): string =>
  topicsOf(roadmap).find(({ id }) => id === topicId)?.title ?? i18n.t('A topic')

/** The one topic, or how many. */
const topicsText = (titles: readonly string[], many: (count: number) => string): string =>
  titles.length === 1 ? (titles[0] ?? '') : many(titles.length)

const slotOf = ({ worked }: Words, slotId: string): StoredSlot | undefined =>
  worked.before.slots.find(({ id }) => id === slotId) ?? worked.after.slots.find(({ id }) => id === slotId)

/** "Decorators on Sunday 29 November" */
const slotText = (words: Words, slotId: string): string => {
  const slot = slotOf(words, slotId)
  if (slot === undefined) return i18n.t('a slot')
  return i18n.t('{topic} on {day}', {
    topic: titleOf(words.worked.before, slot.topicId),
    day: weekdayDateText(slot.day, words.today),
  })
}

const moveText = (words: Words, { slotId, day: to, startMinute, minutes }: OfType<'move-slot'>): string => {
  const slot = slotOf(words, slotId)
  const topic = slot === undefined ? i18n.t('a slot') : titleOf(words.worked.before, slot.topicId)
  const day = weekdayDateText(to, words.today)
  if (slot?.day !== to) return i18n.t('Moved {topic} to {day}', { topic, day })
  return slot.startMinute === startMinute
    ? i18n.t('{topic} until {time} on {day}', { topic, time: clockText(startMinute + minutes), day })
    : i18n.t('Moved {topic} to {time} on {day}', { topic, time: clockText(startMinute), day })
}

const extendText = (words: Words, { topicId, days }: OfType<'extend'>): string => {
  const topic = titleOf(words.worked.before, topicId)
  return days < 0
    ? i18n.t('{topic}: {days, plural, one {# study day} other {# study days}} less', { topic, days: -days })
    : i18n.t('{topic}: {days, plural, one {# study day} other {# study days}} more', { topic, days })
}

const optionalText = ({ worked }: Words, { topicKeys, included }: OfType<'optional'>): string => {
  const keys = new Set(topicKeys)
  const titles = topicsOf(worked.before.roadmap)
    .filter(({ key }) => keys.has(key))
    .map(({ title }) => title)
  const topics = topicsText(titles, (count) =>
    i18n.t('{count, plural, one {# optional topic} other {# optional topics}}', { count }),
  )
  return included ? i18n.t('{topics} taken in', { topics }) : i18n.t('{topics} left out', { topics })
}

const statusText = ({ worked }: Words, { topicIds, status }: OfType<'status'>): string => {
  const titles = topicIds.map((id) => titleOf(worked.before, id))
  const topics = topicsText(titles, (count) =>
    i18n.t('{count, plural, one {# topic} other {# topics}}', { count }),
  )
  return statusWords(topics, status)
}

const freedText = ({ worked, today }: Words, { busyId }: OfType<'free-again'>): string => {
  const busy = worked.before.busy.find(({ id }) => id === busyId)
  return busy === undefined
    ? i18n.t('Free again')
    : named(i18n.t('Free again {day}', { day: weekdayDateText(busy.day, today) }), busy.title)
}

const calendarName = ({ worked }: Words, { calendarId }: OfType<'remove-calendar'>): string =>
  worked.before.calendars.find(({ id }) => id === calendarId)?.name ?? ''

const pinText = (slot: string, isPinned: boolean): string =>
  isPinned ? i18n.t('Pinned {slot}', { slot }) : i18n.t('Unpinned {slot}', { slot })

const labelOf = (change: PlanChange, words: Words): string => {
  const { today } = words
  switch (change.type) {
    case 'replan':
      return withFinish(i18n.t('Replanned'), words)
    case 'settings':
      return withFinish(i18n.t('Changed the plan'), words)
    case 'add-days-off': {
      const { from, to, name } = change.daysOff
      const days = dateRangeText(from, to, today)
      return named(
        from === to ? i18n.t('Day off {days}', { days }) : i18n.t('Days off {days}', { days }),
        name,
      )
    }
    case 'remove-days-off':
      return i18n.t('No days off any more {days}', { days: dateRangeText(change.from, change.to, today) })
    case 'move-today':
      return named(i18n.t('Moved the study of {day}', { day: dateText(today, today) }), change.name)
    case 'hours':
      return change.until === null
        ? i18n.t('Other hours from {day}', { day: dateText(change.from, today) })
        : i18n.t('Other hours {days}', { days: dateRangeText(change.from, change.until, today) })
    case 'calibrate': {
      const { minutesPerStudyDay } = words.worked.before.plan.settings
      return i18n.t('Study day: {from} → {to}', {
        from: durationText(minutesPerStudyDay),
        to: durationText(change.minutesPerStudyDay),
      })
    }
    case 'extend':
      return extendText(words, change)
    case 'status':
      return statusText(words, change)
    case 'choose':
      return `${change.group}: ${change.name}`
    case 'optional':
      return optionalText(words, change)
    case 'pause':
      return i18n.t('Paused the plan')
    case 'resume':
      return withFinish(i18n.t('Resumed the plan'), words)
    case 'move-slot':
      return moveText(words, change)
    case 'add-slot':
      return i18n.t('Added {topic} on {day}', {
        topic: titleOf(words.worked.before, change.topicId),
        day: weekdayDateText(change.day, today),
      })
    case 'remove-slot':
      return i18n.t('Removed {slot}', { slot: slotText(words, change.slotId) })
    case 'pin-slot':
      return pinText(slotText(words, change.slotId), change.pinned)
    case 'keep-free':
      return named(i18n.t('Kept free {day}', { day: weekdayDateText(change.day, today) }), change.title)
    case 'free-again':
      return freedText(words, change)
    case 'read-calendar':
      return i18n.t('Read calendar: {name}', { name: change.name })
    case 'remove-calendar':
      return i18n.t('Removed calendar: {name}', { name: calendarName(words, change) })
  }
}

/** "Days off 14–20 December: Holiday", "Moved Decorators to Sunday 29 November"; `today` decides which years are named. */
export const changeLabel = (changes: readonly PlanChange[], worked: WorkedOut, today: string): string => {
  const words = { worked, today }
  const label = changes.map((change) => labelOf(change, words)).join('; ')
  return label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1)}…`
}
