/** Time that is taken by what is in the learner's calendars: read from files, each replaced as a whole when it is read again. */
import { triggersOf } from './0003-change-log.ts'

/** The columns of these tables after this step. */
export const BUSY_COLUMNS = {
  busy_calendar: ['id', 'name', 'source_name', 'all_day', 'events', 'until_ms', 'read_ms'],
  busy_time: [
    'id',
    'title',
    'day',
    'start_minute',
    'minutes',
    'zone',
    'start_ms',
    'source',
    'created_ms',
    'calendar_id',
  ],
} as const

export const busyCalendars = `
CREATE TABLE busy_calendar (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  source_name TEXT NOT NULL,
  all_day INTEGER NOT NULL CHECK (all_day IN (0, 1)),
  events INTEGER NOT NULL CHECK (events >= 0),
  until_ms INTEGER NOT NULL,
  read_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE busy_time_new (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 80),
  start_ms INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('hand', 'moved', 'calendar')),
  created_ms INTEGER NOT NULL,
  calendar_id TEXT REFERENCES busy_calendar (id) ON DELETE CASCADE,
  CHECK ((source = 'calendar') = (calendar_id IS NOT NULL))
) STRICT;
INSERT INTO busy_time_new SELECT id, title, day, start_minute, minutes, zone, start_ms, source, created_ms, NULL FROM busy_time;
DROP TABLE busy_time;
ALTER TABLE busy_time_new RENAME TO busy_time;
CREATE INDEX busy_time_by_start ON busy_time (start_ms);
CREATE INDEX busy_time_by_calendar ON busy_time (calendar_id);
${Object.entries(BUSY_COLUMNS)
  .map(([table, columns]) => triggersOf(table, columns))
  .join('')}
`
