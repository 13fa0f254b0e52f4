PRAGMA application_id = 1382310507;

PRAGMA user_version = 3;

CREATE TRIGGER session_no_overlap_insert BEFORE INSERT ON session WHEN EXISTS (
  SELECT 1 FROM session AS other
  WHERE other.id <> NEW.id AND other.start_ms < NEW.end_ms AND other.end_ms > NEW.start_ms
    AND other.start_ms > NEW.start_ms - 86400000)
BEGIN SELECT RAISE(ABORT, 'sessions overlap'); END;

CREATE TRIGGER session_no_overlap_update BEFORE UPDATE OF start_ms, end_ms ON session WHEN EXISTS (
  SELECT 1 FROM session AS other
  WHERE other.id <> NEW.id AND other.start_ms < NEW.end_ms AND other.end_ms > NEW.start_ms
    AND other.start_ms > NEW.start_ms - 86400000)
BEGIN SELECT RAISE(ABORT, 'sessions overlap'); END;

CREATE TRIGGER timer_event_append_only_delete BEFORE DELETE ON timer_event
BEGIN SELECT RAISE(ABORT, 'timer events are not rewritten'); END;

CREATE TRIGGER timer_event_append_only_replace BEFORE INSERT ON timer_event
WHEN EXISTS (SELECT 1 FROM timer_event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'timer events are not rewritten'); END;

CREATE TRIGGER timer_event_append_only_update BEFORE UPDATE ON timer_event
BEGIN SELECT RAISE(ABORT, 'timer events are not rewritten'); END;

CREATE TABLE block (
  id TEXT NOT NULL PRIMARY KEY,
  phase_id TEXT NOT NULL REFERENCES phase (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  weeks_from INTEGER,
  weeks_to INTEGER,
  estimate TEXT CHECK (json_valid(estimate)),
  option_group TEXT,
  option_name TEXT,
  option_recommended INTEGER CHECK (option_recommended IN (0, 1)),
  CHECK ((weeks_from IS NULL) = (weeks_to IS NULL)),
  CHECK ((option_group IS NULL) = (option_name IS NULL) AND (option_group IS NULL) = (option_recommended IS NULL))
) STRICT;

CREATE TABLE busy_time (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 80),
  start_ms INTEGER NOT NULL,
  source TEXT NOT NULL CHECK (source IN ('hand', 'moved')),
  created_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE change (
  id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL,
  rows TEXT NOT NULL CHECK (json_valid(rows)),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE checklist (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL REFERENCES roadmap (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0)
) STRICT;

CREATE TABLE checklist_item (
  id TEXT NOT NULL PRIMARY KEY,
  checklist_id TEXT NOT NULL REFERENCES checklist (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  done INTEGER NOT NULL CHECK (done IN (0, 1))
) STRICT;

CREATE TABLE document (
  id TEXT NOT NULL PRIMARY KEY,
  content_hash TEXT NOT NULL UNIQUE,
  source_name TEXT NOT NULL,
  text TEXT NOT NULL,
  imported_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE phase (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL REFERENCES roadmap (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  estimate TEXT CHECK (json_valid(estimate)),
  optional INTEGER NOT NULL CHECK (optional IN (0, 1))
) STRICT;

CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL UNIQUE REFERENCES roadmap (id) ON DELETE CASCADE,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  finish_min TEXT CHECK (finish_min GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  finish_expected TEXT CHECK (finish_expected GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  finish_max TEXT CHECK (finish_max GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  tz_version TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  planned_ms INTEGER NOT NULL
, beside INTEGER NOT NULL DEFAULT 0 CHECK (beside IN (0, 1) AND beside + active <= 1), archived_ms INTEGER CHECK (archived_ms IS NULL OR (active = 0 AND beside = 0))) STRICT;

CREATE TABLE project (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL REFERENCES roadmap (id) ON DELETE CASCADE,
  phase_id TEXT REFERENCES phase (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  capstone INTEGER NOT NULL CHECK (capstone IN (0, 1)),
  done INTEGER NOT NULL DEFAULT 0 CHECK (done IN (0, 1)),
  evidence TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE roadmap (
  id TEXT NOT NULL PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  imported_ms INTEGER NOT NULL,
  summary INTEGER NOT NULL CHECK (summary IN (0, 1)),
  total TEXT CHECK (json_valid(total)),
  hours_per_day TEXT CHECK (json_valid(hours_per_day)),
  reference TEXT NOT NULL CHECK (json_valid(reference)),
  UNIQUE (document_id, key)
) STRICT;

CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  topic_id TEXT REFERENCES topic (id) ON DELETE SET NULL,
  topic_title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('learn', 'practice', 'build', 'review')),
  start_ms INTEGER NOT NULL,
  end_ms INTEGER NOT NULL,
  zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 80),
  open INTEGER NOT NULL CHECK (open IN (0, 1)),
  source TEXT NOT NULL CHECK (source IN ('timer', 'hand')),
  note TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  updated_ms INTEGER NOT NULL,
  CHECK (end_ms - start_ms BETWEEN 0 AND 86400000),
  CHECK (open = 1 OR end_ms > start_ms),
  CHECK (open = 0 OR source = 'timer')
) STRICT;

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE slot (
  id TEXT NOT NULL PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  topic_id TEXT NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
  day TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  start_minute INTEGER NOT NULL CHECK (start_minute BETWEEN 0 AND 1439),
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 1 AND 1440),
  kind TEXT NOT NULL CHECK (kind IN ('learn', 'practice', 'build', 'review', 'rest')),
  pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  zone TEXT NOT NULL CHECK (length(zone) BETWEEN 1 AND 80),
  start_ms INTEGER NOT NULL,
  created_ms INTEGER NOT NULL,
  updated_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE timer (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  state TEXT NOT NULL CHECK (json_valid(state)),
  version INTEGER NOT NULL CHECK (version >= 0),
  run_id TEXT NOT NULL
) STRICT;

CREATE TABLE timer_event (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  session_id TEXT,
  run_id TEXT NOT NULL,
  wall_ms INTEGER NOT NULL,
  mono_ms INTEGER NOT NULL,
  zone TEXT NOT NULL
) STRICT;

CREATE TABLE topic (
  id TEXT NOT NULL PRIMARY KEY,
  roadmap_id TEXT NOT NULL REFERENCES roadmap (id) ON DELETE CASCADE,
  block_id TEXT NOT NULL REFERENCES block (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  detail TEXT NOT NULL,
  line INTEGER NOT NULL CHECK (line >= 1),
  position INTEGER NOT NULL CHECK (position >= 0),
  estimate TEXT CHECK (json_valid(estimate)),
  days_min REAL CHECK (days_min >= 0),
  days_max REAL CHECK (days_max >= days_min),
  assumed INTEGER NOT NULL CHECK (assumed IN (0, 1)),
  optional INTEGER NOT NULL CHECK (optional IN (0, 1)),
  status TEXT NOT NULL CHECK (status IN ('pending', 'in-progress', 'done', 'skipped')),
  links TEXT NOT NULL CHECK (json_valid(links)), extra_days REAL NOT NULL DEFAULT 0 CHECK (extra_days >= 0), archived_ms INTEGER,
  UNIQUE (roadmap_id, key),
  CHECK ((days_min IS NULL) = (days_max IS NULL))
) STRICT;

CREATE TABLE topic_status_change (
  id INTEGER PRIMARY KEY,
  topic_id TEXT NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
  from_status TEXT NOT NULL CHECK (from_status IN ('pending', 'in-progress', 'done', 'skipped')),
  to_status TEXT NOT NULL CHECK (to_status IN ('pending', 'in-progress', 'done', 'skipped')),
  at_ms INTEGER NOT NULL,
  zone TEXT NOT NULL,
  CHECK (from_status <> to_status)
) STRICT;

CREATE INDEX block_by_phase ON block (phase_id, position);

CREATE INDEX busy_time_by_start ON busy_time (start_ms);

CREATE INDEX change_by_time ON change (at_ms);

CREATE INDEX checklist_by_roadmap ON checklist (roadmap_id, position);

CREATE INDEX checklist_item_by_checklist ON checklist_item (checklist_id, position);

CREATE INDEX phase_by_roadmap ON phase (roadmap_id, position);

CREATE UNIQUE INDEX plan_active ON plan (active) WHERE active = 1;

CREATE INDEX project_by_phase ON project (phase_id, position);

CREATE INDEX project_by_roadmap ON project (roadmap_id, position);

CREATE UNIQUE INDEX session_by_start ON session (start_ms);

CREATE INDEX session_by_topic ON session (topic_id, start_ms, end_ms);

CREATE UNIQUE INDEX session_open ON session (open) WHERE open = 1;

CREATE INDEX slot_by_day ON slot (plan_id, day, start_minute);

CREATE INDEX slot_by_start ON slot (plan_id, start_ms);

CREATE INDEX slot_by_topic ON slot (topic_id, day);

CREATE INDEX topic_by_block ON topic (block_id, position);

CREATE INDEX topic_status_change_by_topic ON topic_status_change (topic_id, at_ms);
