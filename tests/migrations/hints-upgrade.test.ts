import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { MIGRATIONS } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { loadSettings } from '#service/settings.ts'
import { testFolder } from '../support/test-folder.ts'

const DAY_MS = 86_400_000
const TO_COME = { week: true, focus: true, progress: true, roadmap: true }
const OVER = { week: false, focus: false, progress: false, roadmap: false }

/** A file of version 8 with a session at the beginning of each of these days, brought to the present one. */
const hintsAfter = (days: readonly number[]) => {
  const file = join(testFolder(), 'roadbook.db')
  const first = openDatabase({ file, nowMs: 0, migrations: MIGRATIONS.slice(0, 8) })
  if (first.ok) first.value.close()
  const old = new Database(file)
  for (const day of days)
    old
      .prepare(`INSERT INTO session VALUES (?, NULL, '', 'build', ?, ?, 'UTC', 0, 'hand', '', 0, 0)`)
      .run(`s${day}`, day * DAY_MS, day * DAY_MS + 60_000)
  old.close()
  const upgraded = openDatabase({ file, nowMs: 0 })
  if (!upgraded.ok) throw new Error(upgraded.error.message)
  const { hints } = upgraded.value.read(loadSettings)
  upgraded.value.close()
  return hints
}

test('whoever has studied for more than a week when hints come gets none', () => {
  expect(hintsAfter([1, 2, 9])).toEqual(OVER)
})

test('whoever has just begun, or has studied nothing yet, gets all of them', () => {
  expect(hintsAfter([])).toEqual(TO_COME)
  expect(hintsAfter([3])).toEqual(TO_COME)
  expect(hintsAfter([1, 2, 8])).toEqual(TO_COME)
})
