/** Files that say they are ours: what is not built as Roadbook builds it is not used, whatever it does. */
import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { judgeFile } from '#db/care/foreign-file.ts'
import { rebuild } from '#db/care/rebuild.ts'
import { replaceDatabase } from '#db/care/replace.ts'
import { MIGRATIONS, SCHEMA_VERSION } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { readSettings, writeSetting } from '#db/setting-repo.ts'
import { spoilPage } from '../../../support/damage.ts'
import { testFolder } from '../../../support/test-folder.ts'

const NOW_MS = Date.UTC(2026, 10, 23)

const ourFile = (migrations = MIGRATIONS): string => {
  const file = join(testFolder(), 'roadbook.db')
  const opened = openDatabase({ file, nowMs: NOW_MS, migrations })
  if (!opened.ok) throw new Error(opened.error.message)
  opened.value.write((db) => writeSetting(db, 'theme', 'dark'))
  opened.value.close()
  return file
}

const judged = (file: string) => judgeFile(file, join(testFolder(), 'copy.db'))

const changed = (sql: string): string => {
  const file = ourFile()
  const connection = new Database(file)
  connection.unsafeMode()
  connection.exec(sql)
  connection.close()
  return file
}

test('a file of ours is taken as it lies there, closed or copied', () => {
  expect(judged(ourFile())).toMatchObject({ ok: true, value: { version: SCHEMA_VERSION } })
})

test.each(MIGRATIONS.map(({ version }) => version))(
  'one of version %i is taken, and comes out as the present one with its rows',
  (version) => {
    const file = ourFile(MIGRATIONS.slice(0, version))
    const copy = join(testFolder(), 'copy.db')
    const found = judgeFile(file, copy)
    expect(found).toMatchObject({ ok: true, value: { version } })
    const finished = join(testFolder(), 'finished.db')
    rebuild(copy, finished, version)
    const opened = openDatabase({ file: finished, nowMs: NOW_MS })
    if (!opened.ok) throw new Error(opened.error.message)
    expect(opened.value.read(readSettings)).toEqual({ theme: 'dark' })
    opened.value.close()
  },
)

describe('not taken is', () => {
  test.each([
    [
      'a view in the place of a table that never ends',
      `DROP TABLE setting; CREATE VIEW setting AS WITH RECURSIVE n (x) AS
         (SELECT 1 UNION ALL SELECT x FROM n) SELECT x AS name, x AS value FROM n`,
    ],
    ['one more view', 'CREATE VIEW mine AS SELECT * FROM session'],
    [
      'a trigger that empties a table',
      'CREATE TRIGGER t AFTER INSERT ON session BEGIN DELETE FROM topic; END',
    ],
    ['a column more', 'ALTER TABLE topic ADD COLUMN mine TEXT'],
    ['an index less', 'DROP INDEX session_by_start'],
    ['a table of another name', 'CREATE TABLE "__proto__" (a TEXT) STRICT'],
  ])('%s', (_what, sql) => {
    expect(judged(changed(sql))).toEqual({ ok: false, error: 'altered' })
  })

  test.each([
    ['another program’s database', 'PRAGMA application_id = 42', 'foreign'],
    ['a newer one', `PRAGMA user_version = ${SCHEMA_VERSION + 1}`, 'newer'],
  ])('%s', (_what, sql, problem) => {
    expect(judged(changed(sql))).toEqual({ ok: false, error: problem })
  })

  test('a file that is gone, empty, text, cut or spoilt', () => {
    const spoil = (how: (file: string) => void) => {
      const file = ourFile()
      how(file)
      return judged(file)
    }
    expect(judged(join(testFolder(), 'none.db'))).toEqual({ ok: false, error: 'missing' })
    expect(spoil((file) => truncateSync(file, 0))).toEqual({ ok: false, error: 'not-a-database' })
    expect(spoil((file) => writeFileSync(file, 'Dear diary, '.repeat(500)))).toEqual({
      ok: false,
      error: 'not-a-database',
    })
    expect(spoil((file) => truncateSync(file, 8192))).toEqual({ ok: false, error: 'damaged' })
    expect(spoil((file) => spoilPage(file, 3))).toMatchObject({ ok: false })
  })
})

test('a row that breaks a rule keeps the whole file out', () => {
  const file = changed(
    `PRAGMA ignore_check_constraints = ON;
     INSERT INTO session VALUES ('s', NULL, '', 'learn', 5000, 1000, 'UTC', 0, 'hand', '', 0, 0)`,
  )
  const copy = join(testFolder(), 'copy.db')
  judgeFile(file, copy)
  expect(() => rebuild(copy, join(testFolder(), 'finished.db'), SCHEMA_VERSION)).toThrow('CHECK')
})

test('a judged file is never written to', () => {
  const file = ourFile()
  const before = readFileSync(file)
  judged(file)
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(existsSync(`${file}-wal`)).toBe(false)
})

describe('putting another database in place', () => {
  test('refuses while a log with changes lies there that nobody has kept', () => {
    const file = ourFile()
    writeFileSync(`${file}-wal`, 'changes')
    const finished = join(testFolder(), 'finished.db')
    copyFileSync(file, finished)
    expect(() => replaceDatabase(file, finished, null)).toThrow('a log with changes')
    expect(readFileSync(`${file}-wal`, 'utf8')).toBe('changes')
  })

  test('moves what cannot be opened aside, with its log', () => {
    const file = ourFile()
    writeFileSync(file, 'damaged')
    writeFileSync(`${file}-wal`, 'changes')
    const finished = join(testFolder(), 'finished.db')
    writeFileSync(finished, 'whole')
    const aside = replaceDatabase(file, finished, 'set-aside-now') ?? ''
    expect(readFileSync(file, 'utf8')).toBe('whole')
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(readFileSync(join(aside, 'roadbook.db'), 'utf8')).toBe('damaged')
    expect(readFileSync(join(aside, 'roadbook.db-wal'), 'utf8')).toBe('changes')
  })
})
