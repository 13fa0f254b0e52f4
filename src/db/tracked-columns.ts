/** What changes write down, as the tables are now: each column of each table whose rows can be taken back. */
import { TRACKED_COLUMNS } from './migrations/0003-change-log.ts'
import { BUSY_COLUMNS } from './migrations/0007-busy-calendars.ts'
import { SESSION_IMPORT_COLUMNS } from './migrations/0008-session-import.ts'

export const trackedColumns: Readonly<Record<string, readonly string[]>> = {
  ...TRACKED_COLUMNS,
  ...BUSY_COLUMNS,
  ...SESSION_IMPORT_COLUMNS,
}
