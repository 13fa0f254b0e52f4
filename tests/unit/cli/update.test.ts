import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { MergePreview } from '#contract/operations/merge.ts'
import { readRoadmap } from '#core/roadmap/read.ts'
import { openService } from '#service/open-service.ts'
import type { CliContext } from '../../../src/cli/context.ts'
import { runCli } from '../../../src/cli/run.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { MONDAY_MS, baseOptions, repoFolder } from '../../support/test-service.ts'

const week = (title: string, ...rows: string[]): string =>
  [`### ${title}`, '', '| Topic | Time |', '| --- | --- |', ...rows.map((row) => `| ${row} |`), ''].join('\n')

const basics = week('Week 1: Basics', 'Wedging | 2 days', 'Throwing | 3-4 days', 'Trimming | 2 days')
const colours = week('Week 2: Colours', 'Slips | 2 days', 'Glazes | 2 days')
const pottery = `# Pottery\n\n## Phase 1: Clay\n\n${basics}\n${colours}`
const edited = pottery
  .replace('| Trimming | 2 days |\n', '')
  .replace('| Throwing | 3-4 days |', '| Throwing on the wheel | 5-6 days |')
  .replace('| Glazes | 2 days |', '| Glazes | 2 days |\n| Firing | 1 day |')

/** The plan as `replan --json` prints it. */
const Changes = MergePreview.omit({ basis: true }).extend({
  plan: z
    .looseObject({ plan: z.looseObject({ roadmap: z.string() }), changeId: z.string().nullable() })
    .nullable(),
})

const Updates = z.strictObject({
  updates: z.array(
    z.strictObject({ id: z.uuid(), title: z.string(), changes: Changes, changeId: z.uuid().nullable() }),
  ),
})

let folder: string
let context: CliContext

const write = (name: string, text: string): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

const out = async (...args: string[]): Promise<string> => {
  const outcome = await runCli(args, context)
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value.out
}

const failure = async (...args: string[]) => {
  const outcome = await runCli(args, context)
  if (outcome.ok) throw new Error(`succeeded: ${outcome.value.out}`)
  return outcome.error
}

const updates = async (...args: string[]) =>
  Updates.parse(JSON.parse(await out('import', ...args, '--update', '--json'))).updates

beforeEach(() => {
  folder = tempFolder()
  context = {
    defaultDataFolder: join(folder, 'data'),
    width: 100,
    version: '1.2.3',
    openService: (dataFolder) =>
      openService({
        ...baseOptions(dataFolder),
        reader: { read: async (text) => readRoadmap(text), close: () => undefined },
        clock: () => MONDAY_MS,
      }),
    readDocument: async (text) => {
      const read = readRoadmap(text)
      return read.ok ? read : { ok: false, error: { message: read.error.message, exitCode: 1 } }
    },
  }
})

const planned = async (): Promise<void> => {
  await out('import', write('pottery.md', pottery))
  await out('plan', '--start', '2026-12-07')
}

describe('import of an edited document', () => {
  test('says what it resembles, and stores it beside that', async () => {
    await planned()
    const text = await out('import', write('edited.md', edited))
    expect(text.replaceAll('\n', ' ')).toContain(
      'It looks like a newer version of "Pottery", which stays as it is.',
    )
    expect(text).toContain('roadbook import FILE --update')
  })

  test('--json prints the document alone; the remark goes elsewhere', async () => {
    await planned()
    const outcome = await runCli(['import', write('edited.md', edited), '--json'], context)
    expect(outcome).toMatchObject({
      ok: true,
      value: { remarks: [expect.stringContaining('newer version of "Pottery"')] },
    })
    const read = readRoadmap(edited)
    expect(outcome.ok && JSON.parse(outcome.value.out)).toEqual(read.ok && read.value)
  })

  test('of the same content says nothing of the kind', async () => {
    await planned()
    expect(await out('import', write('copy.md', pottery))).not.toContain('newer version')
  })
})

describe('import --update', () => {
  test('brings the roadmap it resembles to the document, and its plan with it', async () => {
    await planned()
    const [update, ...others] = await updates(write('edited.md', edited))
    expect(others).toEqual([])
    expect(update).toMatchObject({
      title: 'Pottery',
      changeId: expect.any(String),
      changes: {
        plan: { plan: { roadmap: 'Pottery' }, finish: { after: { expected: '2026-12-21' } } },
        added: [{ title: 'Firing' }],
        removed: [{ title: 'Trimming', archived: false }],
        renamed: [{ from: 'Throwing', to: 'Throwing on the wheel' }],
        estimates: [{ title: 'Throwing on the wheel', from: { min: 3, max: 4 }, to: { min: 5, max: 6 } }],
      },
    })
    const plan = JSON.parse(await out('plan', '--json')) as { slots: { topic: { title: string } }[] }
    expect(new Set(plan.slots.map(({ topic }) => topic.title))).toEqual(
      new Set(['Wedging', 'Throwing on the wheel', 'Slips', 'Glazes', 'Firing']),
    )
  })

  test('with --dry-run prints what would change and changes nothing', async () => {
    await planned()
    const before = await out('export', 'json')
    const file = write('edited.md', edited)
    expect(await out('import', file, '--update', '--dry-run')).toBe(`edited.md: 1 roadmap to update

Pottery
  Added
    - Firing (Phase 1: Clay → Week 2: Colours, 1 study day)
  Removed
    - Trimming (Phase 1: Clay → Week 1: Basics)
  Renamed
    - Throwing → Throwing on the wheel
  Estimates
    - Throwing on the wheel: 3-4 study days → 5-6 study days
  3 topics unchanged
  Finish  Sat 2026-12-19 → Mon 2026-12-21, between 2026-12-19 and 2026-12-21
  Slots   1 move, 4 new, 3 go, 11 stay

Nothing was changed.
`)
    expect(await out('export', 'json')).toBe(before)
    const [update] = await updates(file, '--dry-run')
    expect(update?.changeId).toBeNull()
  })

  test('of what it is already says so', async () => {
    await planned()
    expect(await out('import', write('copy.md', pottery), '--update')).toContain(
      'There is nothing to update.',
    )
    expect(await updates(write('copy.md', pottery))).toMatchObject([{ changeId: null }])
  })

  test('takes the roadmap that is named, also when nothing resembles', async () => {
    await planned()
    const other = write('other.md', '# Sailing\n\n## Week 1\n- Bowline (2 days)\n- Reef knot (2 days)\n')
    expect(await failure('import', other, '--update')).toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('resembles no roadmap'),
    })
    const [update] = await updates(other, 'Pott')
    expect(update?.changes.removed).toHaveLength(5)
    expect(await failure('import', other, '--update', 'Chess')).toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('No roadmap fits "Chess"'),
    })
  })

  test('updates every roadmap of a document that resembles a stored one', async () => {
    const seed = readFileSync(join(repoFolder, 'tests/fixtures/roadmaps/python-backend-roadmap.md'), 'utf8')
    await out('import', write('seed.md', seed))
    const file = write(
      'edited.md',
      seed.replace('| Loops |', '| All loops |').replace('| Path Parameters |', '| Paths |'),
    )
    const changed = (await updates(file)).filter(({ changeId }) => changeId !== null)
    expect(changed.map(({ changes }) => changes.renamed[0]?.to ?? changes.added[0]?.title)).toEqual([
      'All loops',
      'Paths',
    ])
    expect(await out('import', file, '--update')).toContain('There is nothing to update.')
  })

  test('that changes nothing is no change to take back', async () => {
    await planned()
    const before = await out('undo', '--list')
    const file = write('spaced.md', pottery.replace('# Pottery', '# Pottery\n\n'))
    expect(await out('import', file, '--update')).toContain('There is nothing to update.')
    expect(await updates(file)).toMatchObject([{ changeId: null }])
    expect(await out('undo', '--list')).toBe(before)
  })

  test('a second file name without --update is wrong usage', async () => {
    const file = write('pottery.md', pottery)
    expect(await failure('import', file, 'Pottery')).toMatchObject({ exitCode: 2 })
    expect(await failure('import', file, 'Pottery', 'More', '--update')).toMatchObject({ exitCode: 2 })
  })
})
