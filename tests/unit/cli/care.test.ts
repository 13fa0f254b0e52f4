import { existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { ok } from '#core/result.ts'
import { followMoves } from '#service/moved-folder.ts'
import { openService, openServiceOrCare } from '#service/open-service.ts'
import type { CliContext } from '../../../src/cli/context.ts'
import { runCli } from '../../../src/cli/run.ts'
import { spoilPage } from '../../support/damage.ts'
import { rootPageOf } from '../../support/root-page.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { MONDAY_MS, baseOptions, readerOf } from '../../support/test-service.ts'

let dataFolder: string
let elsewhere: string
let context: CliContext
let nowMs: number

beforeEach(() => {
  dataFolder = join(tempFolder(), 'data')
  elsewhere = tempFolder()
  nowMs = MONDAY_MS
  const options = (folder: string) => ({
    ...baseOptions(followMoves(folder)),
    backups: 'kept' as const,
    reader: readerOf(),
    clock: () => nowMs,
    log: () => undefined,
  })
  context = {
    defaultDataFolder: dataFolder,
    width: 100,
    version: '1.2.3',
    openService: async (folder, how) =>
      how === undefined
        ? openService(options(folder))
        : ok((await openServiceOrCare(options(folder))).service),
    readDocument: () => Promise.reject(new Error('no document is read here')),
  }
})

const database = (): string => join(dataFolder, 'roadbook.db')

const out = async (...args: string[]): Promise<string> => {
  const outcome = await runCli(args, context)
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value.out
}

const failure = async (...args: string[]): Promise<string> => {
  const outcome = await runCli(args, context)
  if (outcome.ok) throw new Error(`succeeded: ${outcome.value.out}`)
  expect(outcome.error.exitCode).toBe(1)
  return outcome.error.message
}

const imported = async (): Promise<void> => {
  writeFileSync(join(elsewhere, 'sample.md'), '# Sample')
  await out('import', join(elsewhere, 'sample.md'))
  await out('plan')
  nowMs += 60_000
}

test('a backup is made, written elsewhere and listed with what is in it', async () => {
  expect(await out('backup', '--list')).toBe('There are no backups yet.\n')
  await imported()
  const file = join(elsewhere, 'my copy.db')
  const made = await out('backup', '--out', file)
  expect(made).toContain('It holds 8 topics, 0 done, 0 sessions.')
  expect(made).toContain(`Wrote it to ${file}, too.`)
  expect(readFileSync(file).toString('latin1', 0, 15)).toBe('SQLite format 3')
  expect(await out('backup', '--list')).toContain('8 topics, 0 done, 0 sessions')
})

test('a backup file brings everything to another computer', async () => {
  await imported()
  const file = join(elsewhere, 'copy.db')
  await out('backup', '--out', file)
  const before = JSON.parse(await out('export', 'json')) as object
  const other = join(tempFolder(), 'data')
  expect(await out('restore', file, '--data', other)).toContain('Restored: 8 topics')
  expect(JSON.parse(await out('export', 'json', '--data', other))).toEqual(before)
})

test('restoring compares first, keeps what there is, and can be taken back', async () => {
  await imported()
  const [name = ''] = (await out('backup')).match(/manual-\S+\.db/) ?? []
  await out('log', 'Topic a', '--start', '2026-11-22T10:00', '--end', '2026-11-22T11:00')
  expect(await out('restore', name, '--dry-run')).toContain('It has 1 session fewer than there are now.')
  const restored = await out('restore', name)
  const [former = ''] = restored.match(/before-restore-\S+\.db/) ?? []
  expect(await out('backup', '--list')).toContain(former)
  expect(await out('restore', former)).toContain('1 session, last studied 2026-11-22')
})

test.each([
  ['a text', 'Dear diary'.repeat(100), 'This is not a backup of Roadbook'],
  ['nothing', '', 'This is not a backup of Roadbook'],
])('%s is refused, and nothing is changed', async (_what, text, message) => {
  await imported()
  const file = join(elsewhere, 'diary.db')
  writeFileSync(file, text)
  const before = readFileSync(database())
  expect(await failure('restore', file)).toContain(message)
  expect(await failure('restore', join(elsewhere, 'none.db'))).toContain('There is no file')
  expect(await out('status')).toContain('Sample roadmap')
  // Opened and closed in between: only the stamp of the opening is another.
  expect(readFileSync(database())).toHaveLength(before.length)
})

test('a check says what it found', async () => {
  await imported()
  expect(await out('check')).toMatch(/The file is sound: .* It holds 8 topics/)
})

test('a damaged database is told with what is safe and what can be done, and is saved as far as it can be read', async () => {
  await imported()
  spoilPage(database(), rootPageOf(database(), 'setting'))
  const message = await failure('status')
  expect(message).toContain('is damaged')
  expect(message).toContain('roadbook restore --salvage')
  const saved = await out('restore', '--salvage')
  expect(saved).toContain('Restored: 8 topics')
  expect(saved).toMatch(/The files that could not be opened are in .*set-aside-/)
  expect(await out('status')).toContain('Sample roadmap')
})

test('an emptied database is not taken for a first run, and a backup brings it back', async () => {
  await imported()
  const [name = ''] = (await out('backup')).match(/manual-\S+\.db/) ?? []
  truncateSync(database(), 0)
  expect(await failure('status')).toContain('Your backups are safe.')
  expect(await out('restore', name)).toContain('Restored: 8 topics')
  expect(await out('status')).toContain('Sample roadmap')
})

test('before an update and a new plan there is a backup of what was', async () => {
  await imported()
  await out('plan', '--hours', '1')
  const kinds = readdirSync(join(dataFolder, 'backups')).map((name) => name.replace(/-v\d.*/, ''))
  expect(kinds).toContain('before-replan')
  expect(readdirSync(dataFolder).filter((name) => name.startsWith('care-'))).toEqual([])
  expect(existsSync(`${database()}-wal`)).toBe(false)
})

test('the data moves to another folder and back, and is found from both', async () => {
  await imported()
  const before = JSON.parse(await out('export', 'json')) as object
  const target = join(elsewhere, 'new home')
  expect(await out('move', target)).toContain(`Moved to ${target}: 8 topics`)
  expect(followMoves(dataFolder)).toBe(target)
  expect(JSON.parse(await out('export', 'json'))).toEqual(before)
  expect(JSON.parse(await out('export', 'json', '--data', target))).toEqual(before)
  expect(await failure('move', target)).toContain('already')
  await out('log', 'Topic a', '--start', '2026-11-22T10:00', '--end', '2026-11-22T11:00')
  expect(await out('move', dataFolder)).toContain('1 session')
  expect(followMoves(dataFolder)).toBe(dataFolder)
  expect(followMoves(target)).toBe(dataFolder)
})

test('data that is there already is not moved over', async () => {
  await imported()
  const other = join(elsewhere, 'other')
  await out('import', join(elsewhere, 'sample.md'), '--data', other)
  expect(await failure('move', other)).toContain('There is data in')
  expect(followMoves(dataFolder)).toBe(dataFolder)
})

test('a move only says what it would do when asked to, and takes the backups along', async () => {
  await imported()
  await out('backup')
  const target = join(elsewhere, 'new home')
  expect(await out('move', target, '--dry-run')).toMatch(/8 topics[^]*2 backups [^]*Nothing was changed/)
  expect(existsSync(target)).toBe(false)
  expect(await out('move', target)).toContain('2 backups.')
  expect(readdirSync(join(target, 'backups'))).toHaveLength(2)
  expect(await out('backup', '--list')).toContain('8 topics')
})

test('starting empty says first what it would do, and sets aside what cannot be opened', async () => {
  await imported()
  expect(await failure('restore', '--empty', '--yes')).toContain('can be used')
  writeFileSync(database(), 'Dear diary')
  expect(await failure('status')).toContain('roadbook restore --empty')
  expect(await failure('restore', '--empty')).toContain('add --yes')
  expect(await failure('restore', '--empty', '--yes', '--dry-run')).toContain('add --yes')
  expect(readFileSync(database(), 'utf8')).toBe('Dear diary')
  const begun = await out('restore', '--empty', '--yes')
  const [, folder = ''] = begun.match(/are in (.*set-aside-.*)\./) ?? []
  expect(readFileSync(join(folder, 'roadbook.db'), 'utf8')).toBe('Dear diary')
  expect(await failure('status')).not.toContain('damaged')
})

test('starting empty is not offered where the data is safe with another program', async () => {
  await imported()
  const held = await context.openService(dataFolder)
  expect(await failure('restore', '--empty', '--yes')).toContain('already open')
  if (held.ok) held.value.close()
  expect(await out('status')).toContain('Sample roadmap')
})
