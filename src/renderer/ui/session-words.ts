import { t } from '@lingui/core/macro'
import type { DaySession, SessionView } from '#contract/operations/sessions.ts'
import { isSameZone, isZone, resolveZone } from '#core/time/zone.ts'
import { duration, type Format } from './format.ts'
import { kinds } from './kind-mark.tsx'

const MS_PER_SECOND = 1000
const MS_PER_MINUTE = 60_000

/** "25 min", "2 h 10 min", and "40 s" for what is shorter than a minute. Whole minutes only: none is rounded up. */
export const lengthWords = (ms: number): string =>
  ms < MS_PER_MINUTE ? secondsWords(ms) : duration(Math.floor(ms / MS_PER_MINUTE))

const secondsWords = (ms: number): string => {
  const seconds = Math.floor((ms % MS_PER_MINUTE) / MS_PER_SECOND)
  return t`${seconds} s`
}

/** "19 min 20 s": to the second, where two parts have to add up under the learner's eyes. */
export const exactLengthWords = (ms: number): string => {
  const seconds = Math.floor((ms % MS_PER_MINUTE) / MS_PER_SECOND)
  return ms < MS_PER_MINUTE || seconds === 0 ? lengthWords(ms) : `${lengthWords(ms)} ${secondsWords(ms)}`
}

/** What was studied: the topic's title, also of one that was removed. */
export const sessionTitle = ({ title }: Pick<SessionView, 'title'>): string =>
  title === '' ? t`No topic` : title

/** Whether a session is over, counts right now, or waits for what the learner says about time away. */
export type SessionStanding = 'over' | 'running' | 'waiting'

export const standingOf = ({ open }: Pick<SessionView, 'open'>, isWaiting: boolean): SessionStanding => {
  if (!open) return 'over'
  return isWaiting ? 'waiting' : 'running'
}

/** "14:00–14:25" as clocks showed it where it happened; "14:00–now" while it runs. */
export const sessionTimes = (
  { startMs, endMs, zone }: Pick<SessionView, 'startMs' | 'endMs' | 'zone'>,
  format: Pick<Format, 'instantTime'>,
  standing: SessionStanding = 'over',
): string => {
  const known = resolveZone(zone).zone
  const start = format.instantTime(startMs, known)
  return standing === 'running' ? t`${start}–now` : `${start}–${format.instantTime(endMs, known)}`
}

/** "Tokyo": where clocks show this zone, when it is not the learner's present one; null when clocks there are the same. */
export const zonePlace = (zone: string, presentZone: string): string | null =>
  zone === presentZone || (isZone(zone) && isZone(presentZone) && isSameZone(zone, presentZone))
    ? null
    : zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')

/** "Tokyo time", likewise. */
export const zoneWords = (zone: string, presentZone: string): string | null => {
  const place = zonePlace(zone, presentZone)
  return place === null ? null : t`${place} time`
}

/** "1 h of it here" for a session that touches two study days; null when all of it lies on this one. */
export const partWords = ({ msThatDay, startMs, endMs }: DaySession): string | null => {
  if (msThatDay === endMs - startMs) return null
  const length = lengthWords(msThatDay)
  return t`${length} of it here`
}

/** What a reader hears after the title: kind of work, day, times, length, and what is odd about it. */
export const sessionFacts = (
  session: DaySession,
  context: { readonly day: string; readonly presentZone: string; readonly standing: SessionStanding },
  format: Pick<Format, 'instantTime' | 'dayLong'>,
): string =>
  [
    kinds[session.kind].word,
    format.dayLong(context.day),
    sessionTimes(session, format, context.standing),
    zoneWords(session.zone, context.presentZone),
    context.standing === 'running' ? t`running` : lengthWords(session.endMs - session.startMs),
    context.standing === 'waiting' ? t`waits for your answer` : null,
    partWords(session),
    session.source === 'hand' ? t`added by hand` : null,
  ]
    .filter((part) => part !== null)
    .join(', ')
