import type { SessionRow } from '#core/export/tables/model.ts'
import type { TableRange } from '#core/export/tables/write-table.ts'
import { wholeMinutes } from '#core/sessions/stretch.ts'
import { studyClocks } from '#core/sessions/study-clock.ts'
import { dayFromNumber } from '#core/time/day.ts'
import { isoWithOffset } from '#core/time/iso-text.ts'
import { resolveZone } from '#core/time/zone.ts'
import { placesOfStudied } from '#db/export-repo.ts'
import type { TopicPlace } from '#db/export-repo.ts'
import { importedPrograms } from '#db/session-import-repo.ts'
import { listSessionsBetween } from '#db/session-repo.ts'
import type { StoredSession } from '#db/session-repo.ts'
import type { ReadCall } from '../runtime.ts'
import { loadSettings } from '../settings.ts'

type Facts = {
  readonly date: string
  readonly place: TopicPlace | undefined
  readonly source: string
}

const rowOf = (session: StoredSession, { date, place, source }: Facts): SessionRow => {
  // A name that this computer does not know is written as it is, and its times in UTC.
  const shownIn = resolveZone(session.zone).zone
  const ms = session.endMs - session.startMs
  return {
    id: session.id,
    date,
    start: isoWithOffset(session.startMs, shownIn),
    end: isoWithOffset(session.endMs, shownIn),
    zone: session.zone,
    minutes: wholeMinutes(ms),
    ms,
    kind: session.kind,
    topic: session.title,
    topicId: session.topicId,
    topicKey: place?.key ?? null,
    block: place?.block ?? null,
    phase: place?.phase ?? null,
    roadmap: place?.roadmap ?? null,
    source,
    running: session.open,
    note: session.note,
  }
}

/** Sessions that began on these study days, in time order. */
export const sessionRows = ({ from, to }: TableRange, { db }: ReadCall): SessionRow[] => {
  const places = placesOfStudied(db)
  const programs = importedPrograms(db)
  const clockOf = studyClocks(loadSettings(db).dayStartMinute)
  const all = listSessionsBetween(db, { fromMs: 0, beforeMs: Number.MAX_SAFE_INTEGER })
  return all.flatMap((session) => {
    const date = dayFromNumber(clockOf(session.zone).dayAt(session.startMs))
    if ((from !== null && date < from) || (to !== null && date > to)) return []
    const source = programs.get(session.id) ?? session.source
    return [rowOf(session, { date, place: places.get(session.topicId ?? ''), source })]
  })
}
