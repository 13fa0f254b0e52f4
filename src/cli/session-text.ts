import { durationText } from '#core/export/text.ts'
import type { StudyKind } from '#core/planning/model.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import { clockText } from '#core/time/day-text.ts'
import { Temporal } from '#core/time/temporal.ts'
import { dayAt, minuteOfDayAt } from '#core/time/zone.ts'
import type { FoundTopic } from './find-topic.ts'
import { dayText } from './plan-text.ts'

export type LoggedSession = {
  readonly id: string
  readonly topic: FoundTopic
  readonly kind: StudyKind
  readonly startMs: number
  readonly endMs: number
  /** Its clock times are meant in it. */
  readonly zone: string
}

/** "2026-11-23T17:30:00Z" */
const isoText = (instantMs: number): string => Temporal.Instant.fromEpochMilliseconds(instantMs).toString()

/** The session as `--json` prints it. */
export const sessionJson = ({ id, topic, kind, startMs, endMs }: LoggedSession) => ({
  session: {
    id,
    topic: topic.key,
    title: topic.title,
    kind,
    start: isoText(startMs),
    end: isoText(endMs),
    minutes: wholeMinutes(endMs - startMs),
  },
})

/** "Mon 2026-11-23, 18:30-19:15"; with the day of the end when that is another. */
const whenText = ({ startMs, endMs, zone }: LoggedSession): string => {
  const dayOf = (instantMs: number): string => dayText(dayAt({ instantMs, zone, dayStartMinute: 0 }))
  const clockOf = (instantMs: number): string => clockText(minuteOfDayAt(instantMs, zone))
  const start = `${dayOf(startMs)}, ${clockOf(startMs)}`
  return dayOf(startMs) === dayOf(endMs)
    ? `${start}-${clockOf(endMs)}`
    : `${start} to ${dayOf(endMs)}, ${clockOf(endMs)}`
}

/** The session as people read it. */
export const sessionText = (session: LoggedSession): string => {
  const length = durationText(wholeMinutes(session.endMs - session.startMs))
  const { topic, kind, zone } = session
  return `Logged ${length} of ${topic.title}: ${whenText(session)} (${kind}, ${zone})\n`
}
