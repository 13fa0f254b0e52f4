/** Which entries of other programs' exports became sessions, so that importing them again adds nothing. */
import { triggersOf } from './0003-change-log.ts'

/** The columns of these tables after this step. */
export const SESSION_IMPORT_COLUMNS = {
  session_import: ['id', 'session_id', 'program', 'imported_ms'],
} as const

/** Stays when its session is deleted: the learner does not want it back from the next export. */
export const sessionImport = `
CREATE TABLE session_import (
  id TEXT NOT NULL PRIMARY KEY,
  session_id TEXT NOT NULL,
  program TEXT NOT NULL CHECK (program IN ('toggl', 'super-productivity')),
  imported_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX session_import_by_session ON session_import (session_id);
${triggersOf('session_import', SESSION_IMPORT_COLUMNS.session_import)}
`
