/** A process that was killed leaves a write-ahead log, which must neither change a refused file nor a restored backup. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { once } from 'node:events'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { SCHEMA_VERSION } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { readSettings, writeSetting } from '#db/setting-repo.ts'
import { testFolder } from '../support/test-folder.ts'

const NOW_MS = Date.UTC(2026, 10, 23)

const holder = `
  import { openDatabase } from '#db/open.ts'
  import { writeSetting } from '#db/setting-repo.ts'
  import { verifyCopy } from '#db/care/verify.ts'
  const opened = openDatabase({ file: process.argv[1], nowMs: 0 })
  if (!opened.ok) throw new Error(opened.error.message)
  const copy = process.argv[2]
  if (copy !== undefined) {
    opened.value.write((db) => writeSetting(db, 'theme', 'light'))
    verifyCopy(copy, opened.value.snapshotInto(copy))
  }
  opened.value.write((db) => writeSetting(db, 'theme', 'dark'))
  process.stdout.write('written')
  setInterval(() => undefined, 1000)`

const settingsIn = (file: string) => {
  const opened = openDatabase({ file, nowMs: NOW_MS })
  if (!opened.ok) throw new Error(opened.error.message)
  const settings = opened.value.read(readSettings)
  opened.value.close()
  return settings
}

const refusal = (file: string) => {
  const opened = openDatabase({ file, nowMs: NOW_MS })
  if (!opened.ok) return opened.error
  opened.value.close()
  throw new Error('the file was opened')
}

const startHolder = async (...args: readonly string[]) => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', holder, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

/** A database with light theme and its backup; then a process set the dark one and was killed. */
const killedWithBackup = async () => {
  const file = join(testFolder(), 'roadbook.db')
  const backup = join(testFolder(), 'backup.db')
  const opened = openDatabase({ file, nowMs: NOW_MS })
  if (!opened.ok) throw new Error(opened.error.message)
  opened.value.write((db) => writeSetting(db, 'theme', 'light'))
  opened.value.close()
  copyFileSync(file, backup)
  const child = await startHolder(file)
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(`${file}-wal`)).toBe(true)
  return { file, backup }
}

const hashes = (file: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dirname(file), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(dirname(file), name)))
          .digest('hex'),
      ]),
  )

const damages: readonly (readonly [string, (file: string) => void])[] = [
  ['cut in the middle', (file) => truncateSync(file, 8192)],
  ['text', (file) => writeFileSync(file, 'Dear diary, '.repeat(1000))],
  [
    'overwritten in the middle',
    (file) => {
      const bytes = readFileSync(file)
      bytes.fill(0xff, 4096, bytes.length)
      writeFileSync(file, bytes)
    },
  ],
]

const losses: typeof damages = [
  ['deleted', (file) => rmSync(file)],
  ['emptied', (file) => truncateSync(file, 0)],
  ...damages,
]

test('what a killed process wrote is there at the next start', async () => {
  const { file } = await killedWithBackup()
  expect(settingsIn(file)).toEqual({ theme: 'dark' })
  expect(readdirSync(dirname(file)).toSorted()).toEqual(['roadbook.db', 'roadbook.db.kept'])
})

describe('a backup put in place of a database that was', () => {
  test.each(losses)('%s is what is opened, though the log of the former lay there', async (_what, lose) => {
    const { file, backup } = await killedWithBackup()
    lose(file)
    expect(refusal(file).code).toBe('CORRUPT')
    expect(refusal(file).code).toBe('CORRUPT')
    copyFileSync(backup, file)
    expect(settingsIn(file)).toEqual({ theme: 'light' })
    expect(existsSync(`${file}-wal.set-aside-${NOW_MS}`)).toBe(true)
  })
})

describe('before Roadbook has seen that anything is wrong,', () => {
  test.each(losses)(
    'a backup put in place of a database that was %s is what is opened',
    async (_what, lose) => {
      const { file, backup } = await killedWithBackup()
      lose(file)
      copyFileSync(backup, file)
      expect(settingsIn(file)).toEqual({ theme: 'light' })
      expect(existsSync(`${file}-wal.set-aside-${NOW_MS}`)).toBe(true)
    },
  )

  test('so is a copy that Roadbook made while it ran', async () => {
    const file = join(testFolder(), 'roadbook.db')
    const copy = join(testFolder(), 'copy.db')
    const child = await startHolder(file, copy)
    child.kill('SIGKILL')
    await once(child, 'exit')
    copyFileSync(copy, file)
    expect(settingsIn(file)).toEqual({ theme: 'light' })
  })

  test('a log whose own database lies there is played back, wherever the opening was interrupted', async () => {
    const { file } = await killedWithBackup()
    const marker = `${file}.kept`
    const noted = readFileSync(marker, 'utf8')
    // Noted before the stamp is written: the file has the former one still.
    writeFileSync(marker, `${noted}stamp 00000000-0000-4000-8000-000000000000\n`)
    expect(settingsIn(file)).toEqual({ theme: 'dark' })
  })

  test('so it is when the note is from a version that noted nothing, or is gone', async () => {
    for (const spoil of [(path: string) => writeFileSync(path, 'Leave this note\n'), rmSync]) {
      const { file } = await killedWithBackup()
      spoil(`${file}.kept`)
      expect(settingsIn(file)).toEqual({ theme: 'dark' })
    }
  })
})

test('a copy that a killed process was looking at is removed once it is certainly nobody’s any more', () => {
  const file = join(testFolder(), 'roadbook.db')
  const left = join(dirname(file), 'opening-check-left')
  const fresh = join(dirname(file), 'opening-check-fresh')
  for (const folder of [left, fresh]) mkdirSync(folder)
  utimesSync(left, 0, 0)
  settingsIn(file)
  expect(existsSync(left)).toBe(false)
  expect(existsSync(fresh)).toBe(true)
})

describe('a refused file with a log beside it stays as it was, and so does the log,', () => {
  test.each([
    ...damages.map(([what, damage]) => [what, 'CORRUPT', damage] as const),
    [
      'newer',
      'FROM_FUTURE',
      (file: string) => changeInLog(file, `PRAGMA user_version = ${SCHEMA_VERSION + 1}`),
    ],
    ['foreign', 'UNSUPPORTED', (file: string) => changeInLog(file, 'PRAGMA application_id = 42')],
  ] as const)('when it is %s', async (_what, code, spoil) => {
    const { file } = await killedWithBackup()
    spoil(file)
    const before = hashes(file)
    expect(refusal(file).code).toBe(code)
    expect(hashes(file)).toMatchObject(before)
    expect(readdirSync(dirname(file)).filter((name) => name.startsWith('opening-check'))).toEqual([])
  })

  test('and one that was never in WAL mode does not become so', () => {
    const file = join(testFolder(), 'roadbook.db')
    const connection = new Database(file)
    connection.exec(
      `PRAGMA application_id = 1382310507; PRAGMA user_version = ${SCHEMA_VERSION};
       CREATE TABLE a (b); INSERT INTO a SELECT value FROM json_each('[1,2,3]')`,
    )
    connection.close()
    const bytes = readFileSync(file)
    bytes.fill(0xff, 4096)
    writeFileSync(file, bytes)
    const before = hashes(file)
    expect(refusal(file).code).toBe('CORRUPT')
    expect(hashes(file)).toEqual(before)
  })
})

test('a database that another process has open is busy, not judged by its log', async () => {
  const file = join(testFolder(), 'roadbook.db')
  const child = await startHolder(file)
  const before = hashes(file)
  expect(refusal(file).code).toBe('BUSY')
  expect(hashes(file)).toEqual(before)
  child.kill('SIGKILL')
  await once(child, 'exit')
})

/** Changes a killed database as another program would, and is killed as well: the change is in the log only. */
function changeInLog(file: string, sql: string): void {
  const copy = join(testFolder(), 'roadbook.db')
  copyFileSync(file, copy)
  copyFileSync(`${file}-wal`, `${copy}-wal`)
  const writer = new Database(copy)
  writer.pragma('wal_autocheckpoint = 0')
  writer.exec(sql)
  copyFileSync(copy, file)
  copyFileSync(`${copy}-wal`, `${file}-wal`)
  writer.close()
}
