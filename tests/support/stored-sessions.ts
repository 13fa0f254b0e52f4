/** Sessions written past the service: an open one, or more than calls could write. */
import { join } from 'node:path'
import type { Db } from '#db/database.ts'
import { openDatabase } from '#db/open.ts'
import { insertSession } from '#db/session-repo.ts'
import type { SessionToSave } from '#db/session-repo.ts'

const MINUTE_MS = 60_000

/** The `n`-th id, as every test may name it. */
export const sessionId = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** 25 minutes of learning nothing in particular. */
export const storedSession = (
  n: number,
  startMs: number,
  more: Partial<SessionToSave> = {},
): SessionToSave => ({
  id: sessionId(n),
  topicId: null,
  title: '',
  kind: 'learn',
  startMs,
  endMs: startMs + 25 * MINUTE_MS,
  zone: 'UTC',
  open: false,
  source: 'timer',
  note: '',
  updatedMs: startMs,
  ...more,
})

/** Does something to the database of a service that is not running. */
export const inDatabase = <T>(dataFolder: string, work: (db: Db) => T): T => {
  const opened = openDatabase({ file: join(dataFolder, 'roadbook.db'), nowMs: 0 })
  if (!opened.ok) throw new Error(opened.error.message)
  try {
    return work(opened.value)
  } finally {
    opened.value.close()
  }
}

export const storeSessions = (dataFolder: string, sessions: readonly SessionToSave[]): void =>
  inDatabase(dataFolder, (db) =>
    db.write((handle) => sessions.forEach((session) => insertSession(handle, session))),
  )
