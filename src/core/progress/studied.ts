/** Focus time of study days, defined once: whatever shows what was studied on a day takes it from here. */
import { eachDayPart } from '../sessions/day-parts.ts'
import { wholeMinutes } from '../sessions/stretch.ts'
import type { Stretch } from '../sessions/stretch.ts'
import { studyClocks } from '../sessions/study-clock.ts'
import { dayFromNumber } from '../time/day.ts'
import type { Day } from '../time/day.ts'

/** A session under one of the study days it touches, with its part of that day. */
export type OnDay<S> = S & { readonly msThatDay: number }

/**
 * Sessions by the study days they touch, each in the zone it happened in: what was studied on a day stays there when the
 * learner moves. A zone that is not known is read as UTC. Sessions keep their order.
 */
export const byStudyDay = <S extends Stretch & { readonly zone: string }>(
  sessions: readonly S[],
  dayStartMinute: number,
): Map<Day, OnDay<S>[]> => {
  const days = new Map<Day, OnDay<S>[]>()
  const clockOf = studyClocks(dayStartMinute)
  for (const session of sessions) {
    eachDayPart(session, clockOf(session.zone), (number, { startMs, endMs }) => {
      const day = dayFromNumber(number)
      const those = days.get(day) ?? []
      those.push({ ...session, msThatDay: endMs - startMs })
      days.set(day, those)
    })
  }
  return days
}

/** Ms of sessions by the number of the study day they lie on (see `byStudyDay`): for very many of them. */
export const msByStudyDay = (
  sessions: readonly (Stretch & { readonly zone: string })[],
  dayStartMinute: number,
): Map<number, number> => {
  const days = new Map<number, number>()
  const clockOf = studyClocks(dayStartMinute)
  for (const session of sessions) {
    eachDayPart(session, clockOf(session.zone), (day, { startMs, endMs }) => {
      days.set(day, (days.get(day) ?? 0) + endMs - startMs)
    })
  }
  return days
}

/** Whole minutes of a day's sessions: seconds of one and seconds of another add up before they are cut. */
export const studiedMinutes = (sessions: readonly OnDay<unknown>[]): number =>
  wholeMinutes(sessions.reduce((sum, { msThatDay }) => sum + msThatDay, 0))
