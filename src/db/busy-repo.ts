/** Time that is taken: nothing is planned over it, whatever plan it is for. */
import { z } from 'zod'
import type { ReadDb, WriteDb } from './database.ts'
import { parseRow, parseRows } from './column.ts'
import type { Span } from './slot-repo.ts'

const MINUTE_MS = 60_000
/** No busy time is longer: one that reaches into a span begins less than this before it. */
const MOST_MS = 86_400_000

const Row = z.object({
  id: z.string(),
  /** "" for time that is kept free without saying why. */
  title: z.string(),
  day: z.string(),
  startMinute: z.int(),
  minutes: z.int(),
  /** The zone its day and start are meant in. */
  zone: z.string(),
  startMs: z.int(),
  source: z.enum(['hand', 'moved', 'calendar']),
  /** The calendar it was read from. */
  calendarId: z.string().nullable(),
})
export type StoredBusy = z.output<typeof Row>

const BUSY = `
  SELECT id, title, day, start_minute AS startMinute, minutes, zone, start_ms AS startMs, source, calendar_id AS calendarId
  FROM busy_time`

export const findBusy = (db: ReadDb, id: string): StoredBusy | null =>
  parseRow(Row, db.get(`${BUSY} WHERE id = :id`, { id }))

/** Busy times that touch a span, in time order. */
export const listBusyBetween = (db: ReadDb, { fromMs, beforeMs }: Span): StoredBusy[] =>
  parseRows(
    Row,
    db.all(
      `${BUSY} WHERE start_ms > :fromMs - ${MOST_MS} AND start_ms < :beforeMs
         AND start_ms + minutes * ${MINUTE_MS} > :fromMs
       ORDER BY start_ms, id`,
      { fromMs, beforeMs },
    ),
  )

export const insertBusy = (db: WriteDb, busy: StoredBusy & { readonly createdMs: number }): void => {
  db.run(
    `INSERT INTO busy_time (id, title, day, start_minute, minutes, zone, start_ms, source, created_ms, calendar_id)
     VALUES (:id, :title, :day, :startMinute, :minutes, :zone, :startMs, :source, :createdMs, :calendarId)`,
    busy,
  )
}

/** Changes when it is; what it is called and how it came about stay. */
export const updateBusy = (db: WriteDb, busy: StoredBusy): void => {
  const { title: _title, source: _source, calendarId: _calendarId, ...place } = busy
  db.run(
    `UPDATE busy_time SET day = :day, start_minute = :startMinute, minutes = :minutes, zone = :zone, start_ms = :startMs
     WHERE id = :id`,
    place,
  )
}

/** False when there is no such busy time. */
export const deleteBusy = (db: WriteDb, id: string): boolean =>
  db.run('DELETE FROM busy_time WHERE id = :id', { id }) > 0
