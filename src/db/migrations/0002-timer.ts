/**
 * Sessions, the timer, and what changed. A session is one unbroken stretch: its length is end minus start. The open one
 * is the timer's; its end is as far as it is counted. No two begin at the same moment, so that the open one, which may
 * have no length yet, has room to grow.
 */
const DAY_MS = 86_400_000
const OVERLAP = `
  SELECT 1 FROM session AS other
  WHERE other.id <> NEW.id AND other.start_ms < NEW.end_ms AND other.end_ms > NEW.start_ms
    AND other.start_ms > NEW.start_ms - ${DAY_MS}`

export const timer = `
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
  CHECK (end_ms - start_ms BETWEEN 0 AND ${DAY_MS}),
  CHECK (open = 1 OR end_ms > start_ms),
  CHECK (open = 0 OR source = 'timer')
) STRICT;
CREATE UNIQUE INDEX session_open ON session (open) WHERE open = 1;
CREATE UNIQUE INDEX session_by_start ON session (start_ms);
CREATE INDEX session_by_topic ON session (topic_id, start_ms, end_ms);

CREATE TRIGGER session_no_overlap_insert BEFORE INSERT ON session WHEN EXISTS (${OVERLAP})
BEGIN SELECT RAISE(ABORT, 'sessions overlap'); END;
CREATE TRIGGER session_no_overlap_update BEFORE UPDATE OF start_ms, end_ms ON session WHEN EXISTS (${OVERLAP})
BEGIN SELECT RAISE(ABORT, 'sessions overlap'); END;

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
CREATE TRIGGER timer_event_append_only_update BEFORE UPDATE ON timer_event
BEGIN SELECT RAISE(ABORT, 'timer events are not rewritten'); END;
CREATE TRIGGER timer_event_append_only_delete BEFORE DELETE ON timer_event
BEGIN SELECT RAISE(ABORT, 'timer events are not rewritten'); END;
CREATE TRIGGER timer_event_append_only_replace BEFORE INSERT ON timer_event
WHEN EXISTS (SELECT 1 FROM timer_event WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'timer events are not rewritten'); END;

CREATE TABLE change (
  id TEXT NOT NULL PRIMARY KEY,
  label TEXT NOT NULL,
  rows TEXT NOT NULL CHECK (json_valid(rows)),
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX change_by_time ON change (at_ms);
`
