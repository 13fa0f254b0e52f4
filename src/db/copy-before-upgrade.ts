import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { backupName } from '#core/care/backup-name.ts'
import { snapshotInto } from './care/snapshot.ts'
import { verifyCopy } from './care/verify.ts'
import { putInPlace } from './care/whole-file.ts'
import type { Connection } from './database.ts'
import { versionOf } from './migrate.ts'

/** Copies the database into the folder `backups` beside it, named after its version and `nowMs` (UTC), and checks it. */
export const copyBeforeUpgrade = (connection: Connection, nowMs: number): void => {
  const folder = join(dirname(connection.name), 'backups')
  mkdirSync(folder, { recursive: true })
  const copy = join(
    folder,
    backupName({ kind: 'before-upgrade', version: versionOf(connection), atMs: nowMs }),
  )
  // Under a name of its own until it has been checked: what ends in .db can be relied on.
  const unchecked = `${copy}.part`
  try {
    verifyCopy(unchecked, snapshotInto(connection, unchecked))
    putInPlace(unchecked, copy)
  } finally {
    rmSync(unchecked, { force: true })
  }
}
