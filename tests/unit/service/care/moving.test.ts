/** Moving the data into another folder while it is in use: all of it, or nothing. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ChangedArea } from '#contract/events.ts'
import type { Moved } from '#contract/operations/move.ts'
import { putThere } from '#service/care/put-there.ts'
import { fail } from '#service/failures.ts'
import { followMoves } from '#service/moved-folder.ts'
import { stubDesktop } from '../../../conformance/desktop-cases.ts'
import { tempFolder } from '../../../support/temp-folder.ts'
import { MONDAY_MS, openTestService, planSample } from '../../../support/test-service.ts'
import type { TestService } from '../../../support/test-service.ts'

const studied = async (): Promise<TestService> => {
  const test = await openTestService({ host: 'web', backups: 'kept' })
  await planSample(test)
  await test.call('backup.make', {})
  return test
}

const move = async ({ call }: TestService, folder: string): Promise<Moved> => {
  const preview = await call('move.preview', { folder })
  return await call('move.apply', { moveId: preview?.moveId ?? '' })
}

const refusal = async (test: TestService, folder: string) => await test.failing('move.preview', { folder })

const backupsIn = (folder: string): string[] => readdirSync(join(folder, 'backups')).toSorted()

test('a preview says what goes where, and writes nothing', async () => {
  const test = await studied()
  const parent = tempFolder()
  const folder = join(parent, 'new', 'home')
  expect(await test.call('move.preview', { folder })).toMatchObject({
    from: test.dataFolder,
    to: folder,
    contents: { roadmaps: 1, topics: 8 },
    bytes: expect.any(Number),
    backups: { count: 1, bytes: expect.any(Number) },
    hasFormerData: false,
  })
  expect(readdirSync(parent)).toEqual([])
})

test('everything goes on in the new folder, with its backups, and every window reads it again', async () => {
  const test = await studied()
  const folder = join(tempFolder(), 'new', 'home')
  const before = await test.call('plan.slots', {})
  test.events.length = 0
  expect(await move(test, folder)).toMatchObject({ to: folder, backups: 1, setAside: null })
  expect(test.events).toContainEqual({ type: 'changed', areas: [...ChangedArea.options] })
  expect((await test.call('app.info', {})).dataFolder).toBe(folder)
  expect((await test.call('care.state', {})).dataFolder).toBe(folder)
  expect(await test.call('plan.slots', {})).toEqual(before)
  expect(await test.call('backup.list', {})).toHaveLength(1)
  await test.call('settings.update', { theme: 'dark' })

  expect(followMoves(test.dataFolder)).toBe(folder)
  test.service.close()
  expect(readdirSync(folder).filter((name) => name.startsWith('care-'))).toEqual([])
  const again = await openTestService({ dataFolder: folder })
  expect((await again.call('settings.get', {})).theme).toBe('dark')
  again.service.close()
  const former = await openTestService({ dataFolder: test.dataFolder })
  expect((await former.call('settings.get', {})).theme).toBe('system')
  expect(await former.call('roadmap.list', {})).toHaveLength(1)
})

test('back in its former folder, what was left there is kept beside it', async () => {
  const test = await studied()
  const folder = join(tempFolder(), 'home')
  await move(test, folder)
  await test.call('settings.update', { theme: 'dark' })
  test.setNow(MONDAY_MS + 60_000)
  await test.call('backup.make', {})
  expect(await test.call('move.preview', { folder: test.dataFolder })).toMatchObject({ hasFormerData: true })
  const { setAside } = await move(test, test.dataFolder)
  expect(existsSync(join(setAside ?? '', 'roadbook.db'))).toBe(true)
  expect((await test.call('settings.get', {})).theme).toBe('dark')
  expect(backupsIn(test.dataFolder)).toEqual(backupsIn(folder))
  expect(followMoves(folder)).toBe(test.dataFolder)
  expect(followMoves(test.dataFolder)).toBe(test.dataFolder)
})

describe('a folder is refused', () => {
  test.each([
    ['that is no whole path', () => 'home', 'INVALID', /whole path/],
    ['where the data is', (from: string) => `${from}/.`, 'CONFLICT', /in this folder already/],
    ['inside that one', (from: string) => join(from, 'a', 'b'), 'CONFLICT', /inside the one/],
    ['of a sync program', () => join(tempFolder(), 'Dropbox', 'home'), 'CONFLICT', /sync program/],
    ['that may not be written', () => '/proc/roadbook', 'READ_ONLY', /may not write/],
  ] as const)('%s', async (_what, at, code, words) => {
    const test = await studied()
    expect(await refusal(test, at(test.dataFolder))).toMatchObject({
      code,
      message: expect.stringMatching(words),
    })
  })

  test('with other files in it, and a file', async () => {
    const test = await studied()
    const folder = tempFolder()
    writeFileSync(join(folder, 'thesis.txt'), 'Dear diary')
    expect((await refusal(test, folder)).message).toMatch(/other files/)
    expect((await refusal(test, join(folder, 'thesis.txt'))).message).toMatch(/is a file/)
    expect((await refusal(test, join(folder, 'thesis.txt', 'a'))).message).toMatch(/part of its path/)
  })

  test('with the data of another, or whose data was moved to elsewhere', async () => {
    const other = await studied()
    const test = await studied()
    expect((await refusal(test, other.dataFolder)).message).toMatch(/There is data in this folder/)
    await move(other, join(tempFolder(), 'home'))
    expect((await refusal(test, other.dataFolder)).message).toMatch(/There is data in this folder/)
  })

  test('that is the present one by another name', async () => {
    const test = await studied()
    const link = join(tempFolder(), 'link')
    symlinkSync(test.dataFolder, link)
    expect((await refusal(test, link)).message).toMatch(/in this folder already/)
  })

  test('that became unfit after it was shown', async () => {
    const test = await studied()
    const folder = tempFolder()
    const preview = await test.call('move.preview', { folder })
    writeFileSync(join(folder, 'thesis.txt'), 'Dear diary')
    expect(await test.failing('move.apply', { moveId: preview?.moveId ?? '' })).toMatchObject({
      code: 'CONFLICT',
    })
    expect(readdirSync(folder)).toEqual(['thesis.txt'])
  })
})

test('while the timer is on nothing is moved', async () => {
  const test = await studied()
  const folder = join(tempFolder(), 'home')
  const preview = await test.call('move.preview', { folder })
  const { version } = await test.call('timer.get', {})
  await test.call('timer.start', { version, topicId: null })
  expect((await refusal(test, folder)).message).toMatch(/The timer is on/)
  const moveId = preview?.moveId ?? ''
  expect(await test.failing('move.apply', { moveId })).toMatchObject({ code: 'CONFLICT' })
  expect(existsSync(folder)).toBe(false)
})

test('what is written while it moves is refused, not lost', async () => {
  const test = await studied()
  const preview = await test.call('move.preview', { folder: join(tempFolder(), 'home') })
  const moving = test.call('move.apply', { moveId: preview?.moveId ?? '' })
  expect(await test.failing('settings.update', { theme: 'dark' })).toMatchObject({ code: 'BUSY' })
  expect(await test.failing('care.reset', {})).toMatchObject({ code: 'CONFLICT' })
  await moving
  await test.call('settings.update', { theme: 'dark' })
})

/** What stands in the way in the data folder, and when the move meets it. */
const obstacles = [
  ['a backup that cannot be copied', 'backups/broken.db'],
  ['the note that cannot be written, when all else is in place', 'moved-to.txt.part'],
] as const

test.each(obstacles)('a move that fails half-way changes nothing: %s', async (_what, obstacle) => {
  const test = await studied()
  const parent = tempFolder()
  const folder = join(parent, 'home')
  const before = backupsIn(test.dataFolder)
  mkdirSync(join(test.dataFolder, obstacle))
  const preview = await test.call('move.preview', { folder })
  await test.failing('move.apply', { moveId: preview?.moveId ?? '' })
  expect(readdirSync(parent)).toEqual([])
  expect(followMoves(test.dataFolder)).toBe(test.dataFolder)
  expect((await test.call('app.info', {})).dataFolder).toBe(test.dataFolder)
  await test.call('settings.update', { theme: 'dark' })
  rmSync(join(test.dataFolder, obstacle), { recursive: true })
  expect(backupsIn(test.dataFolder)).toEqual(before)

  await move(test, folder)
  expect((await test.call('settings.get', {})).theme).toBe('dark')
})

test('a database that cannot be opened in its new place leaves all as it was', () => {
  const [dataFolder, folder] = [tempFolder(), tempFolder()]
  const work = join(folder, 'care-1')
  mkdirSync(join(work, 'backups'), { recursive: true })
  writeFileSync(join(work, 'backups', 'a.db'), 'a')
  writeFileSync(join(work, 'roadbook.db'), 'new')
  writeFileSync(join(folder, 'roadbook.db'), 'left there')
  writeFileSync(join(folder, 'moved-to.txt'), dataFolder)
  const opened: string[] = []
  const put = () =>
    putThere({
      dataFolder,
      folder,
      work,
      atMs: MONDAY_MS,
      hasFormerData: true,
      slot: { running: () => null, close: () => opened.push('closed') },
      reopen: () => opened.push('former'),
      enter: () => fail('BUSY', 'Another program has it.'),
    })
  expect(put).toThrow('Another program has it.')
  expect(opened).toEqual(['closed', 'former'])
  expect(followMoves(folder)).toBe(dataFolder)
  expect(followMoves(dataFolder)).toBe(dataFolder)
  expect(backupsIn(folder)).toEqual([])
  const aside = readdirSync(folder).find((name) => name.startsWith('set-aside-')) ?? ''
  expect(readFileSync(join(folder, aside, 'roadbook.db'), 'utf8')).toBe('left there')
})

test('what a move that was killed has left is no hindrance', async () => {
  const test = await studied()
  const folder = tempFolder()
  mkdirSync(join(folder, 'care-0123'))
  await move(test, folder)
  expect((await test.call('app.info', {})).dataFolder).toBe(folder)
})

describe('on a desktop', () => {
  test('the system asks for the folder, and the host hears where the data is then', async () => {
    const folder = join(tempFolder(), 'home')
    const told: string[] = []
    const desktop = { ...stubDesktop(), chooseFolder: async () => folder, moved: told.push.bind(told) }
    const test = await openTestService({ host: 'electron', desktop })
    await planSample(test)
    const preview = await test.call('move.preview', { folder: null })
    await test.call('move.apply', { moveId: preview?.moveId ?? '' })
    expect(told).toEqual([folder])
    expect(readFileSync(join(test.dataFolder, 'moved-to.txt'), 'utf8')).toContain(folder)
  })

  test('choosing none changes nothing', async () => {
    const desktop = { ...stubDesktop(), chooseFolder: async () => null }
    const test = await openTestService({ host: 'electron', desktop })
    expect(await test.call('move.preview', { folder: null })).toBeNull()
  })
})

test('moves are followed however many there were, but not in circles', async () => {
  const test = await studied()
  const root = tempFolder()
  const folders = Array.from({ length: 7 }, (_none, at) => join(root, String(at)))
  for (const folder of folders) {
    mkdirSync(folder)
    writeFileSync(join(folder, 'moved-to.txt'), `${join(root, String(folders.indexOf(folder) + 1))}\n`)
  }
  expect(followMoves(folders[0] ?? '')).toBe(join(root, '7'))
  writeFileSync(join(root, '6', 'moved-to.txt'), `${join(root, '0')}\n`)
  expect(followMoves(folders[0] ?? '')).toBe(folders[0])
  test.service.close()
})
