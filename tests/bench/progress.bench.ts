/**
 * What reading all of Progress costs on fifty thousand sessions on five thousand topics (eight years): `progress.get` and the
 * first page of `progress.topics`, through dispatch, the check of what comes out included. The floor is the SQL statements
 * they run and nothing else: no row becomes an object of ours, no figure is worked out. Both run in turns in the same process
 * after a warm-up, by a service that remembers nothing from the round before; medians, and their ratio, so that the speed of the
 * computer cancels out. The ms are printed for the promise "under 50 ms".
 *
 * Those statements give each column as one JSON list (src/db/figures-repo.ts), which is faster than rows. So a second
 * floor is measured: the same rows by plain statements, as anyone would write them first.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Db } from '#db/database.ts'
import { openDatabase } from '#db/open.ts'
import { askAnew, noting, runBare, timeMs, type Statement } from './bare-sql.ts'
import { EIGHT_YEARS, makeBigDatabase } from './big-database.ts'
import { median } from './window/figures.ts'

const ROUNDS = 25
const MAX_RATIO = 2
const NOW_MS = Date.UTC(2026, 10, 23, 18)
const folder = mkdtempSync(join(tmpdir(), 'roadbook-progress-'))

const open = (): Db => {
  const opened = openDatabase({ file: join(folder, 'roadbook.db'), nowMs: NOW_MS })
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

const readProgress = (db: Db): Promise<void> =>
  askAnew(
    db,
    [
      { op: 'progress.get', input: {} },
      { op: 'progress.topics', input: {} },
    ],
    { nowMs: NOW_MS },
  )

/** What the statements with JSON lists read, row by row. */
const PLAIN: readonly (readonly [table: string, sql: string])[] = [
  ['session', 'SELECT topic_id, zone, kind, start_ms, end_ms FROM session ORDER BY start_ms'],
  [
    'topic',
    `SELECT id, block_id, days_min + extra_days AS min, days_max + extra_days AS max, optional, status,
       archived_ms IS NOT NULL AS archived, position FROM topic WHERE roadmap_id = :roadmapId ORDER BY position`,
  ],
  [
    'topic_status_change',
    "SELECT topic_id, at_ms, zone FROM topic_status_change WHERE to_status = 'done' ORDER BY at_ms, id",
  ],
  [
    'slot',
    'SELECT topic_id, start_ms, minutes, pinned, day FROM slot WHERE plan_id = :planId ORDER BY start_ms',
  ],
]

/** The same statements, those with JSON lists by their plain twins. */
const asRows = (statements: readonly Statement[]): Statement[] =>
  statements.map((statement) => {
    if (!statement.sql.includes('json_group_array')) return statement
    const twin = PLAIN.find(([table]) => new RegExp(`FROM ${table}\\b`).test(statement.sql))
    if (twin === undefined) throw new Error(`no plain twin of ${statement.sql}`)
    return { sql: twin[1], params: statement.params }
  })

beforeAll(() => makeBigDatabase({ ...EIGHT_YEARS, folder, nowMs: NOW_MS }), 300_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('all of Progress against its bare SQL', async () => {
  const db = open()
  const statements: Statement[] = []
  await readProgress(noting(db, statements))
  const rows = asRows(statements)
  const whole: number[] = []
  const bare: number[] = []
  const plain: number[] = []
  for (let round = -5; round < ROUNDS; round += 1) {
    const wholeMs = await timeMs(() => readProgress(db))
    const bareMs = await timeMs(() => runBare(db, statements))
    const plainMs = await timeMs(() => runBare(db, rows))
    if (round < 0) continue
    plain.push(plainMs)
    whole.push(wholeMs)
    bare.push(bareMs)
  }
  db.close()
  const ratio = median(whole) / median(bare)
  process.stdout.write(
    `${statements.length} statements: whole ${median(whole).toFixed(1)} ms (least ${Math.min(...whole).toFixed(1)}), bare ${median(bare).toFixed(1)} ms, ratio ${ratio.toFixed(2)}; the same by plain rows ${median(plain).toFixed(1)} ms, ratio ${(median(whole) / median(plain)).toFixed(2)}\n`,
  )
  expect(ratio).toBeLessThan(MAX_RATIO)
}, 300_000)
