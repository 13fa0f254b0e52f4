import type { WriteDb } from './database.ts'

/** Writes that are kept only when they come to something: a failure takes them back, and the transaction goes on. */
export const attempt = <R extends { readonly ok: boolean }>(db: WriteDb, work: () => R): R => {
  db.run('SAVEPOINT attempt')
  // Work that throws takes the whole transaction with it.
  const result = work()
  if (!result.ok) db.run('ROLLBACK TO attempt')
  db.run('RELEASE attempt')
  return result
}
