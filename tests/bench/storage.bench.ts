/**
 * What keeping data costs, against the least that it must cost on this disk, in turns and by the median of the ratios:
 * - a session written by hand (validated, one transaction, SQLite's synchronous FULL) against appending 12 KiB to a file and
 *   waiting until the disk has it (fdatasync);
 * - opening until the first read against SQLite's quick check of the same file. The check is part of opening, so that nothing
 *   is written into a damaged file: what opening costs beside it is printed, too;
 * - a backup against reading the file, writing it elsewhere and waiting for the disk: the copy, which holds up everything
 *   else, and the whole with the check of every page and row, which goes on in a thread of its own.
 * What is aimed at is printed beside each ratio; the limits here only tell when it became much worse. On a real disk: ROADBOOK_BENCH_FOLDER names a folder on it, the system's folder for temporary files by default.
 */
import {
  closeSync,
  fdatasyncSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#db/open.ts'
import { openService } from '#service/open-service.ts'
import type { Service } from '#service/service.ts'
import { baseOptions } from '../support/test-service.ts'
import { timeMs } from './bare-sql.ts'
import { EIGHT_YEARS, makeBigDatabase } from './big-database.ts'
import { median } from './window/figures.ts'

const DAY_MS = 86_400_000
const NOW_MS = Date.UTC(2026, 10, 23, 18)
const folder = mkdtempSync(join(process.env['ROADBOOK_BENCH_FOLDER'] ?? tmpdir(), 'roadbook-storage-'))
const file = join(folder, 'roadbook.db')

type Pair = { readonly value: number; readonly floor: number }

const inTurns = async (
  rounds: number,
  value: (round: number) => Promise<number>,
  floor: (round: number) => Promise<number>,
): Promise<Pair[]> => {
  const pairs: Pair[] = []
  // The first two warm up.
  for (let round = -2; round < rounds; round += 1) {
    const pair = { value: await value(round), floor: await floor(round) }
    if (round >= 0) pairs.push(pair)
  }
  return pairs
}

const said = (name: string, aim: number | null, pairs: readonly Pair[]): number => {
  const ratio = median(pairs.map(({ value, floor }) => value / floor))
  const ms = (which: keyof Pair): string => `${median(pairs.map((pair) => pair[which])).toFixed(2)} ms`
  process.stdout.write(
    `${name}: ${ms('value')} over ${ms('floor')}, ratio ${ratio.toFixed(2)}${aim === null ? '' : `, aim ${aim}`}\n`,
  )
  return ratio
}

const openHere = async (backups: 'kept' | 'none'): Promise<Service> => {
  const opened = await openService({ ...baseOptions(folder), backups, clock: () => NOW_MS })
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

beforeAll(() => makeBigDatabase({ ...EIGHT_YEARS, folder, nowMs: NOW_MS }), 300_000)
afterAll(() => rmSync(folder, { recursive: true }))

test('a session by hand against 12 KiB that reach the disk', async () => {
  const service = await openHere('none')
  const log = openSync(join(folder, 'floor.log'), 'a')
  const bytes = Buffer.alloc(12 * 1024, 'x')
  // Minutes of nights long ago, which nothing was studied in.
  const save = async (round: number): Promise<void> => {
    const startMs = NOW_MS - 5000 * DAY_MS + (round + 2) * 120_000
    const input = { topicId: null, startMs, endMs: startMs + 60_000, kind: 'learn' as const }
    const answer = await service.client.call('session.add', input)
    if (!answer.ok) throw new Error(answer.error.message)
  }
  const append = (): void => {
    writeSync(log, bytes)
    fdatasyncSync(log)
  }
  const pairs = await inTurns(
    101,
    (round) => timeMs(() => save(round)),
    () => timeMs(append),
  )
  closeSync(log)
  service.close()
  expect(said('a session by hand', 1.5, pairs)).toBeLessThan(10)
}, 300_000)

test('opening until the first read against a quick check', async () => {
  const opening = (): number => {
    const startMs = performance.now()
    const opened = openDatabase({ file, nowMs: NOW_MS })
    if (!opened.ok) throw new Error(opened.error.message)
    opened.value.read((db) => db.get('SELECT name FROM setting LIMIT 1'))
    const ms = performance.now() - startMs
    opened.value.close()
    return ms
  }
  const checking = (): number => {
    const connection = new Database(file)
    const startMs = performance.now()
    connection.pragma('quick_check(1)')
    const ms = performance.now() - startMs
    connection.close()
    return ms
  }
  const pairs = await inTurns(
    15,
    async () => opening(),
    async () => checking(),
  )
  const beside = pairs.map(({ value, floor }) => ({ value: value - floor, floor }))
  expect(said('opening, its quick check included', null, pairs)).toBeLessThan(3)
  said('opening beside its quick check', 0.1, beside)
}, 300_000)

test('a backup against copying the file to the disk', async () => {
  const to = join(folder, 'floor.copy')
  const copyPlainly = (): void => {
    const bytes = readFileSync(file)
    const written = openSync(to, 'w')
    writeSync(written, bytes)
    fsyncSync(written)
    closeSync(written)
  }
  const opened = openDatabase({ file, nowMs: NOW_MS })
  if (!opened.ok) throw new Error(opened.error.message)
  const copies = await inTurns(
    9,
    () => timeMs(() => opened.value.snapshotInto(join(folder, 'copy'))),
    () => timeMs(copyPlainly),
  )
  opened.value.close()
  expect(said('the copy of a backup', 1.6, copies)).toBeLessThan(10)
  const service = await openHere('kept')
  const make = async (): Promise<void> => {
    const answer = await service.client.call('backup.make', {})
    if (!answer.ok) throw new Error(answer.error.message)
  }
  const backups = await inTurns(
    5,
    () => timeMs(make),
    () => timeMs(copyPlainly),
  )
  service.close()
  expect(said('a backup with its check', null, backups)).toBeLessThan(30)
}, 300_000)
