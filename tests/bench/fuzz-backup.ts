/**
 * Restores backups that were changed: bits, pages, length, schema, rows. What is refused must change nothing; what is taken
 * must be readable by every screen. `node tests/bench/fuzz-backup.ts [MINUTES]`; `ROADBOOK_SEED=17` begins there.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Output } from '#contract/operations.ts'
import { addLoad, openPlainly } from '../reliability/plain-options.ts'
import { fuzz } from './fuzz.ts'
import type { Random } from './fuzz.ts'

const PAGE_BYTES = 4096
const PART_BYTES = 524_288

const dataFolder = mkdtempSync(join(tmpdir(), 'roadbook-fuzz-'))
const service = await openPlainly(dataFolder)
const { client } = service

const must = <T>(
  answer:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly error: { readonly message: string } },
): T => {
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

const text =
  '# Knots\n\n## Phase 1\n\n### Week 1-2\n\n- Bowline (2 days)\n- Splice (1 day)\n\n## Phase 2\n\n- Whipping (3 hours)\n'
const draft = must(await client.call('draft.read', { source: { from: 'text', name: 'knots.md', text } }))
const roadmap = { draftId: draft.draftId, roadmapKey: draft.document.roadmaps[0]?.key ?? '' }
const { settings } = must(await client.call('plan.defaults', { roadmap }))
must(await client.call('plan.make', { roadmap, settings }))
for (let at = 1; at <= 20; at += 1) must(await addLoad(client, at))
const backup = must(await client.call('backup.make', {}))
const original = readFileSync(join(dataFolder, 'backups', backup.name))
const scratch = join(dataFolder, 'scratch.db')

const HOSTILE = [
  'CREATE VIEW roadmap2 AS SELECT 1',
  'DROP TABLE session; CREATE VIEW session AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x AS id FROM n',
  'CREATE TRIGGER t AFTER INSERT ON session BEGIN DELETE FROM topic; END',
  'ALTER TABLE topic ADD COLUMN extra TEXT',
  'DROP TRIGGER session_no_overlap_insert',
  'PRAGMA application_id = 7',
  'PRAGMA user_version = 99',
  'PRAGMA user_version = 2',
  'DELETE FROM roadmap',
  'PRAGMA foreign_keys = OFF; DELETE FROM block',
  'UPDATE session SET topic_id = NULL',
  'CREATE TABLE "__proto__" (a TEXT) STRICT',
]
const JUNK = [
  "'{}'",
  "'[]'",
  "'null'",
  '\'"x"\'',
  '-1',
  '0',
  '9007199254740993',
  'NULL',
  "''",
  "'__proto__'",
  '\'{"__proto__":{"a":1}}\'',
  "printf('%.*c', 50000, 'x')",
  'char(0)',
  "'2026-13-45'",
  "'Mars/Olympus'",
]

const withSql = (random: Random): Buffer => {
  writeFileSync(scratch, original)
  const connection = new Database(scratch)
  connection.pragma('ignore_check_constraints = ON')
  connection.pragma('foreign_keys = OFF')
  try {
    if (random.below(3) === 0) connection.exec(random.of(HOSTILE))
    else {
      const tables = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
        .pluck()
        .all() as string[]
      const table = random.of(tables)
      const columns = connection
        .prepare('SELECT name FROM pragma_table_info(?)')
        .pluck()
        .all(table) as string[]
      connection.exec(`UPDATE "${table}" SET "${random.of(columns)}" = ${random.of(JUNK)}`)
    }
  } catch {
    // A rule of the table keeps it out: then the file is as it was.
  }
  connection.close()
  return readFileSync(scratch)
}

const CHANGES: readonly ((random: Random) => Buffer)[] = [
  (random) => {
    const bytes = Buffer.from(original)
    for (let flip = 1 + random.below(8); flip > 0; flip -= 1) {
      const at = random.below(bytes.length)
      bytes[at] = random.below(256)
    }
    return bytes
  },
  ({ below }) => original.subarray(0, below(original.length)),
  ({ below }) => {
    const bytes = Buffer.from(original)
    const pages = bytes.length / PAGE_BYTES
    original.copy(bytes, below(pages) * PAGE_BYTES, below(pages) * PAGE_BYTES).valueOf()
    original.copy(bytes, below(pages) * PAGE_BYTES, 0, PAGE_BYTES)
    return bytes
  },
  ({ below }) => {
    const bytes = Buffer.from(original)
    bytes[below(100)] = below(256)
    return bytes
  },
  ({ below }) => Buffer.concat([original, Buffer.alloc(below(9000), 0x41)]),
  withSql,
  withSql,
  withSql,
]

const upload = async (bytes: Buffer) => {
  const { uploadId } = must(await client.call('upload.begin', { bytes: bytes.length }))
  for (let at = 0; at < bytes.length; at += PART_BYTES) {
    const base64 = bytes.subarray(at, at + PART_BYTES).toString('base64')
    must(await client.call('upload.add', { uploadId, base64 }))
  }
  return { from: 'upload', uploadId } as const
}

/** What the learner has, in figures. */
const state = async (): Promise<string> => {
  const roadmaps: Output<'roadmap.list'> = must(await client.call('roadmap.list', {}))
  const sessions = must(await client.call('session.list', { days: 92 }))
  return JSON.stringify([roadmaps, sessions.count, sessions.totalMs])
}

const readAll = async (): Promise<void> => {
  for (const { id } of must(await client.call('roadmap.list', {})))
    must(await client.call('roadmap.get', { roadmapId: id }))
  must(await client.call('plan.list', {}))
  must(await client.call('timer.get', {}))
  must(await client.call('today.get', {}))
  must(await client.call('change.list', {}))
  const { isSound } = must(await client.call('care.check', {}))
  if (!isSound) throw new Error('the restored database is not sound')
}

const clean = await state()
await fuzz(Number(process.argv[2] ?? 1), async (random) => {
  const source = await upload(random.of(CHANGES)(random))
  const restored = await client.call('restore.apply', { source })
  if (!restored.ok) {
    if (restored.error.code !== 'PARSE') throw new Error(`${restored.error.code} ${restored.error.message}`)
    if ((await state()) !== clean) throw new Error('it was refused, and something is different')
    return 'refused'
  }
  await readAll()
  const same = (await state()) === clean
  must(await client.call('restore.apply', { source: { from: 'backup', name: backup.name } }))
  if ((await state()) !== clean) throw new Error('the backup did not bring everything back')
  return same ? 'taken, nothing of the figures different' : 'taken'
})
service.close()
rmSync(dataFolder, { recursive: true, force: true })
