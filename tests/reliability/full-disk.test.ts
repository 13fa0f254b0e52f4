/** The disk is full, or a quota is reached, at every write of an hour of use: nothing is said to be saved that was not. */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { startChild } from './child.ts'
import { report, rounds, timeoutFor } from './rounds.ts'
import { databaseIn, studiedFolder } from './studied-folder.ts'

const hasBash = spawnSync('bash', ['-c', 'ulimit -f 100']).status === 0
/** The hour's log of changes, in kilobytes: found by trying. */
const HOUR_KB = 1900
const STEPS = rounds(6, 120)

type Stored = { readonly sessions: number[]; readonly minute: number | null }

const storedIn = (file: string): Stored => {
  const opened = openDatabase({ file, nowMs: Date.now() })
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.message}`)
  opened.value.close()
  const connection = new Database(file, { readonly: true })
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
  const sessions = connection
    .prepare(`SELECT CAST(substr(note, 6) AS INTEGER) FROM session WHERE note LIKE 'load %' ORDER BY 1`)
    .pluck()
    .all() as number[]
  const minute = connection.prepare("SELECT value FROM setting WHERE name = 'dayStartMinute'").pluck().get()
  connection.close()
  return { sessions, minute: minute === undefined ? null : Number(minute) }
}

const numbersOf = (lines: readonly string[], what: string): number[] =>
  lines.flatMap((line) => {
    const [, number] = new RegExp(`^stored ${what} (\\d+)`).exec(line) ?? []
    return number === undefined ? [] : [Number(number)]
  })

test.skipIf(!hasBash)(
  `a limit met at ${STEPS} places of an hour loses nothing that was said to be saved`,
  { timeout: timeoutFor(STEPS, 6000) },
  async () => {
    const figures = { places: STEPS, withFailures: 0, notStarted: 0, acknowledged: 0, refused: 0, lost: 0 }
    const codes = new Set<string>()
    for (let step = 0; step < STEPS; step += 1) {
      const folder = await studiedFolder()
      const file = databaseIn(folder)
      const baseKb = Math.ceil(statSync(file).size / 1024)
      const limitKb = Math.floor((HOUR_KB * (step + 1)) / STEPS)
      const child = startChild('hour.ts', [folder], { limitKb: Math.max(limitKb, 4) })
      await child.ended()
      const lines = child.lines()
      const refused = lines.filter((line) => line.startsWith('failed'))
      for (const line of refused) codes.add(line.split(' ').at(-1) ?? '')
      const sessions = numbersOf(lines, 'session')
      const minutes = numbersOf(lines, 'minute')
      const stored = storedIn(file)
      expect(stored.sessions, `limit ${limitKb} of ${baseKb}`).toEqual(sessions)
      expect(stored.minute).toBe(minutes.at(-1) ?? null)
      // The timer that was started goes on in memory, whatever the disk does.
      const isTimed = lines.includes('stored start')
      expect(lines.includes('timer running')).toBe(isTimed)
      if (refused.length > 0) figures.withFailures += 1
      if (!lines.includes('begun')) figures.notStarted += 1
      figures.acknowledged += sessions.length + minutes.length
      figures.refused += refused.length
    }
    expect([...codes].filter((code) => code !== 'DISK_FULL')).toEqual([])
    expect(figures.withFailures).toBeGreaterThan(0)
    report('full-disk', figures)
  },
)
