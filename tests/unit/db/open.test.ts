import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import type { Db } from '#db/database.ts'
import { APPLICATION_ID, SCHEMA_VERSION } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { insertDocument } from '#db/document-repo.ts'
import { readSettings, writeSetting } from '#db/setting-repo.ts'
import { testFolder } from '../../support/test-folder.ts'

const NOW_MS = Date.UTC(2026, 10, 23)

const tempFile = (): string => join(testFolder(), 'roadbook.db')

const opened = (file: string): Db => {
  const result = openDatabase({ file, nowMs: NOW_MS })
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const refusal = (file: string) => {
  const result = openDatabase({ file, nowMs: NOW_MS })
  if (result.ok) {
    result.value.close()
    throw new Error('the file was opened')
  }
  return result.error
}

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')

const pragma = (db: Db, name: string): unknown =>
  db.read((handle) => Object.values(handle.get(`PRAGMA ${name}`) as Record<string, unknown>)[0])

/** A closed database of ours with a setting in it. */
const usedFile = (): string => {
  const file = tempFile()
  const db = opened(file)
  db.write((handle) => writeSetting(handle, 'theme', 'dark'))
  db.close()
  return file
}

const changeFile = (file: string, sql: string): void => {
  const connection = new Database(file)
  connection.exec(sql)
  connection.close()
}

describe('an opened database', () => {
  test.each([
    ['locking_mode', 'exclusive'],
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['trusted_schema', 0],
    ['cell_size_check', 1],
    ['journal_size_limit', 16_777_216],
    ['temp_store', 2],
    ['application_id', APPLICATION_ID],
    ['user_version', SCHEMA_VERSION],
  ])('has %s = %s, fresh and reopened', (name, expected) => {
    const file = tempFile()
    const fresh = opened(file)
    expect(pragma(fresh, name)).toBe(expected)
    fresh.close()
    // The trap: a reopened WAL file falls back to synchronous = NORMAL unless it is set again.
    const again = opened(file)
    expect(pragma(again, name)).toBe(expected)
    again.close()
  })

  test('keeps a write-ahead log, as its header says', () => {
    const file = tempFile()
    opened(file).close()
    // Bytes 18 and 19: write and read version; 2 means WAL.
    expect([...readFileSync(file).subarray(18, 20)]).toEqual([2, 2])
  })

  test('lies in a folder that is made when it is missing', () => {
    const file = join(testFolder(), 'a', 'b', 'roadbook.db')
    opened(file).close()
    expect(existsSync(file)).toBe(true)
  })

  test('leaves no write-ahead log when it is closed, and closing twice is safe', () => {
    const file = usedFile()
    const db = opened(file)
    db.close()
    db.close()
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(existsSync(`${file}-shm`)).toBe(false)
  })

  test('never has shared memory beside it: one process owns it', () => {
    const file = usedFile()
    const db = opened(file)
    db.write((handle) => writeSetting(handle, 'clock', '24h'))
    expect(existsSync(`${file}-shm`)).toBe(false)
    db.close()
  })
})

describe('a second owner', () => {
  test('in another process is told that Roadbook is open, also before anything was written', async () => {
    const file = usedFile()
    const owner = opened(file)
    const program = `
      import { openDatabase } from '#db/open.ts'
      const result = openDatabase({ file: process.argv[1], nowMs: 0 })
      process.stdout.write(result.ok ? 'opened' : result.error.code + ': ' + result.error.message)`
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '-e',
      program,
      file,
    ])
    owner.close()
    expect(stdout).toMatch(/^BUSY: Roadbook is already open/)
  })

  test('in the same process is told so too, and can open once the first has closed', () => {
    const file = usedFile()
    const owner = opened(file)
    expect(refusal(file).code).toBe('BUSY')
    owner.close()
    opened(file).close()
  })
})

describe('a file that is refused', () => {
  test('because it is newer stays as it was, byte for byte', () => {
    const file = usedFile()
    changeFile(file, `PRAGMA user_version = ${SCHEMA_VERSION + 1}`)
    const before = hashOf(file)
    expect(refusal(file)).toMatchObject({ code: 'FROM_FUTURE', message: expect.stringContaining('newer') })
    expect(hashOf(file)).toBe(before)
  })

  test('is refused as newer even when only its write-ahead log says so', () => {
    const file = usedFile()
    const copy = join(testFolder(), 'roadbook.db')
    const writer = new Database(file)
    writer.pragma('wal_autocheckpoint = 0')
    writer.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
    copyFileSync(file, copy)
    copyFileSync(`${file}-wal`, `${copy}-wal`)
    writer.close()
    expect(refusal(copy).code).toBe('FROM_FUTURE')
  })

  test.each([
    ['with an application id of its own', 'PRAGMA application_id = 42; CREATE TABLE other (a)'],
    ['with a version but no id', 'PRAGMA user_version = 1'],
    ['with tables but no id', 'CREATE TABLE other (a)'],
  ])('because another program made it, %s, stays as it was', (_what, sql) => {
    const file = tempFile()
    changeFile(file, sql)
    const before = hashOf(file)
    expect(refusal(file).code).toBe('UNSUPPORTED')
    expect(hashOf(file)).toBe(before)
  })

  test.each([
    ['text', (file: string) => writeFileSync(file, 'Dear diary, '.repeat(100))],
    ['a torso of 50 bytes', (file: string) => truncateSync(file, 50)],
    ['a header without its pages', (file: string) => truncateSync(file, 100)],
    ['cut in the middle', (file: string) => truncateSync(file, 8192)],
    ['a file with a zeroed header', (file: string) => writeFileSync(file, Buffer.alloc(4096))],
  ])('because it is %s is called damaged and left alone', (_what, damage) => {
    const file = usedFile()
    damage(file)
    const before = hashOf(file)
    expect(refusal(file).code).toBe('CORRUPT')
    expect(hashOf(file)).toBe(before)
  })

  test('because a page was overwritten is called damaged', () => {
    const file = tempFile()
    const db = opened(file)
    db.write((handle) => {
      for (let index = 0; index < 50; index += 1) {
        insertDocument(handle, {
          id: `d${index}`,
          contentHash: `h${index}`,
          sourceName: 'x',
          text: 'x'.repeat(2000),
          importedMs: 0,
        })
      }
    })
    db.close()
    const bytes = readFileSync(file)
    bytes.fill(0xff, bytes.length - 3 * 4096, bytes.length - 4096)
    writeFileSync(file, bytes)
    expect(refusal(file).code).toBe('CORRUPT')
  })

  test('because its folder is no folder names the path', () => {
    const file = join(testFolder(), 'file', 'roadbook.db')
    writeFileSync(join(file, '..'), '')
    expect(refusal(file)).toMatchObject({ code: 'READ_ONLY', message: expect.stringContaining(file) })
  })
})

describe('a lost database is no first run', () => {
  test('when the file is gone but the marker is there', () => {
    const file = usedFile()
    rmSync(file)
    expect(refusal(file)).toMatchObject({
      code: 'CORRUPT',
      message: expect.stringContaining('missing or empty'),
    })
    expect(existsSync(file)).toBe(false)
  })

  test('when it is empty', () => {
    const file = usedFile()
    truncateSync(file, 0)
    expect(refusal(file).code).toBe('CORRUPT')
    expect(readFileSync(file)).toHaveLength(0)
  })

  test('when only a backup tells of it', () => {
    const folder = testFolder()
    mkdirSync(join(folder, 'backups'))
    writeFileSync(join(folder, 'backups', 'daily.db'), 'x')
    expect(refusal(join(folder, 'roadbook.db')).code).toBe('CORRUPT')
  })

  test('when only its write-ahead log is left', () => {
    const file = tempFile()
    writeFileSync(`${file}-wal`, 'x'.repeat(100))
    const aside = `${file}-wal.set-aside-${NOW_MS}`
    expect(refusal(file)).toMatchObject({ code: 'CORRUPT', message: expect.stringContaining(aside) })
    expect(existsSync(`${file}-wal`)).toBe(false)
    expect(readFileSync(aside, 'utf8')).toBe('x'.repeat(100))
    // Nor on the next try, when only the log that was set aside tells of it.
    expect(refusal(file).code).toBe('CORRUPT')
  })

  test('while an empty file nobody ever used is one', () => {
    const file = tempFile()
    writeFileSync(file, '')
    const db = opened(file)
    expect(db.read(readSettings)).toEqual({})
    db.close()
  })
})

test('what was written is there after closing and opening', () => {
  const file = usedFile()
  const db = opened(file)
  expect(db.read(readSettings)).toEqual({ theme: 'dark' })
  db.close()
})
