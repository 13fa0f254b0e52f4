import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Db, ReadDb, WriteDb } from '#db/database.ts'
import { openDatabase } from '#db/open.ts'
import { storageCodeOf } from '#db/open-error.ts'
import { readSettings, writeSetting } from '#db/setting-repo.ts'
import { testFolder } from '../../support/test-folder.ts'

const openTemp = (): Db => {
  const opened = openDatabase({ file: join(testFolder(), 'roadbook.db'), nowMs: 0 })
  if (!opened.ok) throw new Error(opened.error.message)
  onTestFinished(() => opened.value.close())
  return opened.value
}

const attempt = (work: () => unknown): unknown => {
  try {
    work()
  } catch (error) {
    return error
  }
  return null
}

describe('a write', () => {
  test('that throws leaves nothing behind', () => {
    const db = openTemp()
    const failing = (): void =>
      db.write((handle) => {
        writeSetting(handle, 'theme', 'dark')
        throw new Error('on purpose')
      })
    expect(failing).toThrow('on purpose')
    expect(db.read(readSettings)).toEqual({})
  })

  test('that would wait is refused and rolled back: a transaction never spans an await', () => {
    const db = openTemp()
    const waiting = (): unknown =>
      db.write(async (handle) => {
        writeSetting(handle, 'theme', 'dark')
      })
    expect(waiting).toThrow(/promise/i)
    expect(db.read(readSettings)).toEqual({})
  })

  test('that finds the disk full says so, changes nothing, and reading goes on', () => {
    const db = openTemp()
    db.write((handle) => writeSetting(handle, 'theme', 'dark'))
    const pages = db.read((handle) => handle.get('PRAGMA page_count') as { page_count: number }).page_count
    db.read((handle) => handle.get(`PRAGMA max_page_count = ${pages}`))
    const error = attempt(() => db.write((handle) => writeSetting(handle, 'clock', 'x'.repeat(100_000))))
    expect(storageCodeOf(error)).toBe('DISK_FULL')
    expect(db.read(readSettings)).toEqual({ theme: 'dark' })
  })
})

describe('a read handle', () => {
  test('refuses a statement that writes', () => {
    const db = openTemp()
    const sneaking = (): unknown => db.read((handle) => handle.get('DELETE FROM setting RETURNING name'))
    expect(sneaking).toThrow('writes')
  })

  test('has no way to write that compiles', () => {
    const writes = (handle: ReadDb): void => {
      // @ts-expect-error a read handle cannot run
      handle.run('DELETE FROM setting')
      // @ts-expect-error and is no write handle
      const upgraded: WriteDb = handle
      expect(upgraded).toBeDefined()
    }
    expect(writes).toBeTypeOf('function')
  })
})

test.each([
  ['SQLITE_BUSY', 'BUSY'],
  ['SQLITE_BUSY_SNAPSHOT', 'BUSY'],
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_IOERR_WRITE', 'DISK_FULL'],
  ['ENOSPC', 'DISK_FULL'],
  ['SQLITE_READONLY_DIRECTORY', 'READ_ONLY'],
  ['SQLITE_CANTOPEN', 'READ_ONLY'],
  ['EACCES', 'READ_ONLY'],
  ['EROFS', 'READ_ONLY'],
  ['SQLITE_CORRUPT_VTAB', 'CORRUPT'],
  ['SQLITE_NOTADB', 'CORRUPT'],
  ['SQLITE_CONSTRAINT_CHECK', null],
  ['EMFILE', null],
])('%s means %s', (code, expected) => {
  expect(storageCodeOf(Object.assign(new Error('x'), { code }))).toBe(expected)
})
