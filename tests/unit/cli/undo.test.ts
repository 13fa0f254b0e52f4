import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRoadmap } from '#core/roadmap/read.ts'
import { openService } from '#service/open-service.ts'
import type { CliContext } from '../../../src/cli/context.ts'
import { undoneText } from '../../../src/cli/change-text.ts'
import { runCli } from '../../../src/cli/run.ts'
import { tempFolder, writeFiles } from '../../support/temp-folder.ts'
import { MONDAY_MS, baseOptions, openTestService } from '../../support/test-service.ts'

const roadmapText = `# Pottery

## Phase 1: Clay

| Topic | Time |
| --- | --- |
| Wedging | 2 days |
| Throwing | 3-4 days |
`

/** A data folder with a plan and a session that was written down ten minutes later. */
const studied = async () => {
  const folder = tempFolder()
  writeFiles(folder, { 'pottery.md': roadmapText })
  let nowMs = MONDAY_MS
  const context: CliContext = {
    defaultDataFolder: join(folder, 'data'),
    width: 100,
    version: '1.2.3',
    openService: (dataFolder) =>
      openService({
        ...baseOptions(dataFolder),
        reader: { read: (text) => Promise.resolve(readRoadmap(text)), close: () => undefined },
        clock: () => nowMs,
      }),
    readDocument: () => Promise.reject(new Error('not needed')),
  }
  const run = async (...args: string[]): Promise<string> => {
    const outcome = await runCli(args, context)
    if (!outcome.ok) throw new Error(outcome.error.message)
    return outcome.value.out
  }
  const fails = async (...args: string[]) => {
    const outcome = await runCli(args, context)
    if (outcome.ok) throw new Error('it did not fail')
    return outcome.error
  }
  await run('import', join(folder, 'pottery.md'))
  await run('plan')
  nowMs += 600_000
  await run('log', 'Wedging', '--start', '2026-11-23T08:00', '--end', '2026-11-23T08:45')
  return { run, fails, dataFolder: context.defaultDataFolder }
}

test('undo takes back one change after the other, the latest first, and then says that there is none', async () => {
  const { run, fails } = await studied()
  expect(await run('undo')).toBe('Undone: Added 45 min of Wedging (Mon 2026-11-23, 10:10)\n')
  expect(await run('undo')).toBe('Undone: Planned Pottery (Mon 2026-11-23, 10:00)\n')
  expect((await fails('status')).message).toContain('There is no plan yet')
  expect(await run('undo')).toBe('Undone: Imported Pottery (Mon 2026-11-23, 10:00)\n')
  expect(await fails('undo')).toEqual({ message: 'There is nothing to undo.', exitCode: 1 })
})

test('undo takes back what it can, and says what stays', async () => {
  const { run, fails, dataFolder } = await studied()
  // The app has run since, and its timer.
  const { call, service, clocks } = await openTestService({ dataFolder, host: 'web' })
  const [roadmap] = await call('roadmap.list', {})
  const { phases } = await call('roadmap.get', { roadmapId: roadmap?.id ?? '' })
  const topicId = phases[0]?.blocks[0]?.topics[1]?.id ?? null
  const { version } = await call('timer.start', { version: 0, topicId })
  clocks.advance(600_000)
  await call('timer.command', { version, command: { type: 'stop' } })
  service.close()
  await run('undo')
  await run('undo')
  const stays = '“Imported Pottery” stays. It was studied since: the sessions would lose their topic.'
  expect(await fails('undo')).toEqual({ message: stays, exitCode: 1 })
})

test('what stays is said beside what was undone', () => {
  const change = { id: '1', label: 'Moved Glazing', atMs: MONDAY_MS, undone: true }
  expect(undoneText({ ...change, stays: '“Imported Pottery” stays.' }, 'UTC')).toBe(
    'Undone: Moved Glazing (Mon 2026-11-23, 10:00)\n“Imported Pottery” stays.\n',
  )
})

test('--list says what can be undone, latest first, and changes nothing', async () => {
  const { run } = await studied()
  const list = [
    'Mon 2026-11-23, 10:10  Added 45 min of Wedging',
    'Mon 2026-11-23, 10:00  Planned Pottery',
    'Mon 2026-11-23, 10:00  Imported Pottery',
  ]
  expect(await run('undo', '--list')).toBe(`${list.join('\n')}\n`)
  await run('undo')
  expect(await run('undo', '--list')).toBe(`${[`${list[0] ?? ''} (undone)`, ...list.slice(1)].join('\n')}\n`)
})

test('--list of a new data folder says so', async () => {
  const { run } = await studied()
  expect(await run('undo', '--list', '--data', tempFolder())).toBe('Nothing was changed yet.\n')
})

test('--json is the change, or with --list all of them', async () => {
  const { run } = await studied()
  const change = {
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    label: 'Added 45 min of Wedging',
    at: '2026-11-23T10:10:00Z',
    undone: true,
  }
  expect(JSON.parse(await run('undo', '--json'))).toEqual({ change, stays: null })
  expect(JSON.parse(await run('undo', '--list', '--json'))).toMatchObject({
    changes: [change, { label: 'Planned Pottery', undone: false }, { label: 'Imported Pottery' }],
  })
})

test('undo takes no words', async () => {
  const { fails } = await studied()
  expect(await fails('undo', 'everything')).toMatchObject({ exitCode: 2 })
})
