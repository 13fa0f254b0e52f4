/** What a power failure leaves: the write-ahead log cut anywhere. What is read then is always a state that was. */
import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { readSettings, writeSetting } from '#db/setting-repo.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { report, rounds, timeoutFor } from './rounds.ts'
import { databaseIn, studiedFolder } from './studied-folder.ts'

const CUTS = rounds(40, 500)
const COMMITS = 60

test(
  `a log cut at ${CUTS} places gives a state that was, and a sound file`,
  { timeout: timeoutFor(CUTS, 1000) },
  async () => {
    const folder = await studiedFolder()
    const file = databaseIn(folder)
    const opened = openDatabase({ file, nowMs: 0 })
    if (!opened.ok) throw new Error(opened.error.message)
    const { value: db } = opened
    for (let at = 1; at <= COMMITS; at += 1) db.write((handle) => writeSetting(handle, 'dayStartMinute', at))
    const image = tempFolder()
    for (const name of ['roadbook.db', 'roadbook.db-wal', 'roadbook.db.kept'])
      copyFileSync(join(folder, name), join(image, name))
    db.close()
    const log = readFileSync(join(image, 'roadbook.db-wal'))
    const seen = new Map<unknown, number>()
    for (let cut = 0; cut < CUTS; cut += 1) {
      const at = Math.floor((log.length * cut) / CUTS) + (cut % 7)
      const place = tempFolder()
      copyFileSync(join(image, 'roadbook.db'), databaseIn(place))
      copyFileSync(join(image, 'roadbook.db.kept'), `${databaseIn(place)}.kept`)
      writeFileSync(`${databaseIn(place)}-wal`, log.subarray(0, at))
      const after = openDatabase({ file: databaseIn(place), nowMs: 0 })
      if (!after.ok) throw new Error(`cut at ${at}: ${after.error.code} ${after.error.message}`)
      const found = after.value.read((handle) => ({
        commit: readSettings(handle)['dayStartMinute'] ?? 0,
        integrity: handle.get('PRAGMA integrity_check'),
      }))
      after.value.close()
      expect(found.integrity).toEqual({ integrity_check: 'ok' })
      seen.set(found.commit, at)
      rmSync(place, { recursive: true })
    }
    // Rising with the cut, from none of them up to all: a prefix each time.
    const commits = [...seen.keys()].map(Number)
    expect(commits).toEqual(commits.toSorted((left, right) => left - right))
    expect(Math.max(...commits)).toBeGreaterThanOrEqual(COMMITS - Math.ceil(COMMITS / CUTS) - 1)
    report('log-cut', { cuts: CUTS, commits: COMMITS, statesSeen: commits.length, unexplained: 0 })
  },
)
