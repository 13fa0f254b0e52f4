/** What calendars were given of the plan, so that the next file can say what changed and what is gone. */
export const calendarItems = `
CREATE TABLE calendar_item (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('slot', 'phase', 'project')),
  phase_id TEXT NOT NULL,
  title TEXT NOT NULL,
  start_ms INTEGER,
  end_ms INTEGER CHECK (end_ms > start_ms),
  start_day TEXT CHECK (start_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  end_day TEXT CHECK (end_day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]' AND end_day > start_day),
  content TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  updated_ms INTEGER NOT NULL,
  in_file INTEGER NOT NULL CHECK (in_file IN (0, 1)),
  cancelled_ms INTEGER,
  CHECK ((start_ms IS NULL) = (end_ms IS NULL)),
  CHECK ((start_day IS NULL) = (end_day IS NULL)),
  CHECK ((start_ms IS NULL) <> (start_day IS NULL))
) STRICT;
`
