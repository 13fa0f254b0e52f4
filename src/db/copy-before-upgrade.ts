import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import type { Connection } from './database.ts'
import { versionOf } from './migrate.ts'

const checkCopy = (file: string): void => {
  const copy = new Database(file, { readonly: true })
  try {
    const verdict = copy.pragma('quick_check(1)', { simple: true })
    if (verdict !== 'ok') throw new Error(`the copy before the upgrade is damaged: ${String(verdict)}`)
  } finally {
    copy.close()
  }
}

/** Copies the database into the folder `backups` beside it, named after its version and `nowMs` (UTC), and checks it. */
export const copyBeforeUpgrade = (connection: Connection, nowMs: number): void => {
  const folder = join(dirname(connection.name), 'backups')
  mkdirSync(folder, { recursive: true })
  const stamp = new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-')
  const copy = join(folder, `before-upgrade-v${versionOf(connection)}-${stamp}.db`)
  // Under a name of its own until it has been checked: what ends in .db can be relied on.
  const unchecked = `${copy}.part`
  rmSync(unchecked, { force: true })
  connection.prepare('VACUUM INTO ?').run(unchecked)
  checkCopy(unchecked)
  renameSync(unchecked, copy)
}
