/**
 * The first schema. Days are ISO dates, times of day minutes from midnight, `…_ms` UTC milliseconds, ids UUIDs.
 * Lists that are only ever read whole are JSON; zod reads them back.
 */
const DAY = (column: string): string => `CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')`
const FLAG = (column: string): string => `CHECK (${column} IN (0, 1))`
const JSON_TEXT = (column: string): string => `CHECK (json_valid(${column}))`
const STATUS = (column: string): string =>
  `CHECK (${column} IN ('pending', 'in-progress', 'done', 'skipped'))`

export const initial = `
CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL ${JSON_TEXT('value')}
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  content_hash TEXT NOT NULL UNIQUE,
  source_name TEXT NOT NULL,
  text TEXT NOT NULL,
  imported_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE roadmap (
  id TEXT NOT NULL PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  imported_ms INTEGER NOT NULL,
  summary INTEGER NOT NULL ${FLAG('summary')},
  total TEXT ${JSON_TEXT('total')},
  hours_per_day TEXT ${JSON_TEXT('hours_per_day')},
  reference TEXT NOT NULL ${JSON_TEXT('reference')},
  UNIQUE (document_id, key)
) STRICT;

CREATE TABLE phase (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL REFERENCES roadmap (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  estimate TEXT ${JSON_TEXT('estimate')},
  optional INTEGER NOT NULL ${FLAG('optional')}
) STRICT;
CREATE INDEX phase_by_roadmap ON phase (roadmap_id, position);

CREATE TABLE block (
  id TEXT NOT NULL PRIMARY KEY,
  phase_id TEXT NOT NULL REFERENCES phase (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  weeks_from INTEGER,
  weeks_to INTEGER,
  estimate TEXT ${JSON_TEXT('estimate')},
  option_group TEXT,
  option_name TEXT,
  option_recommended INTEGER ${FLAG('option_recommended')},
  CHECK ((weeks_from IS NULL) = (weeks_to IS NULL)),
  CHECK ((option_group IS NULL) = (option_name IS NULL) AND (option_group IS NULL) = (option_recommended IS NULL))
) STRICT;
CREATE INDEX block_by_phase ON block (phase_id, position);

CREATE TABLE topic (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL REFERENCES roadmap (id) ON DELETE CASCADE,
  block_id TEXT NOT NULL REFERENCES block (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  estimate TEXT ${JSON_TEXT('estimate')},
  days_min REAL CHECK (days_min >= 0),
  days_max REAL CHECK (days_max >= days_min),
  assumed INTEGER NOT NULL ${FLAG('assumed')},
  optional INTEGER NOT NULL ${FLAG('optional')},
  status TEXT NOT NULL ${STATUS('status')},
  links TEXT NOT NULL ${JSON_TEXT('links')},
  UNIQUE (roadmap_id, key),
  CHECK ((days_min IS NULL) = (days_max IS NULL))
) STRICT;
CREATE INDEX topic_by_block ON topic (block_id, position);

CREATE TABLE topic_status_change (
  id INTEGER PRIMARY KEY,
  topic_id TEXT NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
  from_status TEXT NOT NULL ${STATUS('from_status')},
  to_status TEXT NOT NULL ${STATUS('to_status')},
  at_ms INTEGER NOT NULL,
  zone TEXT NOT NULL,
  CHECK (from_status <> to_status)
) STRICT;
CREATE INDEX topic_status_change_by_topic ON topic_status_change (topic_id, at_ms);

CREATE TABLE project (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL REFERENCES roadmap (id) ON DELETE CASCADE,
  phase_id TEXT REFERENCES phase (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  capstone INTEGER NOT NULL ${FLAG('capstone')},
  done INTEGER NOT NULL DEFAULT 0 ${FLAG('done')},
  evidence TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX project_by_roadmap ON project (roadmap_id, position);
CREATE INDEX project_by_phase ON project (phase_id, position);

CREATE TABLE checklist (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL REFERENCES roadmap (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0)
) STRICT;
CREATE INDEX checklist_by_roadmap ON checklist (roadmap_id, position);

CREATE TABLE checklist_item (
  id TEXT NOT NULL PRIMARY KEY,
  checklist_id TEXT NOT NULL REFERENCES checklist (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  done INTEGER NOT NULL ${FLAG('done')}
) STRICT;
CREATE INDEX checklist_item_by_checklist ON checklist_item (checklist_id, position);

CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL UNIQUE REFERENCES roadmap (id) ON DELETE CASCADE,
  settings TEXT NOT NULL ${JSON_TEXT('settings')},
  active INTEGER NOT NULL ${FLAG('active')},
  finish_min TEXT ${DAY('finish_min')},
  finish_expected TEXT ${DAY('finish_expected')},
  finish_max TEXT ${DAY('finish_max')},
  tz_version TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  planned_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX plan_active ON plan (active) WHERE active = 1;

CREATE TABLE slot (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  topic_id TEXT NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
  day TEXT NOT NULL ${DAY('day')},
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  kind TEXT NOT NULL CHECK (kind IN ('learn', 'practice', 'build', 'review', 'rest')),
  pinned INTEGER NOT NULL ${FLAG('pinned')},
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 80),
  start_ms INTEGER NOT NULL,
  created_ms INTEGER NOT NULL,
  updated_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX slot_by_day ON slot (plan_id, day, start_minute);
CREATE INDEX slot_by_start ON slot (plan_id, start_ms);
CREATE INDEX slot_by_topic ON slot (topic_id, day);
`
