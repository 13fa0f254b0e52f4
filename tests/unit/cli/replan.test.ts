import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ReplanJson } from '#core/export/replan-json.ts'
import { readRoadmap } from '#core/roadmap/read.ts'
import { openService } from '#service/open-service.ts'
import type { CliContext } from '../../../src/cli/context.ts'
import { runCli } from '../../../src/cli/run.ts'
import { tempFolder, writeFiles } from '../../support/temp-folder.ts'
import { DAY_MS, MONDAY_MS, baseOptions } from '../../support/test-service.ts'

const roadmapText = `# Pottery

## Phase 1: Clay

| Topic | Time |
| --- | --- |
| Wedging | 2 days |
| Throwing | 3-4 days |
| Glazing | 2 days |
`

/** Runs command lines on one data folder, at times of its own. */
const shell = () => {
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
  return {
    folder,
    run,
    fails: async (...args: string[]) => {
      const outcome = await runCli(args, context)
      if (outcome.ok) throw new Error('it did not fail')
      return outcome.error
    },
    at: (ms: number) => {
      nowMs = ms
    },
  }
}

const planned = async () => {
  const one = shell()
  await one.run('import', join(one.folder, 'pottery.md'))
  await one.run('plan', '--hours', '2', '--days', 'mon,tue,wed,thu,fri', '--at', '18:00')
  return one
}

test('replan says how the finish and the slots change, and changes them', async () => {
  const { run, at } = await planned()
  at(MONDAY_MS + 2 * DAY_MS)
  const text = await run('replan')
  expect(text).toMatch(
    /^Planned again: Pottery\n {2}Finish {2}\w{3} \d{4}-\d\d-\d\d → \w{3} \d{4}-\d\d-\d\d, between/,
  )
  expect(text).toMatch(
    /\n {2}Slots {3}\d+ move, 2 new, \d+ stay\n\nFirst changes\n {2}Wedging {3}\w{3} 2026-11/,
  )
  expect(text).toContain('Done. What is over and what is pinned stayed where it was.')
  expect(await run('replan')).toContain('No slot changes: the plan fits what is left.')
})

test('a dry run changes nothing', async () => {
  const { run, at } = await planned()
  at(MONDAY_MS + 2 * DAY_MS)
  const before = await run('export', 'json')
  const text = await run('replan', '--dry-run')
  expect(text).toContain('Nothing was changed. Without --dry-run it will be.')
  expect(await run('export', 'json')).toBe(before)
  const dry = JSON.parse(await run('replan', '--dry-run', '--json')) as ReplanJson
  expect(dry.changeId).toBeNull()
  const done = JSON.parse(await run('replan', '--json')) as ReplanJson
  // Slots that are new get their ids when they are stored.
  const told = ({ changeId: _changeId, slots, ...rest }: ReplanJson) => ({
    ...rest,
    slots: slots.map(({ id, ...slot }) => ({ ...slot, id: slot.from === null ? 'new' : id })),
  })
  expect(told(done)).toEqual(told(dry))
  expect(done.changeId).toMatch(/^[\da-f-]{36}$/)
  expect(done.slots[0]).toMatchObject({
    topic: 'Wedging',
    kind: 'practice',
    to: { start: '18:00', minutes: 120 },
  })
})

test('replan needs a plan, and takes no roadmap', async () => {
  const { fails, run } = shell()
  expect(await fails('replan')).toMatchObject({
    exitCode: 1,
    message: expect.stringContaining('no plan yet'),
  })
  expect(await fails('replan', 'Pottery')).toMatchObject({ exitCode: 2 })
  expect(await run('replan', '--help')).toContain('--dry-run')
})
