import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { listFigureSlots, listStudyRuns } from '#db/figures-repo.ts'
import { MIGRATIONS, versionOf } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { testFolder } from '../support/test-folder.ts'

const VERSION_3 = MIGRATIONS.slice(0, 3)

/** A plan that is begun, as version 3 has it. */
const BEGUN = `
  INSERT INTO document VALUES ('d', 'hash', 'mine.md', '# Mine', 1);
  INSERT INTO roadmap VALUES ('r', 'd', 'mine', 'Mine', 1, 0, 1, 0, NULL, NULL, '{}');
  INSERT INTO phase VALUES ('ph', 'r', 'one', 'One', 2, 0, NULL, 0, NULL);
  INSERT INTO block VALUES ('b', 'ph', 'basics', 'Basics', 3, 0, 1, 2, NULL, NULL, NULL, NULL, NULL);
  INSERT INTO topic VALUES ('t', 'r', 'b', 'a', 'Decorators', '', 4, 0, NULL, 1, 2, 0, 0, 'in-progress', '[]', 0, NULL);
  INSERT INTO plan VALUES ('p', 'r', '{}', 1, NULL, NULL, NULL, 'tz', 0, 0, 0, NULL);
  INSERT INTO slot VALUES ('s2', 'p', 't', '1970-01-02', 540, 60, 'learn', 0, 0, 'UTC', 118800000, 0, 0);
  INSERT INTO slot VALUES ('s1', 'p', 't', '1970-01-01', 540, 60, 'learn', 1, 0, 'UTC', 32400000, 0, 0);
  INSERT INTO session VALUES ('x2', 't', 'Decorators', 'learn', 9000, 9500, 'UTC', 0, 'timer', '', 0, 0);
  INSERT INTO session VALUES ('x1', 't', 'Decorators', 'learn', 1000, 1007, 'UTC', 0, 'timer', '', 0, 0);
  INSERT INTO session VALUES ('x3', NULL, '', 'build', 20000, 21000, 'Asia/Tokyo', 0, 'hand', '', 0, 0);`

const rowsOf = (connection: Database.Database) =>
  ['slot', 'session'].map((table) => connection.prepare(`SELECT * FROM ${table} ORDER BY id`).all())

test('a file of version 3 keeps its slots and sessions, and figures are read from it', () => {
  const file = join(testFolder(), 'roadbook.db')
  const first = openDatabase({ file, nowMs: 0, migrations: VERSION_3 })
  if (first.ok) first.value.close()
  const old = new Database(file)
  expect(versionOf(old)).toBe(3)
  old.exec(BEGUN)
  const before = rowsOf(old)
  old.close()

  const upgraded = openDatabase({ file, nowMs: 0 })
  if (!upgraded.ok) throw new Error(upgraded.error.message)
  upgraded.value.read((db) => {
    expect(listStudyRuns(db)).toEqual([
      { topicId: null, zone: 'Asia/Tokyo', kind: 'build', startMs: [20_000], lengthMs: [1000] },
      { topicId: 't', zone: 'UTC', kind: 'learn', startMs: [1000, 9000], lengthMs: [7, 500] },
    ])
    expect(listFigureSlots(db, 'p', null).map(({ day, pinned }) => [day, pinned])).toEqual([
      [0, true],
      [1, false],
    ])
  })
  upgraded.value.close()
  const now = new Database(file, { readonly: true })
  expect(versionOf(now)).toBe(MIGRATIONS.length)
  expect(rowsOf(now)).toEqual(before)
  now.close()
})
