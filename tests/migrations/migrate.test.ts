import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS } from '#db/migrate.ts'
import type { Migration } from '#db/migrate.ts'
import { openDatabase } from '#db/open.ts'
import { writeSetting } from '#db/setting-repo.ts'
import { report, rounds, timeoutFor } from '../reliability/rounds.ts'
import { testFolder } from '../support/test-folder.ts'
import { schemaOf } from './schema-dump.ts'

const NOW_MS = Date.UTC(2026, 10, 23, 12, 30)
const next = MIGRATIONS.length + 1
const ROUNDS = rounds(8, 100)

const step = (sql: string, version = next): Migration => ({ version, name: `${version}-test`, sql })

const usedFile = (): string => {
  const file = join(testFolder(), 'roadbook.db')
  const opened = openDatabase({ file, nowMs: NOW_MS })
  if (!opened.ok) throw new Error(opened.error.message)
  opened.value.write((handle) => writeSetting(handle, 'theme', 'dark'))
  opened.value.close()
  return file
}

/** What there is in a closed file. */
const stateOf = (file: string) => {
  const connection = new Database(file)
  const state = {
    version: connection.pragma('user_version', { simple: true }),
    schema: schemaOf(connection),
    settings: connection.prepare('SELECT name, value FROM setting').all(),
    integrity: connection.pragma('integrity_check', { simple: true }),
  }
  connection.close()
  return state
}

const backupsOf = (file: string): string[] => {
  try {
    return readdirSync(join(file, '..', 'backups'))
  } catch {
    return []
  }
}

describe('an upgrade', () => {
  test('keeps the rows, and copies the file before', () => {
    const file = usedFile()
    const before = stateOf(file)
    const opened = openDatabase({
      file,
      nowMs: NOW_MS,
      migrations: [...MIGRATIONS, step('ALTER TABLE setting ADD COLUMN note TEXT')],
    })
    expect(opened.ok).toBe(true)
    if (opened.ok) opened.value.close()
    expect(stateOf(file)).toMatchObject({ version: next, settings: before.settings, integrity: 'ok' })
    const copies = backupsOf(file)
    expect(copies).toEqual([`before-upgrade-v${MIGRATIONS.length}-2026-11-23T12-30-00-000Z.db`])
    expect(stateOf(join(file, '..', 'backups', copies[0] ?? ''))).toEqual(before)
  })

  test('of a fresh database makes no copy', () => {
    const file = usedFile()
    expect(backupsOf(file)).toEqual([])
  })

  test.each([
    ['throws half way', 'CREATE TABLE half (a TEXT) STRICT; DELETE FROM setting; SELECT no_such_function();'],
    [
      'leaves a reference to nothing',
      `INSERT INTO roadmap VALUES ('r', 'nobody', 'k', 't', 1, 0, 0, 0, NULL, NULL, '{}');`,
    ],
  ])('that %s leaves version, tables and rows untouched', (_what, sql) => {
    const file = usedFile()
    const before = stateOf(file)
    const opened = openDatabase({ file, nowMs: NOW_MS, migrations: [...MIGRATIONS, step(sql)] })
    expect(opened).toMatchObject({ ok: false, error: { code: 'INTERNAL' } })
    expect(stateOf(file)).toEqual(before)
  })

  test('keeps the steps before the one that fails', () => {
    const file = usedFile()
    const migrations = [...MIGRATIONS, step('CREATE TABLE good (a TEXT) STRICT'), step('nonsense', next + 1)]
    expect(openDatabase({ file, nowMs: NOW_MS, migrations }).ok).toBe(false)
    expect(stateOf(file).version).toBe(next)
  })

  test('that rebuilds a table others refer to loses none of their rows', () => {
    const file = usedFile()
    const opened = openDatabase({ file, nowMs: NOW_MS })
    if (!opened.ok) throw new Error(opened.error.message)
    opened.value.write((handle) => {
      handle.run("INSERT INTO document VALUES ('d', 'h', 's', 't', 0)")
      handle.run("INSERT INTO roadmap VALUES ('r', 'd', 'k', 't', 1, 0, 0, 0, NULL, NULL, '{}')")
    })
    opened.value.close()
    const rebuild = `
      CREATE TABLE document_new (id TEXT NOT NULL PRIMARY KEY, content_hash TEXT NOT NULL UNIQUE,
        source_name TEXT NOT NULL, text TEXT NOT NULL, imported_ms INTEGER NOT NULL) STRICT;
      INSERT INTO document_new SELECT * FROM document;
      DROP TABLE document;
      ALTER TABLE document_new RENAME TO document;`
    const upgraded = openDatabase({ file, nowMs: NOW_MS, migrations: [...MIGRATIONS, step(rebuild)] })
    if (!upgraded.ok) throw new Error(upgraded.error.message)
    expect(upgraded.value.read((handle) => handle.all('SELECT id FROM roadmap'))).toEqual([{ id: 'r' }])
    expect(upgraded.value.read((handle) => handle.get('PRAGMA foreign_keys'))).toEqual({ foreign_keys: 1 })
    upgraded.value.close()
  })
})

describe('a process killed in the middle of an upgrade', () => {
  const program = fileURLToPath(new URL('./slow-upgrade.ts', import.meta.url))

  test(
    'leaves the step done or not begun, round after round',
    { timeout: timeoutFor(ROUNDS, 4000) },
    async () => {
      let interrupted = 0
      for (let round = 0; round < ROUNDS; round += 1) {
        const file = usedFile()
        const before = stateOf(file)
        const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] })
        const exited = once(child, 'exit')
        await once(child.stdout, 'data')
        // Within the quarter of a second it takes, and a little beyond.
        await setTimeout((25 * round) % 450)
        child.kill('SIGKILL')
        await exited
        const after = stateOf(file)
        const isDone = after.version === next
        if (!isDone) interrupted += 1
        expect(after).toMatchObject({ settings: before.settings, integrity: 'ok' })
        expect(after.schema.includes('slow_upgrade')).toBe(isDone)
      }
      expect(interrupted).toBeGreaterThan(0)
      report('kill-migration', { rounds: ROUNDS, interrupted, broken: 0 })
    },
  )

  test('can upgrade when it is started again', async () => {
    const file = usedFile()
    const { stdout } = await promisify(execFile)(process.execPath, [program, file])
    expect(stdout).toContain('upgraded')
    expect(stateOf(file)).toMatchObject({ version: next, integrity: 'ok' })
  })
})
