import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { MIGRATIONS, migrate } from '#db/migrate.ts'
import { repoFolder } from '../support/test-service.ts'
import { schemaOf } from './schema-dump.ts'

const fresh = (): Database.Database => {
  const connection = new Database(':memory:')
  migrate(connection)
  return connection
}

describe('the migrations', () => {
  test('rise by one from 1, and their names begin with their number', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1))
    for (const { version, name } of MIGRATIONS) {
      expect(name.startsWith(`${String(version).padStart(4, '0')}-`)).toBe(true)
    }
  })

  test('that were shipped are never edited: add a new one, and its hash to shipped-migrations.json', () => {
    const hashes = Object.fromEntries(
      MIGRATIONS.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]),
    )
    const shipped: unknown = JSON.parse(
      readFileSync(new URL('./shipped-migrations.json', import.meta.url), 'utf8'),
    )
    expect(hashes).toEqual(shipped)
  })

  test('give the schema in src/db/schema.sql (vitest -u writes it)', async () => {
    await expect(schemaOf(fresh())).toMatchFileSnapshot(join(repoFolder, 'src/db/schema.sql'))
  })

  test('run a second time change nothing', () => {
    const connection = fresh()
    const before = schemaOf(connection)
    migrate(connection)
    expect(schemaOf(connection)).toBe(before)
  })
})

describe('the schema', () => {
  const tables = fresh()
    .prepare(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    .all() as { name: string; strict: number }[]

  test.each(tables)('has $name as a strict table', ({ strict }) => {
    expect(strict).toBe(1)
  })

  test.each(tables)('has an index for every reference of $name', ({ name }) => {
    const connection = fresh()
    const references = connection.pragma(`foreign_key_list(${name})`) as { from: string }[]
    const indexes = connection.pragma(`index_list(${name})`) as { name: string }[]
    const firsts = indexes.map(
      (index) => (connection.pragma(`index_info(${index.name})`) as { name: string }[])[0]?.name,
    )
    for (const { from } of references) expect(firsts).toContain(from)
  })

  test.each([
    ['a word where a number belongs', "INSERT INTO document VALUES ('d', 'h', 's', 't', 'soon')"],
    ['a status nobody knows', "INSERT INTO topic_status_change VALUES (1, 't', 'done', 'perfect', 0, 'UTC')"],
    [
      'a change to the same status',
      "INSERT INTO topic_status_change VALUES (1, 't', 'done', 'done', 0, 'UTC')",
    ],
    ['text that is no JSON', "INSERT INTO setting VALUES ('theme', 'dark')"],
    [
      'a roadmap of no document',
      "INSERT INTO roadmap VALUES ('r', 'd', 'k', 't', 1, 0, 0, 0, NULL, NULL, '{}')",
    ],
  ])('refuses %s', (_what, sql) => {
    const connection = fresh()
    expect(() => connection.exec(sql)).toThrow(/constraint|cannot store/i)
  })

  test('allows one active plan', () => {
    const connection = fresh()
    connection.exec(`
      INSERT INTO document VALUES ('d', 'h', 's', 't', 0);
      INSERT INTO roadmap VALUES ('r1', 'd', 'k1', 't', 1, 0, 0, 0, NULL, NULL, '{}');
      INSERT INTO roadmap VALUES ('r2', 'd', 'k2', 't', 1, 1, 0, 0, NULL, NULL, '{}');
      INSERT INTO plan VALUES ('p1', 'r1', '{}', 1, NULL, NULL, NULL, 'tz', 0, 0, 0, NULL);
      INSERT INTO plan VALUES ('p2', 'r2', '{}', 0, NULL, NULL, NULL, 'tz', 0, 0, 0, NULL);`)
    expect(() => connection.exec("UPDATE plan SET active = 1 WHERE id = 'p2'")).toThrow('UNIQUE')
  })
})
