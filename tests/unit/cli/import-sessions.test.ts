import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { runCli } from '../../../src/cli/run.ts'
import { DAY_MS, MONDAY_MS, baseOptions, draftSample, openTestService } from '../../support/test-service.ts'
import type { TestService } from '../../support/test-service.ts'
import { testFolder } from '../../support/test-folder.ts'
import { TOGGL_NEW, TOGGL_OLD } from '../core/sessions/import/exports.ts'

let service: TestService
let folder = ''

beforeEach(async () => {
  folder = testFolder()
  service = await openTestService({ dataFolder: join(folder, 'data'), nowMs: MONDAY_MS + DAY_MS })
  const roadmap = await draftSample(service)
  const { settings } = await service.call('plan.defaults', { roadmap })
  await service.call('plan.make', { roadmap, settings })
})

const file = (text: string): string => {
  const path = join(folder, 'export.csv')
  writeFileSync(path, text)
  return path
}

const run = (...args: readonly string[]) =>
  runCli(['import-sessions', ...args], {
    defaultDataFolder: baseOptions(folder).dataFolder,
    width: 100,
    version: '1',
    openService: async () => ({ ok: true, value: { ...service.service, close: () => undefined } }),
    readDocument: () => Promise.reject(new Error('no document here')),
  })

const out = async (...args: readonly string[]): Promise<string> => {
  const outcome = await run(...args)
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value.out
}

const failure = async (...args: readonly string[]) => {
  const outcome = await run(...args)
  if (outcome.ok) throw new Error('it did not fail')
  return outcome.error
}

const countOf = async (): Promise<number> => (await service.call('session.list', { days: 92 })).count

describe('import-sessions', () => {
  test('says what it would add, adds it, and the second time nothing', async () => {
    const path = file(TOGGL_OLD)
    const mapped = [
      path,
      '--map',
      'decorators=Topic a',
      '--map',
      'closures=no-topic',
      '--zone',
      'Europe/Madrid',
    ]
    const dry = await out(...mapped, '--dry-run')
    expect(dry).toContain(
      'Would add 2 sessions, 2 h 15 min, from 2026-11-02 to 2026-11-03 (times in Europe/Madrid).',
    )
    expect(dry).toMatch(/1 h 30 min\s+Python → Decorators\s+→ Topic a\n/)
    expect(dry).toMatch(/Acme → Website → =1\+1\s+→ left out\n/)
    expect(await countOf()).toBe(0)
    expect(await out(...mapped)).toContain('Added 2 sessions')
    expect(await countOf()).toBe(2)
    expect(await out(...mapped)).toContain('Nothing to add.\nNot added: 2 imported before, 1 left out.')
    expect(await countOf()).toBe(2)
  })

  test('prints one JSON document', async () => {
    const json = JSON.parse(await out(file(TOGGL_OLD), '--others', 'no-topic', '--json')) as object
    expect(json).toMatchObject({
      program: 'Toggl Track',
      sessions: 3,
      minutes: 195,
      from: '2026-11-02',
      to: '2026-11-03',
      groups: [{ title: 'Decorators', target: 'no-topic', topic: null, entries: 1, minutes: 90 }, {}, {}],
      unreadable: [],
    })
  })

  test('of several people asks whose, and names lines it could not read', async () => {
    const path = file(TOGGL_NEW)
    expect((await failure(path)).message).toMatch(/--member:\n {2}Ada \(1\)\n {2}Ben \(1\)/)
    const outcome = await run(path, '--member', 'ben', '--others', 'no-topic')
    expect(outcome).toMatchObject({ ok: true, value: { remarks: ['Line 3: It was still running.'] } })
    expect(await countOf()).toBe(1)
  })

  test.each([
    [[], 2],
    [['FILE', 'more'], 2],
    [['FILE', '--map', 'Decorators'], 2],
    [['FILE', '--others', 'some'], 2],
    [['FILE', '--overlaps', 'all'], 2],
    [['FILE', '--map', 'Knitting=Topic a'], 1],
    [['FILE', '--map', 'Decorators=Knitting'], 1],
    [['FILE', '--zone', 'Mars/Olympus'], 1],
    [['FILE', '--member', 'Eve'], 1],
    [['/nowhere/export.csv'], 1],
  ])('%j is refused with exit code %i', async (args, exitCode) => {
    const path = file(TOGGL_OLD)
    expect((await failure(...args.map((arg) => (arg === 'FILE' ? path : arg)))).exitCode).toBe(exitCode)
    expect(await countOf()).toBe(0)
  })

  test('what is no export is refused with what is read', async () => {
    expect((await failure(file('a,b\n1,2\n'))).message).toMatch(/not known: a, b\. Roadbook reads/)
  })
})
