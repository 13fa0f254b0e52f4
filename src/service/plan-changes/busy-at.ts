import { placeInstants } from '#core/planning/slot-edit.ts'
import type { Place } from '#core/planning/slot-edit.ts'
import type { StoredBusy } from '#db/busy-repo.ts'

/** A busy time in a place of the calendar of its zone. */
export const busyAt = (
  { day, startMinute, minutes }: Place,
  busy: Pick<StoredBusy, 'id' | 'title' | 'zone' | 'source'>,
): StoredBusy => {
  const place = { day, startMinute, minutes }
  return { ...busy, calendarId: null, ...place, startMs: placeInstants(place, busy.zone).startMs }
}
