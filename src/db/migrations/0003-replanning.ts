/**
 * Plans that bend: topics that need more than the roadmap says; what an edited document does not name any more, put
 * aside; several plans side by side; time that is taken; and changes that can be taken back.
 */
import { changeLog } from './0003-change-log.ts'

export const replanning = `
ALTER TABLE topic ADD COLUMN extra_days REAL NOT NULL DEFAULT 0 CHECK (extra_days >= 0);
ALTER TABLE topic ADD COLUMN archived_ms INTEGER;
ALTER TABLE phase ADD COLUMN archived_ms INTEGER;
ALTER TABLE block ADD COLUMN archived_ms INTEGER;
ALTER TABLE project ADD COLUMN archived_ms INTEGER;
ALTER TABLE checklist ADD COLUMN archived_ms INTEGER;
ALTER TABLE checklist_item ADD COLUMN archived_ms INTEGER;
ALTER TABLE plan ADD COLUMN beside INTEGER NOT NULL DEFAULT 0 CHECK (beside IN (0, 1) AND beside + active <= 1);
ALTER TABLE plan ADD COLUMN archived_ms INTEGER CHECK (archived_ms IS NULL OR (active = 0 AND beside = 0));
UPDATE plan SET settings = json_set(settings, '$.laterHours', json('[]'), '$.paused', NULL);

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
CREATE INDEX busy_time_by_start ON busy_time (start_ms);
${changeLog}`
