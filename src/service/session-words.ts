/** Sessions in words: what an Undo names, and why something cannot be. */
import type { Refusal } from '#core/sessions/hand-made.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import type { Stretch } from '#core/sessions/stretch.ts'
import { clockText } from '#core/time/day-text.ts'
import { minuteOfDayAt, resolveZone } from '#core/time/zone.ts'
import { durationText } from '#core/words/durations.ts'
import { i18n } from '#core/words/i18n.ts'
import type { StoredSession } from '#db/session-repo.ts'

const MINUTE_MS = 60_000

const lengthText = ({ startMs, endMs }: Stretch): string => {
  const minutes = wholeMinutes(endMs - startMs)
  return minutes === 0 ? i18n.t('less than a minute') : durationText(minutes)
}

/** "25 min of Decorators": what was changed, for the learner. */
export const amountText = (session: Stretch & { readonly title: string }): string =>
  session.title === ''
    ? lengthText(session)
    : i18n.t('{length} of {title}', { length: lengthText(session), title: session.title })

/** "14:05", as clocks show it where the session happened. */
const timeText = (instantMs: number, zone: string): string =>
  clockText(minuteOfDayAt(instantMs, resolveZone(zone).zone))

const nameOf = ({ title }: StoredSession): string =>
  title === '' ? i18n.t('another session') : i18n.t('“{title}”', { title })

/** Names the session in the way, up to the first full minute that is free after it. */
export const overlapText = (other: StoredSession): string => {
  const session = nameOf(other)
  const from = timeText(other.startMs, other.zone)
  if (other.open)
    return i18n.t('It overlaps {session}, running since {from}. Stop the timer first.', { session, from })
  const to = timeText(Math.ceil(other.endMs / MINUTE_MS) * MINUTE_MS, other.zone)
  return i18n.t('It overlaps {session}, {from}–{to}. Change one of the two times.', { session, from, to })
}

export const refusalText = (refusal: Refusal): string => {
  switch (refusal) {
    case 'nothing':
      return i18n.t('A session ends after it begins. Change one of the two times.')
    case 'too-short':
      return i18n.t('A session lasts at least a second. Change one of the two times.')
    case 'too-long':
      return i18n.t('A session lasts 24 hours at most. Write down two.')
    case 'future':
      return i18n.t('It ends in the future. A session is what was studied already: end it now or earlier.')
  }
}

export const cannotSplit = (): string =>
  i18n.t('Choose a time within the session, so that both parts last at least a second.')
export const stillRunning = (): string => i18n.t('This session is still running. Stop the timer first.')
