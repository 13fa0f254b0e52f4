/** A merge is one change: undone, the database is what it was, also after a restart. */
import { expect, test } from 'vitest'
import { inDatabase } from '../../../support/stored-sessions.ts'
import { edit, openSeed, row, seed } from './seed-bench.ts'

const TABLES =
  'document roadmap phase block topic topic_status_change project checklist checklist_item plan slot busy_time session'

/** All rows of what the learner has, as text. Counters that calendars have seen never go back. */
const rowsOf = (dataFolder: string): Record<string, string[]> =>
  inDatabase(dataFolder, (db) =>
    db.read((handle) =>
      Object.fromEntries(
        TABLES.split(' ').map((table) => [
          table,
          handle.all(`SELECT * FROM ${table} ORDER BY id`).map((one) => {
            const { sequence: _sequence, updated_ms: _updatedMs, ...rest } = one as Record<string, unknown>
            return JSON.stringify(rest)
          }),
        ]),
      ),
    ),
  )

const optionB = seed.slice(seed.indexOf('#### Option B'), seed.indexOf('### Week 21-24'))
/** A little of everything. */
const everything = edit(
  seed,
  ['| Decorators |', '| Decorators & Closures |'],
  [row('Loops'), ''],
  [row('Operators'), ''],
  [
    row('Lists'),
    `${row('Lists').replace('3 days', '5-6 days')}${row('Operators')}| Queues | collections.deque | 2 days |\n`,
  ],
  ['| Sets |', '| [x] Sets |'],
  ['- Calculator application\n', ''],
  [optionB, ''],
  ['## PHASE 5: Deployment & Production', '## PHASE 5: Going live'],
)

const prepare = async () => {
  const bench = await openSeed()
  await bench.study('Loops')
  await bench.study('Decorators')
  const [project] = (await bench.view()).phases[0]?.projects ?? []
  await bench.call('project.update', { projectId: project?.id ?? '', evidence: 'https://example.org' })
  bench.service.close()
  return { dataFolder: bench.dataFolder, before: rowsOf(bench.dataFolder) }
}

test('undone it leaves every row as it was, and done again as the merge left it', async () => {
  const { dataFolder, before } = await prepare()
  const merging = await openSeed({ dataFolder })
  const { changeId } = await merging.merge(everything)
  const [change] = await merging.call('change.list', {})
  expect(change).toMatchObject({
    id: changeId,
    label:
      'Updated Complete Python Backend Developer Roadmap (2025): 1 topic added, 8 removed, 1 renamed, 1 moved, 1 with another estimate',
  })
  merging.service.close()
  const merged = rowsOf(dataFolder)
  expect(merged).not.toEqual(before)

  const undoing = await openSeed({ dataFolder })
  await undoing.call('change.undo', {})
  undoing.service.close()
  expect(rowsOf(dataFolder)).toEqual(before)

  const redoing = await openSeed({ dataFolder })
  await redoing.call('change.redo', {})
  redoing.service.close()
  expect(rowsOf(dataFolder)).toEqual(merged)
})

test('a preview leaves no trace', async () => {
  const { dataFolder, before } = await prepare()
  const bench = await openSeed({ dataFolder })
  const preview = await bench.preview(everything)
  expect(preview.removed.filter(({ archived }) => archived)).toMatchObject([
    { title: 'Loops', studiedMinutes: 60 },
  ])
  expect(bench.events).toEqual([])
  bench.service.close()
  expect(rowsOf(dataFolder)).toEqual(before)
})

test('merged and merged back, everything is where it was', async () => {
  const bench = await openSeed()
  await bench.study('Loops')
  await bench.study('Decorators')
  const before = await bench.topics()
  await bench.merge(everything)
  await bench.merge(seed)
  const after = await bench.topics()
  const told = (topics: typeof before) =>
    topics.map(({ title, phase, block, studiedMinutes, days, included }) => [
      title,
      phase,
      block,
      studiedMinutes,
      days,
      included,
    ])
  expect(told(after)).toEqual(told(before))
  const ids = new Map(before.map(({ id, title }) => [title, id]))
  for (const title of ['Loops', 'Decorators', 'Operators'])
    expect((await bench.topic(title)).id).toBe(ids.get(title))
})
