import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS, versionOf } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { testFolder } from '../support/test-folder.ts'

test('busy times of version 6 stay as they are, and changes of them are still written down', () => {
  const file = join(testFolder(), 'roadbook.db')
  const first = openDatabase({ file, nowMs: 0, migrations: MIGRATIONS.slice(0, 6) })
  if (first.ok) first.value.close()
  const old = new Database(file)
  expect(versionOf(old)).toBe(6)
  old.exec(`
    INSERT INTO busy_time VALUES ('b1', 'Dentist', '2026-11-24', 660, 60, 'UTC', 1000, 'hand', 5);
    INSERT INTO busy_time VALUES ('b2', '', '2026-11-25', 0, 1440, 'Asia/Tokyo', 2000, 'moved', 6);`)
  old.close()

  const upgraded = openDatabase({ file, nowMs: 0 })
  if (!upgraded.ok) throw new Error(upgraded.error.message)
  upgraded.value.close()
  const now = new Database(file)
  expect(now.prepare('SELECT * FROM busy_time ORDER BY id').all()).toEqual([
    {
      id: 'b1',
      title: 'Dentist',
      day: '2026-11-24',
      start_minute: 660,
      minutes: 60,
      zone: 'UTC',
      start_ms: 1000,
      source: 'hand',
      created_ms: 5,
      calendar_id: null,
    },
    expect.objectContaining({ id: 'b2', source: 'moved', calendar_id: null }),
  ])
  now.exec(`
    INSERT INTO change VALUES ('c', 1, '', 0, 'tz', '[1]');
    UPDATE change_recording SET change_id = 'c';
    INSERT INTO busy_calendar VALUES ('k', 'Work', 'work.ics', 1, 3, 0, 0);
    INSERT INTO busy_time VALUES ('b3', '', '2026-11-25', 0, 60, 'UTC', 2000, 'calendar', 6, 'k');
    DELETE FROM busy_calendar;`)
  // The times of a calendar that goes, go with it, and that is written down too.
  expect(
    now.prepare('SELECT table_name, row_id, after IS NULL AS gone FROM change_row ORDER BY seq').raw().all(),
  ).toEqual([
    ['busy_calendar', 'k', 0],
    ['busy_time', 'b3', 0],
    ['busy_time', 'b3', 1],
    ['busy_calendar', 'k', 1],
  ])
  expect(() =>
    now.exec(`INSERT INTO busy_time VALUES ('b4', '', '2026-11-25', 0, 60, 'UTC', 0, 'calendar', 6, NULL)`),
  ).toThrow('CHECK')
  now.close()
})
