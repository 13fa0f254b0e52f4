/** `roadbook plan` without a name takes the document imported last, whatever was stored of it before. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PlanJson } from '#core/export/plan-json.ts'
import { ok } from '#core/result.ts'
import { readRoadmap } from '#core/roadmap/read.ts'
import { openService } from '#service/open-service.ts'
import type { CliContext } from '../../src/cli/context.ts'
import { runCli } from '../../src/cli/run.ts'
import { sampleDocument, sampleRoadmap } from '../support/sample-roadmap.ts'
import { tempFolder, writeFiles } from '../support/temp-folder.ts'
import { MONDAY_MS, baseOptions } from '../support/test-service.ts'

const one = (title: string): string =>
  `# ${title}\n\n## Phase 1: Start\n\n- Knots (2 days)\n- Sails (1 day)\n`
/** Stands for a document of two roadmaps. */
const two = '# Both'
const both = sampleDocument([
  sampleRoadmap({ key: 'sailing', title: 'Sailing' }),
  sampleRoadmap({ key: 'rowing', title: 'Rowing' }),
])

const roadbook = () => {
  const folder = tempFolder()
  let nowMs = MONDAY_MS
  const context: CliContext = {
    defaultDataFolder: join(folder, 'data'),
    width: 100,
    version: '1.2.3',
    openService: (dataFolder) =>
      openService({
        ...baseOptions(dataFolder),
        reader: {
          read: (text) => Promise.resolve(text === two ? ok(both) : readRoadmap(text)),
          close: () => undefined,
        },
        clock: () => {
          nowMs += 1_000
          return nowMs
        },
      }),
    readDocument: () => Promise.reject(new Error('not used')),
  }
  const run = async (...args: string[]): Promise<string> => {
    const outcome = await runCli(args, context)
    if (!outcome.ok) throw new Error(outcome.error.message)
    return outcome.value.out
  }
  return {
    context,
    file: (name: string, text: string): string => {
      writeFiles(folder, { [name]: text })
      return join(folder, name)
    },
    run,
    plannedRoadmap: async () =>
      (JSON.parse(await run('plan', '--start', '2026-12-07', '--json')) as PlanJson).plan.roadmap,
  }
}

test('importing an identical file again makes it the latest import', async () => {
  const { file, run, plannedRoadmap } = roadbook()
  const pottery = file('pottery.md', one('Pottery'))
  await run('import', pottery)
  await run('import', file('weaving.md', one('Weaving')))
  expect(await plannedRoadmap()).toBe('Weaving')
  await run('import', pottery)
  expect(await plannedRoadmap()).toBe('Pottery')
})

test.each(['sailing', 'rowing'])(
  'the first of a document is taken although %s was stored before',
  async (key) => {
    const { context, file, run, plannedRoadmap } = roadbook()
    const opened = await context.openService(context.defaultDataFolder)
    if (!opened.ok) throw new Error(opened.error.message)
    const { client, close } = opened.value
    const source = { from: 'text', name: 'both.md', text: two } as const
    const draft = await client.call('draft.read', { source })
    if (!draft.ok) throw new Error(draft.error.message)
    const { draftId } = draft.value
    await client.call('roadmap.import', { draftId, roadmapKeys: [key] })
    close()
    await run('import', file('both.md', two))
    expect(await plannedRoadmap()).toBe('Sailing')
  },
)
