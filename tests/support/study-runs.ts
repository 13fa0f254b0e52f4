/** Sessions one by one, as figures take them. */
import type { StudyKind } from '#core/planning/model.ts'
import type { StudyRun } from '#core/progress/study-time.ts'
import type { Stretch } from '#core/sessions/stretch.ts'

export type StudiedSession = Stretch & {
  readonly zone: string
  readonly topicId: string | null
  readonly kind: StudyKind
}

/** Runs as the database gives them: by topic, zone and kind of work. */
export const runsOf = (sessions: readonly StudiedSession[]): StudyRun[] =>
  [
    ...Map.groupBy(sessions, ({ topicId, zone, kind }) => JSON.stringify([topicId, zone, kind])).values(),
  ].flatMap((those) => {
    const [first] = those
    if (first === undefined) return []
    const { topicId, zone, kind } = first
    return [
      {
        topicId,
        zone,
        kind,
        startMs: those.map(({ startMs }) => startMs),
        lengthMs: those.map(({ startMs, endMs }) => endMs - startMs),
      },
    ]
  })
