/** Looking around with sample data: there is something to see everywhere, and the learner's own is not touched. */
import { cpSync, existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ChangedArea } from '#contract/events.ts'
import { readRoadmap } from '#core/roadmap/read.ts'
import type { DocumentReader } from '#service/document-reader.ts'
import { openService } from '#service/open-service.ts'
import { testFolder } from '../../support/test-folder.ts'
import {
  DAY_MS,
  MONDAY_MS,
  baseOptions,
  openTestService,
  planSample,
  readerOf,
} from '../../support/test-service.ts'
import type { TestOptions, TestService } from '../../support/test-service.ts'

const own = readerOf()
const known = new Map<string, ReturnType<typeof readRoadmap>>()

/** The learner's document is small; the one that comes with the app is read as it is. */
const reader: DocumentReader = {
  read: async (text, how) => {
    if (text === '# Sample') return own.read(text, how)
    const read = known.get(text) ?? readRoadmap(text)
    known.set(text, read)
    return read
  },
  close: () => undefined,
}

const openReal = (options: TestOptions = {}): Promise<TestService> =>
  openTestService({ host: 'web', reader, systemZone: () => 'Europe/Berlin', ...options })

/** Every file in a folder but logs, byte by byte. */
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !path.includes('roadbook-sample'))
      .map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]),
  )

const sampleIn = ({ dataFolder }: TestService): boolean => existsSync(join(dataFolder, 'roadbook-sample'))

test('there is something to see on every screen', async () => {
  const { call } = await openReal({ nowMs: MONDAY_MS + 2 * DAY_MS })
  await call('sample.open', {})
  const status = await call('status.get', {})
  expect(status?.progress.topics.done).toBeGreaterThan(15)
  expect(status?.forecast).toMatchObject({ basis: 'history', p50: expect.stringMatching(/^2027/) })
  expect(status?.today.slots).not.toEqual([])
  const figures = await call('progress.get', {})
  expect(figures?.streak.current).toBeGreaterThanOrEqual(8)
  expect(figures?.weeks.filter(({ studiedMs }) => studiedMs > 0)).toHaveLength(14)
  const slots = await call('plan.slots', { from: '2026-11-25' })
  expect(slots.filter(({ pinned }) => pinned)).toHaveLength(1)
  expect(slots.filter(({ day }) => day >= '2026-12-10' && day <= '2026-12-13')).toEqual([])
  expect((await call('session.list', { days: 92 })).days.length).toBeGreaterThan(50)
  expect(await call('care.check', {})).toMatchObject({ isSound: true })
})

test('the data of the learner is the same byte by byte until they are back, and nothing of the sample is left', async () => {
  const test = await openReal({ backups: 'kept' })
  await planSample(test)
  await test.call('backup.make', {})
  await test.call('settings.update', { theme: 'dark', clock: '12h' })
  const slots = await test.call('plan.slots', {})
  const names = readdirSync(test.dataFolder).toSorted()
  test.events.length = 0
  await test.call('sample.open', {})
  expect(test.events).toContainEqual({ type: 'changed', areas: [...ChangedArea.options] })
  const during = filesOf(test.dataFolder)
  expect(await test.call('app.info', {})).toMatchObject({ isSample: true, ownDataWaits: true })
  // How they like the app stays.
  expect(await test.call('settings.get', {})).toMatchObject({ theme: 'dark', clock: '12h' })

  await test.call('settings.update', { theme: 'light' })
  await test.call('plan.change', { changes: [{ type: 'pause' }] })
  const [roadmap] = await test.call('roadmap.list', {})
  await test.call('roadmap.remove', { roadmapId: roadmap?.id ?? '' })
  test.clocks.advance(3 * 3_600_000)
  expect(filesOf(test.dataFolder)).toEqual(during)

  test.events.length = 0
  await test.call('sample.leave', {})
  expect(test.events).toContainEqual({ type: 'changed', areas: [...ChangedArea.options] })
  expect(sampleIn(test)).toBe(false)
  expect(readdirSync(test.dataFolder).toSorted()).toEqual(names)
  expect(await test.call('app.info', {})).toMatchObject({
    isSample: false,
    ownDataWaits: false,
    dataFolder: test.dataFolder,
  })
  expect(await test.call('settings.get', {})).toMatchObject({ theme: 'dark' })
  expect(await test.call('plan.slots', {})).toEqual(slots)
  expect(await test.call('backup.list', {})).toHaveLength(1)
  expect(test.logged).toEqual([])
})

test('a timer that runs in the sample ends with it, and every window is told', async () => {
  const test = await openReal()
  await test.call('sample.open', {})
  // Of their own the learner has nothing yet.
  expect(await test.call('app.info', {})).toMatchObject({ isSample: true, ownDataWaits: false })
  const { version } = await test.call('timer.get', {})
  await test.call('timer.start', { version, topicId: null })
  test.clocks.advance(600_000)
  test.events.length = 0
  await test.call('sample.leave', {})
  expect(test.events.findLast(({ type }) => type === 'timer')).toMatchObject({ timer: { phase: 'idle' } })
  expect(await test.call('timer.get', {})).toMatchObject({ phase: 'idle' })
  expect((await test.call('session.list', { days: 92 })).days).toEqual([])
  test.clocks.advance(3_600_000)
  expect(test.logged).toEqual([])
})

test('what runs, and what takes care of the own data, stands in the way', async () => {
  const test = await openReal({ backups: 'kept' })
  const { version } = await test.call('timer.get', {})
  await test.call('timer.start', { version, topicId: null })
  expect(await test.failing('sample.open', {})).toMatchObject({ code: 'CONFLICT' })
  expect(sampleIn(test)).toBe(false)
  await test.call('timer.command', { version: version + 1, command: { type: 'stop' } })
  await test.call('sample.open', {})
  for (const op of ['backup.make', 'care.reset', 'care.start-empty', 'care.salvage', 'sample.open'] as const)
    expect(await test.failing(op, {})).toMatchObject({ code: 'CONFLICT' })
  expect(await test.failing('move.preview', { folder: testFolder() })).toMatchObject({ code: 'CONFLICT' })
  expect(readdirSync(join(test.dataFolder, 'roadbook-sample'))).not.toContain('backups')
  expect(await test.call('care.state', {})).toMatchObject({ problem: null, lastBackup: null })
})

test('nobody else gets at the own data meanwhile', async () => {
  const test = await openReal()
  await test.call('sample.open', {})
  const other = await openService({ ...baseOptions(test.dataFolder), host: 'cli' })
  expect(other).toMatchObject({ ok: false, error: { code: 'BUSY' } })
  expect(sampleIn(test)).toBe(true)
  expect(await test.call('plan.get', {})).not.toBeNull()
})

test('after a kill in the sample the next start is on the own data, and nothing is left', async () => {
  const test = await openReal()
  await planSample(test)
  const slots = await test.call('plan.slots', {})
  await test.call('sample.open', {})
  // What lies on the disk at this moment is what a kill leaves.
  const dataFolder = testFolder()
  cpSync(test.dataFolder, dataFolder, { recursive: true })
  const again = await openReal({ dataFolder })
  expect(await again.call('app.info', {})).toMatchObject({ isSample: false })
  expect(await again.call('plan.slots', {})).toEqual(slots)
  expect(sampleIn(again)).toBe(false)
})

test('whoever ends the app in the sample leaves nothing of it, either', async () => {
  const test = await openReal()
  await planSample(test)
  await test.call('sample.open', {})
  test.service.close()
  expect(sampleIn(test)).toBe(false)
  const again = await openReal({ dataFolder: test.dataFolder })
  expect(await again.call('plan.get', {})).toMatchObject({ state: 'active' })
})

test('a sample that cannot be made changes nothing', async () => {
  const test = await openReal({ resourcesFolder: testFolder() })
  await planSample(test)
  expect(await test.failing('sample.open', {})).toMatchObject({ code: 'INTERNAL' })
  expect(sampleIn(test)).toBe(false)
  expect(await test.call('app.info', {})).toMatchObject({ isSample: false })
  expect(await test.call('settings.update', { theme: 'dark' })).toMatchObject({ theme: 'dark' })
})
