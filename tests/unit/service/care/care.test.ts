/** The care of the data over the real service: what is kept, what is told, and what goes on while the disk does not. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { clockWarning } from '#service/care/care-state.ts'
import { riskOf } from '#service/care/risky-steps.ts'
import { DAY_MS, MONDAY_MS, openTestService, planSample } from '../../../support/test-service.ts'
import type { TestService } from '../../../support/test-service.ts'

/** Backups are checked in a thread of their own. */
const eventually = (look: () => void | Promise<void>): Promise<void> => vi.waitFor(look, 15_000)

const kept = (nowMs = MONDAY_MS): Promise<TestService> =>
  openTestService({ host: 'web', backups: 'kept', nowMs })

const kindsIn = ({ dataFolder }: TestService): readonly string[] => {
  const folder = join(dataFolder, 'backups')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.db')) : []
  return names.map((name) => name.replace(/-v\d.*/, '')).toSorted()
}

describe('a backup is made', () => {
  test('before planning again and before a roadmap goes, but not before a first plan', async () => {
    const test = await kept()
    const { roadmapId, id } = await planSample(test)
    expect(kindsIn(test)).toEqual([])
    await test.call('plan.change', { planId: id, changes: [{ type: 'replan' }] })
    await eventually(() => expect(kindsIn(test)).toEqual(['before-replan']))
    test.setNow(MONDAY_MS + 1000)
    await test.call('roadmap.remove', { roadmapId })
    await eventually(() => expect(kindsIn(test)).toEqual(['before-removal', 'before-replan']))
    const [latest] = await test.call('backup.list', {})
    expect(latest).toMatchObject({ kind: 'before-removal', contents: { roadmaps: 1 } })
  })

  test('by itself, a while after the start and then half an hour apart, when something is new', async () => {
    const test = await kept()
    await planSample(test)
    const autos = () => kindsIn(test).filter((kind) => kind === 'auto').length
    test.clocks.advance(20_000)
    await eventually(() => expect(autos()).toBe(1))
    // Nothing happened since: an equal one would only take room.
    test.clocks.advance(31 * 60_000)
    await eventually(async () => expect((await test.call('care.state', {})).checkedMs).not.toBeNull())
    expect(autos()).toBe(1)
  })

  test('not before one slot is moved', () => {
    const moving = { op: 'plan.change', input: { changes: [{ type: 'move-slot' }] } }
    expect(riskOf(moving)).toBeNull()
    expect(riskOf({ op: 'plan.change', input: { changes: [{ type: 'replan' }] } })).toBe('before-replan')
    expect(riskOf({ op: 'busy.store', input: {} })).toBe('before-import')
    expect(riskOf({ op: 'roadmap.merge', input: {} })).toBe('before-import')
    expect(riskOf({ op: '__proto__' })).toBeNull()
    expect(riskOf(null)).toBeNull()
  })
})

test('a backup that cannot be made is said, and keeps what cannot be undone from going on', async () => {
  const test = await kept()
  const { id } = await planSample(test)
  writeFileSync(join(test.dataFolder, 'backups'), 'a file where the folder should be')
  expect((await test.failing('backup.make', {})).code).toBe('READ_ONLY')
  expect((await test.call('care.state', {})).backupFailure).toContain('The backup could not be made.')
  expect((await test.failing('care.reset', {})).code).toBe('READ_ONLY')
  expect(await test.call('roadmap.list', {})).toHaveLength(1)
  // A plan can be taken back without it.
  await test.call('plan.change', { planId: id, changes: [{ type: 'replan' }] })
})

describe('a database that is moved away while it is open', () => {
  const vanished = async () => {
    const test = await kept()
    await planSample(test)
    rmSync(join(test.dataFolder, 'roadbook.db'))
    return test
  }

  test('is noticed at the next write: nothing is said to be saved', async () => {
    const test = await vanished()
    expect(await test.failing('settings.update', { theme: 'dark' })).toMatchObject({
      code: 'CORRUPT',
      message: expect.stringContaining('moved or removed'),
    })
    expect((await test.call('care.state', {})).trouble?.code).toBe('CORRUPT')
  })

  test('is written down again when asked for, with all that was in it', async () => {
    const test = await vanished()
    await test.failing('settings.update', { theme: 'dark' })
    expect(await test.call('care.retry', {})).toMatchObject({ problem: null, trouble: null })
    await test.call('settings.update', { theme: 'dark' })
    expect(existsSync(join(test.dataFolder, 'roadbook.db'))).toBe(true)
    expect(await test.call('roadmap.list', {})).toHaveLength(1)
  })

  test('does not take the place of another that lies there: its own state is kept as a backup', async () => {
    const other = await kept()
    other.service.close()
    const test = await kept()
    await planSample(test)
    renameSync(join(other.dataFolder, 'roadbook.db'), join(test.dataFolder, 'roadbook.db'))
    await test.failing('settings.update', { theme: 'dark' })
    await test.call('care.retry', {})
    expect(await test.call('roadmap.list', {})).toEqual([])
    const [backup] = await test.call('backup.list', {})
    expect(backup).toMatchObject({ kind: 'before-restore', contents: { roadmaps: 1 } })
  })
})

test('everybody is told to read everything again once another database is in place', async () => {
  const test = await kept()
  await planSample(test)
  const { name } = await test.call('backup.make', {})
  test.events.length = 0
  await test.call('restore.apply', { source: { from: 'backup', name } })
  const areas = test.events.flatMap((event) => (event.type === 'changed' ? event.areas : []))
  expect(areas).toEqual(
    expect.arrayContaining(['roadmaps', 'plan', 'progress', 'sessions', 'settings', 'care']),
  )
})

test('restoring is taken back by restoring what was kept before it', async () => {
  const test = await kept()
  const { name } = await test.call('backup.make', {})
  await planSample(test)
  const { former } = await test.call('restore.apply', { source: { from: 'backup', name } })
  expect(await test.call('plan.list', {})).toEqual([])
  await test.call('restore.apply', { source: { from: 'backup', name: former ?? '' } })
  expect(await test.call('plan.list', {})).toHaveLength(1)
})

test('a backup that holds far more than there is now is pointed out, unless the learner took it away', async () => {
  const test = await kept()
  const { roadmapId } = await planSample(test)
  test.clocks.advance(20_000)
  await eventually(() => expect(kindsIn(test)).toContain('auto'))
  await test.call('roadmap.remove', { roadmapId })
  await eventually(() => expect(kindsIn(test)).toContain('before-removal'))
  await test.call('backup.list', {})
  expect((await test.call('care.state', {})).larger).toBeNull()
  const removal = (await test.call('backup.list', {})).find(({ kind }) => kind === 'before-removal')
  await test.call('backup.remove', { name: removal?.name ?? '' })
  await test.call('backup.list', {})
  expect((await test.call('care.state', {})).larger?.kind).toBe('auto')
})

describe('a clock', () => {
  test.each([
    ['in 1970', 0, null, /before Roadbook existed/],
    ['a week behind the last backup', MONDAY_MS, MONDAY_MS + 7 * DAY_MS, /is behind/],
  ])('%s is pointed out', (_what, nowMs, lastMs, words) => {
    expect(clockWarning(nowMs, lastMs)).toMatch(words)
  })

  test('that is right, or an hour behind, is not', () => {
    expect(clockWarning(MONDAY_MS, MONDAY_MS + 3_600_000)).toBeNull()
    expect(clockWarning(MONDAY_MS, null)).toBeNull()
  })
})

test('what a killed host left at work is removed, but not what another is at', async () => {
  const test = await kept()
  test.service.close()
  const old = join(test.dataFolder, 'care-old')
  const fresh = join(test.dataFolder, 'care-fresh')
  for (const folder of [old, fresh]) mkdirSync(folder)
  utimesSync(old, 0, 0)
  const again = await openTestService({ dataFolder: test.dataFolder, backups: 'kept' })
  again.service.close()
  expect(existsSync(old)).toBe(false)
  expect(existsSync(fresh)).toBe(true)
})
