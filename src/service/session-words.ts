/** Sessions in words: what an Undo names, and why something cannot be. */
import type { Refusal } from '#core/sessions/hand-made.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import type { Stretch } from '#core/sessions/stretch.ts'
import { minuteOfDayAt, resolveZone } from '#core/time/zone.ts'
import type { StoredSession } from '#db/session-repo.ts'

const MINUTE_MS = 60_000

const lengthText = ({ startMs, endMs }: Stretch): string => {
  const minutes = wholeMinutes(endMs - startMs)
  if (minutes === 0) return 'less than a minute'
  const parts = [
    [Math.floor(minutes / 60), 'h'],
    [minutes % 60, 'min'],
  ] as const
  return parts.flatMap(([count, unit]) => (count === 0 ? [] : [`${count} ${unit}`])).join(' ')
}

/** "25 min of Decorators": what was changed, for the learner. */
export const amountText = (session: Stretch & { readonly title: string }): string =>
  session.title === '' ? lengthText(session) : `${lengthText(session)} of ${session.title}`

/** "14:05", as clocks show it where the session happened. */
const clockText = (instantMs: number, zone: string): string => {
  const minute = minuteOfDayAt(instantMs, resolveZone(zone).zone)
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

const nameOf = ({ title }: StoredSession): string => (title === '' ? 'another session' : `“${title}”`)

/** Names the session in the way, up to the first full minute that is free after it. */
export const overlapText = (other: StoredSession): string => {
  const from = clockText(other.startMs, other.zone)
  if (other.open) return `It overlaps ${nameOf(other)}, running since ${from}. Stop the timer first.`
  const to = clockText(Math.ceil(other.endMs / MINUTE_MS) * MINUTE_MS, other.zone)
  return `It overlaps ${nameOf(other)}, ${from}–${to}. Change one of the two times.`
}

export const REFUSALS: Readonly<Record<Refusal, string>> = {
  nothing: 'A session ends after it begins. Change one of the two times.',
  'too-short': 'A session lasts at least a second. Change one of the two times.',
  'too-long': 'A session lasts 24 hours at most. Write down two.',
  future: 'It ends in the future. A session is what was studied already: end it now or earlier.',
}

export const CANNOT_SPLIT = 'Choose a time within the session, so that both parts last at least a second.'
export const STILL_RUNNING = 'This session is still running. Stop the timer first.'
