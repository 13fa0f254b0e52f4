/** What is left of a damaged file: every row that can be read, and words about those that cannot. */
import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { withoutLog } from '#db/care/copy-file.ts'
import { salvage } from '#db/care/salvage.ts'
import { openDatabase } from '#db/open.ts'
import { spoilPage } from '../../../support/damage.ts'
import { rootPageOf } from '../../../support/root-page.ts'
import { testFolder } from '../../../support/test-folder.ts'

const PAGE_BYTES = 4096
const LEAF_OF_A_TABLE = 0x0d
const SESSIONS = 2000

const studied = (): string => {
  const file = join(testFolder(), 'roadbook.db')
  const opened = openDatabase({ file, nowMs: 0 })
  if (!opened.ok) throw new Error(opened.error.message)
  opened.value.write((db) => {
    for (let at = 1; at <= SESSIONS; at += 1) {
      db.run(
        `INSERT INTO session VALUES (:id, NULL, '', 'learn', :start, :end, 'UTC', 0, 'hand', :note, 0, 0)`,
        { id: `s${at}`, start: at * 1000, end: at * 1000 + 500, note: `the note of session ${at}.` },
      )
    }
  })
  opened.value.close()
  return file
}

/** The page on which some text stands in a table, not in an index. */
const pageWith = (file: string, text: string): number => {
  const bytes = readFileSync(file)
  for (let page = 2; page <= bytes.length / PAGE_BYTES; page += 1) {
    const part = bytes.subarray((page - 1) * PAGE_BYTES, page * PAGE_BYTES)
    if (part[0] === LEAF_OF_A_TABLE && part.includes(text)) return page
  }
  throw new Error(`${text} stands nowhere`)
}

const salvaged = (file: string) => {
  const copy = join(testFolder(), 'copy.db')
  const finished = join(testFolder(), 'finished.db')
  copyFileSync(file, copy)
  withoutLog(copy)
  return { report: salvage(copy, finished), finished }
}

const notesIn = (file: string): number => {
  const connection = new Database(file, { readonly: true })
  const notes = connection.prepare('SELECT count(*) FROM session').pluck().get()
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok')
  connection.close()
  return Number(notes)
}

test('rows before and behind a damaged page are saved, and those on it are told', () => {
  const file = studied()
  spoilPage(file, pageWith(file, 'the note of session 1000.'))
  const { report, finished } = salvaged(file)
  const sessions = report.tables.find(({ table }) => table === 'session')
  const saved = sessions?.saved ?? 0
  // A page holds some dozens of them.
  expect(saved).toBeGreaterThan(SESSIONS - 80)
  expect(saved).toBeLessThan(SESSIONS)
  expect(saved + (sessions?.lost ?? 0)).toBe(SESSIONS)
  expect(notesIn(finished)).toBe(saved)
})

test('rows between two damaged pages are found one by one', () => {
  const file = studied()
  for (const at of [500, 1500]) spoilPage(file, pageWith(file, `the note of session ${at}.`))
  const { report, finished } = salvaged(file)
  expect(report.tables.find(({ table }) => table === 'session')?.saved).toBeGreaterThan(SESSIONS - 160)
  expect(notesIn(finished)).toBeGreaterThan(SESSIONS - 160)
})

test('a file that is only damaged in an index loses nothing', () => {
  const file = studied()
  spoilPage(file, rootPageOf(file, 'session_by_start'))
  expect(notesIn(salvaged(file).finished)).toBe(SESSIONS)
})
