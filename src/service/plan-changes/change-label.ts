/** What a change is called in the list of changes. */
import { durationText } from '#core/export/text.ts'
import type { PlanChange } from '#core/planning/change.ts'
import type { Pace } from '#core/planning/model.ts'
import type { TopicStatus } from '#core/roadmap/model.ts'
import { clockText, dateRangeText, dateText, weekdayDateText } from '#core/time/day-text.ts'
import type { StoredSlot } from '#db/slot-repo.ts'
import { topicsOf } from './situation.ts'
import type { Situation } from './situation.ts'
import type { WorkedOut } from './work-out.ts'

type OfType<T extends PlanChange['type']> = Extract<PlanChange, { type: T }>
type Words = { readonly worked: WorkedOut; readonly today: string }

const LONGEST = 200

const STATUS: Readonly<Record<TopicStatus, string>> = {
  pending: 'open again',
  'in-progress': 'in progress',
  done: 'done',
  skipped: 'skipped',
}

/** "14 → 18 March", "28 March → 2 April", "14 March". */
const finishText = ({ worked, today }: Words): string | null => {
  const pace: Pace = worked.after.plan.settings.pace
  const before = worked.finish.before[pace]
  const after = worked.finish.after[pace]
  if (after === null) return null
  if (before === null || before === after) return dateText(after, today)
  const isSameMonth = before.slice(0, 7) === after.slice(0, 7)
  return `${isSameMonth ? Number(before.slice(8)) : dateText(before, today)} → ${dateText(after, today)}`
}

const withFinish = (what: string, words: Words): string => {
  const finish = finishText(words)
  return finish === null ? what : `${what}: finish ${finish}`
}

const named = (what: string, name: string): string => (name.trim() === '' ? what : `${what}: ${name.trim()}`)

const titleOf = ({ roadmap }: Situation, topicId: string): string =>
  topicsOf(roadmap).find(({ id }) => id === topicId)?.title ?? 'A topic'

/** The one topic, or how many. */
const topicsText = (titles: readonly string[], many: string): string =>
  titles.length === 1 ? (titles[0] ?? '') : `${titles.length} ${many}`

const slotOf = ({ worked }: Words, slotId: string): StoredSlot | undefined =>
  worked.before.slots.find(({ id }) => id === slotId) ?? worked.after.slots.find(({ id }) => id === slotId)

/** "Decorators on Sunday 29 November" */
const slotText = (words: Words, slotId: string): string => {
  const slot = slotOf(words, slotId)
  if (slot === undefined) return 'a slot'
  return `${titleOf(words.worked.before, slot.topicId)} on ${weekdayDateText(slot.day, words.today)}`
}

const moveText = (words: Words, { slotId, day, startMinute, minutes }: OfType<'move-slot'>): string => {
  const slot = slotOf(words, slotId)
  const title = slot === undefined ? 'a slot' : titleOf(words.worked.before, slot.topicId)
  if (slot?.day !== day) return `Moved ${title} to ${weekdayDateText(day, words.today)}`
  const on = `on ${weekdayDateText(day, words.today)}`
  return slot.startMinute === startMinute
    ? `${title} until ${clockText(startMinute + minutes)} ${on}`
    : `Moved ${title} to ${clockText(startMinute)} ${on}`
}

const extendText = (words: Words, { topicId, days }: OfType<'extend'>): string => {
  const amount = Math.abs(days)
  const what = `${amount} ${amount === 1 ? 'study day' : 'study days'} ${days < 0 ? 'less' : 'more'}`
  return `${titleOf(words.worked.before, topicId)}: ${what}`
}

const optionalText = ({ worked }: Words, { topicKeys, included }: OfType<'optional'>): string => {
  const keys = new Set(topicKeys)
  const titles = topicsOf(worked.before.roadmap)
    .filter(({ key }) => keys.has(key))
    .map(({ title }) => title)
  return `${topicsText(titles, 'optional topics')} ${included ? 'taken in' : 'left out'}`
}

const statusText = ({ worked }: Words, { topicIds, status }: OfType<'status'>): string => {
  const titles = topicIds.map((id) => titleOf(worked.before, id))
  return `${topicsText(titles, 'topics')}: ${STATUS[status]}`
}

const freedText = ({ worked, today }: Words, { busyId }: OfType<'free-again'>): string => {
  const busy = worked.before.busy.find(({ id }) => id === busyId)
  return busy === undefined
    ? 'Free again'
    : named(`Free again ${weekdayDateText(busy.day, today)}`, busy.title)
}

const calendarName = ({ worked }: Words, { calendarId }: OfType<'remove-calendar'>): string =>
  worked.before.calendars.find(({ id }) => id === calendarId)?.name ?? ''

const labelOf = (change: PlanChange, words: Words): string => {
  const { today } = words
  switch (change.type) {
    case 'replan':
      return withFinish('Replanned', words)
    case 'settings':
      return withFinish('Changed the plan', words)
    case 'add-days-off': {
      const { from, to, name } = change.daysOff
      return named(`${from === to ? 'Day' : 'Days'} off ${dateRangeText(from, to, today)}`, name)
    }
    case 'remove-days-off':
      return `No days off any more ${dateRangeText(change.from, change.to, today)}`
    case 'move-today':
      return named(`Moved the study of ${dateText(today, today)}`, change.name)
    case 'hours':
      return change.until === null
        ? `Other hours from ${dateText(change.from, today)}`
        : `Other hours ${dateRangeText(change.from, change.until, today)}`
    case 'calibrate': {
      const from = words.worked.before.plan.settings.minutesPerStudyDay
      return `Study day: ${durationText(from)} → ${durationText(change.minutesPerStudyDay)}`
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
      return 'Paused the plan'
    case 'resume':
      return withFinish('Resumed the plan', words)
    case 'move-slot':
      return moveText(words, change)
    case 'add-slot':
      return `Added ${titleOf(words.worked.before, change.topicId)} on ${weekdayDateText(change.day, today)}`
    case 'remove-slot':
      return `Removed ${slotText(words, change.slotId)}`
    case 'pin-slot':
      return `${change.pinned ? 'Pinned' : 'Unpinned'} ${slotText(words, change.slotId)}`
    case 'keep-free':
      return named(`Kept free ${weekdayDateText(change.day, today)}`, change.title)
    case 'free-again':
      return freedText(words, change)
    case 'read-calendar':
      return `Read calendar: ${change.name}`
    case 'remove-calendar':
      return `Removed calendar: ${calendarName(words, change)}`
  }
}

/** "Days off 14–20 December: Holiday", "Moved Decorators to Sunday 29 November"; `today` decides which years are named. */
export const changeLabel = (changes: readonly PlanChange[], worked: WorkedOut, today: string): string => {
  const words = { worked, today }
  const label = changes.map((change) => labelOf(change, words)).join('; ')
  return label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1)}…`
}
