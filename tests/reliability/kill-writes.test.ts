/** The service is killed while it writes as fast as it can, again and again over one folder. */
import { setTimeout } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { startChild } from './child.ts'
import { report, rounds, timeoutFor } from './rounds.ts'
import { databaseIn, studiedFolder } from './studied-folder.ts'

const ROUNDS = rounds(5, 200)

const loadIn = (file: string): { readonly notes: number[]; readonly integrity: string } => {
  // Opened as at the next start, which plays the log back.
  const opened = openDatabase({ file, nowMs: Date.now() })
  if (!opened.ok) throw new Error(`${opened.error.code} ${opened.error.message}`)
  opened.value.close()
  const connection = new Database(file, { readonly: true })
  const notes = connection
    .prepare(`SELECT CAST(substr(note, 6) AS INTEGER) FROM session WHERE note LIKE 'load %' ORDER BY 1`)
    .pluck()
    .all() as number[]
  const integrity = String(connection.pragma('integrity_check', { simple: true }))
  connection.close()
  return { notes, integrity }
}

test(
  `${ROUNDS} kills while sessions are written lose none that was acknowledged`,
  { timeout: timeoutFor(ROUNDS, 6000) },
  async () => {
    const folder = await studiedFolder()
    let next = 1
    let acknowledged = 0
    let unanswered = 0
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = startChild('write-load.ts', [folder, String(next)])
      await child.said('begun')
      await setTimeout(20 + Math.random() * 250)
      await child.kill()
      const stored = child.lines().filter((line) => line.startsWith('stored'))
      expect(child.lines().filter((line) => line.startsWith('failed'))).toEqual([])
      const last = next + stored.length - 1
      const { notes, integrity } = loadIn(databaseIn(folder))
      expect(integrity).toBe('ok')
      // Every one that was said to be stored, in order, and at most the one that was on its way.
      expect(notes.length - last).toBeGreaterThanOrEqual(0)
      expect(notes.length - last).toBeLessThanOrEqual(1)
      expect(notes).toEqual(Array.from({ length: notes.length }, (_none, at) => at + 1))
      acknowledged += stored.length
      unanswered += notes.length - last
      next = notes.length + 1
    }
    expect(acknowledged).toBeGreaterThan(0)
    report('kill-writes', { rounds: ROUNDS, acknowledged, lost: 0, storedThoughUnanswered: unanswered })
  },
)
