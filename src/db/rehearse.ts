import type { WriteDb } from './database.ts'

/** Writes for the sake of what comes out of it: once that is known, all of it is taken back. */
export const rehearse = <T>(db: WriteDb, work: () => T): T => {
  db.run('SAVEPOINT rehearsal')
  // Work that throws takes the whole transaction with it.
  const value = work()
  db.run('ROLLBACK TO rehearsal')
  db.run('RELEASE rehearsal')
  return value
}
