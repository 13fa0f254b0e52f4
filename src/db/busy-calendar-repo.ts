/** The learner's calendars whose times are taken. */
import { z } from 'zod'
import { Flag, flagOf, parseRows } from './column.ts'
import type { ReadDb, WriteDb } from './database.ts'

const Row = z.object({
  id: z.string(),
  name: z.string(),
  /** Of the file it was read from last. */
  sourceName: z.string(),
  /** Whether its events on whole days take them. */
  allDay: Flag,
  /** How many events the file held. */
  events: z.int(),
  /** Up to when its times were read: later ones are not known. */
  untilMs: z.int(),
  readMs: z.int(),
})
export type StoredBusyCalendar = z.output<typeof Row>

export const listBusyCalendars = (db: ReadDb): StoredBusyCalendar[] =>
  parseRows(
    Row,
    db.all(
      `SELECT id, name, source_name AS sourceName, all_day AS allDay, events, until_ms AS untilMs, read_ms AS readMs
       FROM busy_calendar ORDER BY name, id`,
    ),
  )

const Count = z.object({ id: z.string(), times: z.int() })

/** How many times each calendar takes that are not over. */
export const countBusyTimes = (db: ReadDb, nowMs: number): Map<string, number> =>
  new Map(
    parseRows(
      Count,
      db.all(
        `SELECT calendar_id AS id, count(*) AS times FROM busy_time
         WHERE calendar_id IS NOT NULL AND start_ms + minutes * 60000 > :nowMs GROUP BY calendar_id`,
        { nowMs },
      ),
    ).map(({ id, times }) => [id, times]),
  )

const valuesOf = (calendar: StoredBusyCalendar) => ({ ...calendar, allDay: flagOf(calendar.allDay) })

export const insertBusyCalendar = (db: WriteDb, calendar: StoredBusyCalendar): void => {
  db.run(
    `INSERT INTO busy_calendar (id, name, source_name, all_day, events, until_ms, read_ms)
     VALUES (:id, :name, :sourceName, :allDay, :events, :untilMs, :readMs)`,
    valuesOf(calendar),
  )
}

export const updateBusyCalendar = (db: WriteDb, calendar: StoredBusyCalendar): void => {
  db.run(
    `UPDATE busy_calendar SET name = :name, source_name = :sourceName, all_day = :allDay, events = :events,
       until_ms = :untilMs, read_ms = :readMs WHERE id = :id`,
    valuesOf(calendar),
  )
}

export const deleteBusyCalendar = (db: WriteDb, id: string): void => {
  db.run('DELETE FROM busy_calendar WHERE id = :id', { id })
}
