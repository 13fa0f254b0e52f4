import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS, versionOf } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { findTopic } from '#db/progress-repo.ts'
import { findOpenSession } from '#db/session-repo.ts'
import { loadTimer } from '#db/timer-repo.ts'
import { testFolder } from '../support/test-folder.ts'

const VERSION_1 = MIGRATIONS.slice(0, 1)
const VERSION_2 = MIGRATIONS.slice(0, 2)

/** A roadmap that is planned and begun, as version 1 has it. */
const BEGUN = `
  INSERT INTO setting VALUES ('theme', '"dark"');
  INSERT INTO document VALUES ('d', 'hash', 'mine.md', '# Mine', 1);
  INSERT INTO roadmap VALUES ('r', 'd', 'mine', 'Mine', 1, 0, 1, 0, NULL, NULL, '{}');
  INSERT INTO phase VALUES ('ph', 'r', 'one', 'One', 2, 0, NULL, 0);
  INSERT INTO block VALUES ('b', 'ph', 'basics', 'Basics', 3, 0, 1, 2, NULL, NULL, NULL, NULL);
  INSERT INTO topic VALUES ('t1', 'r', 'b', 'a', 'Decorators', '', 4, 0, NULL, 1, 2, 0, 0, 'done', '[]');
  INSERT INTO topic VALUES ('t2', 'r', 'b', 'b', 'Generators', '', 5, 1, NULL, 1, 2, 0, 0, 'pending', '[]');
  INSERT INTO topic_status_change VALUES (1, 't1', 'pending', 'done', 5, 'Europe/Berlin');
  INSERT INTO project VALUES ('p', 'r', 'ph', 'A library', '', 6, 0, 0, 1, 'https://example.org');
  INSERT INTO checklist VALUES ('c', 'r', 'Habits', 7, 0);
  INSERT INTO checklist_item VALUES ('i', 'c', 'Read', 8, 0, 1);
  INSERT INTO plan VALUES ('pl', 'r', '{}', 1, '2026-12-01', '2026-12-02', '2026-12-03', 'tz', 1, 1);
  INSERT INTO slot VALUES ('s', 'pl', 't2', '2026-11-24', 540, 120, 'learn', 1, 3, 'UTC', 6, 1, 1);`

const TABLES = [...BEGUN.matchAll(/INSERT INTO (\w+)/g)].map(([, name]) => name ?? '')

const openAt = (file: string, migrations = MIGRATIONS) => {
  const opened = openDatabase({ file, nowMs: 0, migrations })
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

/** Every row of every table that version 1 knows. */
const rowsOf = (file: string): Record<string, unknown[]> => {
  const connection = new Database(file, { readonly: true })
  const rows = TABLES.map((name) => [name, connection.prepare(`SELECT * FROM ${name}`).all()] as const)
  connection.close()
  return Object.fromEntries(rows)
}

test('a file of version 1 keeps all it has, and can take sessions', () => {
  const file = join(testFolder(), 'roadbook.db')
  openAt(file, VERSION_1).close()
  const old = new Database(file)
  old.exec(BEGUN)
  expect(versionOf(old)).toBe(1)
  old.close()
  const before = rowsOf(file)
  expect(Object.values(before).every((rows) => rows.length > 0)).toBe(true)

  const upgraded = openAt(file, VERSION_2)
  upgraded.read((db) => {
    expect(findTopic(db, 't1')).toEqual({ id: 't1', title: 'Decorators', status: 'done' })
    expect(findOpenSession(db)).toBeNull()
    expect(loadTimer(db)).toBeNull()
  })
  upgraded.write((db) =>
    db.run(
      "INSERT INTO session VALUES ('x', 't2', 'Generators', 'learn', 0, 1, 'UTC', 1, 'timer', '', 0, 0)",
    ),
  )
  upgraded.close()
  expect(rowsOf(file)).toEqual(before)
})
