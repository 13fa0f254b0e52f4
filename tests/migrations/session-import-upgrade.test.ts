import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { insertImport, knownImports } from '#db/session-import-repo.ts'
import { MIGRATIONS } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { testFolder } from '../support/test-folder.ts'

const VERSION_7 = MIGRATIONS.slice(0, 7)

test('a file of version 7 keeps its sessions, and remembers from then on what was imported', () => {
  const file = join(testFolder(), 'roadbook.db')
  const first = openDatabase({ file, nowMs: 0, migrations: VERSION_7 })
  if (first.ok) first.value.close()
  const old = new Database(file)
  old.exec(
    `INSERT INTO session VALUES ('x', NULL, '', 'build', 20000, 21000, 'Asia/Tokyo', 0, 'hand', '', 0, 0)`,
  )
  const before = old.prepare('SELECT * FROM session').all()
  old.close()

  const upgraded = openDatabase({ file, nowMs: 0 })
  if (!upgraded.ok) throw new Error(upgraded.error.message)
  upgraded.value.write((db) =>
    insertImport(db, { id: 'key', sessionId: 'x', program: 'toggl', importedMs: 1 }),
  )
  upgraded.value.read((db) => {
    expect([...knownImports(db, ['key', 'other'])]).toEqual(['key'])
    expect(db.all('SELECT * FROM session')).toEqual(before)
  })
  upgraded.value.close()
})
