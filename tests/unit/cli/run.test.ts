import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { beforeEach, describe, expect, test } from 'vitest'
import { Status } from '#contract/operations/views.ts'
import type { PlanJson } from '#core/export/plan-json.ts'
import { RoadmapDocument } from '#core/roadmap/model.ts'
import { readRoadmap } from '#core/roadmap/read.ts'
import type { DocumentReader } from '#service/document-reader.ts'
import { openService } from '#service/open-service.ts'
import type { CliContext } from '../../../src/cli/context.ts'
import { runCli } from '../../../src/cli/run.ts'
import { tempFolder, writeFiles } from '../../support/temp-folder.ts'
import { MONDAY_MS, baseOptions } from '../../support/test-service.ts'

const roadmapText = `# Pottery

## Phase 1: Clay

### Week 1: Basics

| Topic | Time |
| --- | --- |
| Wedging | 2 days |
| *Throwing* & __centering__ | 3-4 days |

## Phase 2: Glaze

### Week 2: Colours

| Topic | Time |
| --- | --- |
| =SUM(Glazes) | 2 days |
`

/** The reader itself, without the worker around it: starting one takes longer than all the rest. */
const reader: DocumentReader = {
  read: (text) => Promise.resolve(readRoadmap(text)),
  close: () => undefined,
}

let folder: string
let context: CliContext

beforeEach(() => {
  folder = tempFolder()
  writeFiles(folder, { 'pottery.md': roadmapText, 'empty.md': '' })
  context = {
    defaultDataFolder: join(folder, 'data'),
    width: 100,
    version: '1.2.3',
    openService: (dataFolder) => openService({ ...baseOptions(dataFolder), reader, clock: () => MONDAY_MS }),
    readDocument: (text) => {
      const read = readRoadmap(text)
      return Promise.resolve(
        read.ok ? read : { ok: false, error: { message: read.error.message, exitCode: 1 } },
      )
    },
  }
})

const file = (name = 'pottery.md'): string => join(folder, name)

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

const planned = async (): Promise<PlanJson> => {
  await out('import', file())
  return JSON.parse(await out('plan', '--start', '2026-12-07', '--json')) as PlanJson
}

/** Marks every topic of the active plan as done, as the app does. */
const finishAll = async (): Promise<void> => {
  const opened = await context.openService(context.defaultDataFolder)
  if (!opened.ok) throw new Error(opened.error.message)
  const { client, close } = opened.value
  const slots = await client.call('plan.slots', {})
  for (const id of new Set(slots.ok ? slots.value.map(({ topic }) => topic.id) : [])) {
    await client.call('topic.set-status', { topicId: id, status: 'done' })
  }
  close()
}

describe('import', () => {
  test('--json gives the document exactly as it was read', async () => {
    const printed = RoadmapDocument.parse(JSON.parse(await out('import', file(), '--json')))
    expect(readRoadmap(roadmapText)).toEqual({ ok: true, value: printed })
  })

  test('--dry-run gives the same and touches no database', async () => {
    const dry = await out('import', file(), '--dry-run', '--json')
    expect(readdirSync(folder)).not.toContain('data')
    expect(dry).toBe(await out('import', file(), '--json'))
  })

  test('people read what was understood and what comes next', async () => {
    const text = await out('import', file())
    expect(text).toContain('pottery.md: 1 roadmap')
    expect(text).toMatch(/Phase 1: Clay {3}1 block {2}2 topics/)
    expect(text).toContain('3 topics, 7-8 study days')
    expect(text).toContain('Stored. Next: roadbook plan "Pottery"')
    expect(await out('import', file(), '--dry-run')).toContain('Nothing was stored.')
  })

  test.each([
    [['import'], 2],
    [['import', 'a.md', 'b.md'], 2],
    [['import', '/nowhere/x.md'], 1],
    [['import', '/'], 1],
    [['import', 'x.md', '--nonsense'], 2],
  ])('%j is refused with exit code %i', async (args, exitCode) => {
    expect((await failure(...args)).exitCode).toBe(exitCode)
  })

  test('a file without a roadmap is refused, dry or not', async () => {
    expect((await failure('import', file('empty.md'))).exitCode).toBe(1)
    expect((await failure('import', file('empty.md'), '--dry-run')).exitCode).toBe(1)
  })

  test('a file far too large is refused without being read', async () => {
    writeFileSync(file('huge.md'), Buffer.alloc(2_097_153, 'x'))
    expect((await failure('import', file('huge.md'))).message).toContain('too large')
  })
})

describe('plan', () => {
  test('--json has the documented shape', async () => {
    const { plan, slots, findings } = await planned()
    expect(plan).toMatchObject({ roadmap: 'Pottery', start: '2026-12-07', zone: 'UTC', pace: 'expected' })
    expect(Object.keys(plan)).toEqual(['id', 'roadmap', 'start', 'zone', 'pace', 'finish'])
    expect(plan.finish.min! <= plan.finish.expected! && plan.finish.expected! <= plan.finish.max!).toBe(true)
    expect(slots[0]).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      date: '2026-12-07',
      start: '18:00',
      minutes: 210,
      topic: { key: expect.any(String), title: 'Wedging' },
      kind: 'learn',
      pinned: false,
    })
    expect(Array.isArray(findings)).toBe(true)
  })

  test('planning again with the same words changes nothing', async () => {
    const first = await planned()
    const second = JSON.parse(await out('plan', '--start', '2026-12-07', '--json')) as PlanJson
    expect(second).toEqual(first)
  })

  test('planning again keeps what is not said', async () => {
    await out('import', file())
    const first = ['--start', '2026-12-01', '--days', 'tue,sun', '--hours', '1', '--at', '07:15']
    const before = JSON.parse(await out('plan', ...first, '--zone', 'Asia/Tokyo', '--json')) as PlanJson
    expect(JSON.parse(await out('plan', '--json'))).toEqual(before)
    const { plan, slots } = JSON.parse(await out('plan', '--pace', 'max', '--json')) as PlanJson
    expect(plan).toMatchObject({ start: '2026-12-01', zone: 'Asia/Tokyo', pace: 'max' })
    expect(slots[0]).toMatchObject({ date: '2026-12-01', start: '07:15', minutes: 60 })
  })

  test('the flags reach the slots', async () => {
    await out('import', file())
    const flags = [
      '--start',
      '2026-12-01',
      '--days',
      'tue,sun',
      '--hours',
      '1',
      '--at',
      '07:15',
      '--zone',
      'Asia/Tokyo',
    ]
    const { plan, slots } = JSON.parse(await out('plan', 'potter', ...flags, '--json')) as PlanJson
    expect(plan.zone).toBe('Asia/Tokyo')
    expect(new Set(slots.map(({ start, minutes }) => `${start} ${minutes}`))).toContain('07:15 60')
    expect(slots.slice(0, 3).map(({ date }) => date)).toEqual(['2026-12-01', '2026-12-06', '2026-12-08'])
  })

  test('people read the finish range, the hours and the first slots', async () => {
    await out('import', file())
    const text = await out('plan', '--start', '2026-12-07')
    expect(text).toContain('Plan for Pottery')
    expect(text).toContain('mon, tue, wed, thu, fri, sat: 3 h 30 min from 18:00')
    expect(text).toMatch(
      /Finish {2}\w{3} 202\d-\d\d-\d\d, between 202\d-\d\d-\d\d and 202\d-\d\d-\d\d \(expected pace\)/,
    )
    expect(text).toMatch(/Mon 2026-12-07 {2}18:00 {2}3 h 30 min {2}learn {2,}Wedging/)
  })

  test.each(['min', 'expected', 'max'] as const)('at the %s pace it names that finish', async (pace) => {
    await out('import', file())
    const flags = ['--start', '2026-12-07', '--pace', pace]
    const { plan } = JSON.parse(await out('plan', ...flags, '--json')) as PlanJson
    const named = new RegExp(
      `Finish +\\w{3} ${plan.finish[pace]}, between ${plan.finish.min} and ${plan.finish.max}`,
    )
    expect(plan.finish.min! < plan.finish.max!).toBe(true)
    expect(await out('plan', ...flags)).toMatch(named)
    expect(await out('status')).toMatch(named)
  })

  test('with everything done it says so, and so do status and the Markdown export', async () => {
    await planned()
    await finishAll()
    const texts = [await out('plan'), await out('status'), await out('export', 'md')]
    for (const text of texts) {
      expect(text).toMatch(/everything is done/i)
      expect(text).not.toContain('out of reach')
    }
  })

  test('without a roadmap it says what to do first', async () => {
    expect(await failure('plan')).toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('roadbook import'),
    })
  })
})

describe('status', () => {
  test('--json is the documented document', async () => {
    await planned()
    const status = Status.parse(JSON.parse(await out('status', '--json')))
    expect(status.progress.topics).toEqual({ done: 0, total: 3 })
    expect(status.plan.roadmap).toBe('Pottery')
  })

  test('people read today, progress and finish', async () => {
    await planned()
    const text = await out('status')
    expect(text).toContain('Today, Mon 2026-11-23: 0 min planned')
    expect(text).toContain('0 of 3 topics')
    expect(text).toMatch(/since 2026-12-07, expected pace, ends Tue 2026-12-15$/m)
  })

  test('without a plan it says what to do first', async () => {
    expect(await failure('status', '--json')).toMatchObject({ exitCode: 1 })
  })
})

describe('busy', () => {
  const calendar = [
    'BEGIN:VCALENDAR',
    'X-WR-CALNAME:Work',
    'BEGIN:VEVENT',
    'UID:theirs',
    'DTSTART:20261207T000000Z',
    'DURATION:P3D',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:off',
    'DTSTART;VALUE=DATE:20261212',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n')

  test('says what a calendar takes and what that does to the plan, and keeps it', async () => {
    await planned()
    writeFiles(folder, { 'work.ics': calendar })
    const first = await out('busy', file('work.ics'), '--dry-run', '--no-all-day')
    expect(first).toContain('work.ics: 2 events')
    expect(first).toContain('1 time to come')
    expect(first).toMatch(/Finish {2}.*→/)
    expect(await out('busy', '--list')).toContain('No calendar is read')
    expect(await out('busy', file('work.ics'))).toContain('Kept as the calendar “Work”')
    const { slots } = JSON.parse(await out('plan', '--json')) as PlanJson
    expect(slots[0]?.date).toBe('2026-12-10')
    expect(await out('busy', file('work.ics'), '--name', 'work')).toContain('brought up to date')
    expect(JSON.parse(await out('busy', '--list', '--json'))).toMatchObject({
      calendars: [{ name: 'Work', times: 4 }],
    })
    expect(await out('busy', '--remove', 'wor')).toContain('Removed the calendar “Work”')
    expect(JSON.parse(await out('busy', '--list', '--json'))).toEqual({ calendars: [] })
  })

  test('before there is a plan keeps the times for when there is one', async () => {
    writeFiles(folder, { 'work.ics': calendar })
    expect(await out('busy', file('work.ics'))).toContain('Kept as')
    expect((await planned()).slots[0]?.date).toBe('2026-12-10')
  })

  test.each([
    [['busy'], 2],
    [['busy', 'a.ics', 'b.ics'], 2],
    [['busy', 'a.ics', '--list'], 2],
    [['busy', 'a.ics', '--name', ' '], 2],
    [['busy', '/nowhere/a.ics'], 1],
    [['busy', '--remove', 'nothing'], 1],
  ])('%j is refused with exit code %i', async (args, exitCode) => {
    expect((await failure(...args)).exitCode).toBe(exitCode)
  })

  test('of a file that is no calendar says what to do', async () => {
    expect((await failure('busy', file())).message).toContain('This is no calendar file')
  })
})

describe('export', () => {
  test('json is what plan --json gives, with the figures of status --json', async () => {
    const plan = await planned()
    const status = JSON.parse(await out('status', '--json')) as Status
    const { today: _today, plan: _plan, ...figures } = status
    expect(JSON.parse(await out('export', 'json'))).toEqual({ ...plan, ...figures })
  })

  test('csv has a line per slot and no formula', async () => {
    const { slots } = await planned()
    const csv = await out('export', 'csv')
    expect(csv.split('\r\n')).toHaveLength(slots.length + 2)
    expect(csv).toContain(`"'=SUM(Glazes)"`)
  })

  test('md reads as Markdown with the titles as they were', async () => {
    await planned()
    const tree = JSON.stringify(fromMarkdown(await out('export', 'md')))
    expect(tree).toContain('=SUM(Glazes)')
  })

  test('ics has one event per slot', async () => {
    const { slots } = await planned()
    const ics = await out('export', 'ics')
    expect(ics.match(/DTSTART:\d{8}T/g)).toHaveLength(slots.length)
    expect(ics.match(/DTSTART;VALUE=DATE:/g)).toHaveLength(2)
    const bare = await out('export', 'ics', '--no-all-day', '--titles-only', '--alarm', '10', '--progress')
    expect(bare.split('BEGIN:VEVENT')).toHaveLength(slots.length + 1)
    expect(bare).toContain('TRIGGER:-PT10M')
    expect(bare).not.toMatch(/\r\nCATEGORIES|\r\nURL/)
  })

  test('ics of a phase holds that phase only, and names what it does not know', async () => {
    const { slots } = await planned()
    const glaze = slots.filter(({ topic }) => topic.title === '=SUM(Glazes)')
    const ics = await out('export', 'ics', '--phase', 'glaze')
    expect(ics.match(/DTSTART:\d{8}T/g)).toHaveLength(glaze.length)
    expect((await failure('export', 'ics', '--phase', 'firing')).message).toContain('No phase')
    expect((await failure('export', 'ics', '--phase', 'phase')).message).toContain('several phases')
  })

  test('an update of ics takes back what a file gave and the plan does not hold any more', async () => {
    await planned()
    await out('export', 'ics')
    await finishAll()
    await out('replan')
    const update = await out('export', 'ics', '--update')
    expect(update).toContain('STATUS:CANCELLED')
    expect(await out('export', 'ics', '--update')).toBe(update)
  })

  test('--split writes a file for each month, each event in one of them', async () => {
    await out('import', file())
    const many = ['--start', '2026-12-28', '--hours', '1']
    await out('plan', ...many)
    const whole = await out('export', 'ics')
    expect(await out('export', 'ics', '--split', '--out', file('plan.ics'))).toContain('plan-2027-01.ics')
    const parts = ['2026-12', '2027-01'].map((month) => readFileSync(file(`plan-${month}.ics`), 'utf8'))
    const uids = (text: string): string[] => text.match(/UID:.*/g) ?? []
    expect(parts.flatMap(uids).toSorted()).toEqual(uids(whole).toSorted())
    expect(await failure('export', 'ics', '--split')).toMatchObject({ exitCode: 2 })
    expect(await failure('export', 'csv', '--alarm', '5')).toMatchObject({ exitCode: 2 })
  })

  test('a calendar of a time without slots is refused, and no file is written', async () => {
    await planned()
    const range = ['--from', '2031-01-01']
    expect(await failure('export', 'ics', ...range, '--out', file('late.ics'))).toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('Nothing is planned in that time (from 2031-01-01)'),
    })
    expect((await failure('export', 'ics', ...range)).exitCode).toBe(1)
    expect(readdirSync(folder)).not.toContain('late.ics')
  })

  test('--what writes tables of everything, and reports', async () => {
    const { slots } = await planned()
    const plan = JSON.parse(await out('export', 'json', '--what', 'plan')) as { plan: { id: string }[] }
    expect(plan.plan.map(({ id }) => id)).toEqual(slots.map(({ id }) => id))
    expect(await out('export', 'csv', '--what', 'topics', '--bom')).toMatch(/^\ufeff"id","key","roadmap",/)
    expect(await out('export', 'csv', '--what', 'topics')).toContain(`"'=SUM(Glazes)"`)
    const sessions = await out('export', 'csv', '--what', 'sessions', '--out', file('sessions.csv'))
    expect(sessions).toMatch(/^Wrote 0 sessions to /)
    const [slot] = slots
    expect(await out('export', 'md', '--week', slot?.date ?? '')).toContain('# Week of ')
    expect(await out('export', 'md', '--what', 'report')).toContain('- Progress: 0 of ')
    expect(await out('export', 'md', '--what', 'roadmap')).toMatch(/\[ \] /)
  })

  test('--from and --to cut, both days included', async () => {
    await planned()
    const { slots } = JSON.parse(
      await out('export', 'json', '--from', '2026-12-08', '--to', '2026-12-09'),
    ) as PlanJson
    expect(new Set(slots.map(({ date }) => date))).toEqual(new Set(['2026-12-08', '2026-12-09']))
  })

  test('--out writes the file whole, replaces it, and leaves nothing else', async () => {
    await planned()
    writeFileSync(file('plan.csv'), 'old')
    expect(await out('export', 'csv', '--out', file('plan.csv'))).toContain('Wrote')
    expect(readFileSync(file('plan.csv'), 'utf8')).toBe(await out('export', 'csv'))
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([])
  })

  test.each([
    [['export'], 2],
    [['export', 'pdf'], 2],
    [['export', 'toString'], 2],
    [['export', 'csv', '--what', 'slots'], 2],
    [['export', 'md', '--what', 'sessions'], 2],
    [['export', 'csv', '--what', 'report'], 2],
    [['export', 'csv', '--what', 'roadmap'], 2],
    [['export', 'md', '--what', 'roadmap', '--week', '2026-12-08'], 2],
    [['export', 'md', '--what', 'roadmap', 'none such'], 1],
    [['export', 'csv', '--week', '2026-12-08'], 2],
    [['export', 'md', '--week', '2026-13-01'], 2],
    [['export', 'md', '--week', '2026-12-08', '--from', '2026-12-01'], 2],
    [['export', 'json', '--what', 'topics', '--bom'], 2],
    [['export', 'csv', 'more'], 2],
    [['export', 'csv', '--from', '2026-13-01'], 2],
    [['export', 'csv', '--from', '2026-12-09', '--to', '2026-12-08'], 2],
    [['export', 'csv', '--out', '/nowhere/plan.csv'], 1],
  ])('%j is refused with exit code %i', async (args, exitCode) => {
    await planned()
    expect((await failure(...args)).exitCode).toBe(exitCode)
  })

  test.each(['ics', 'csv', 'json', 'md'])('%s without a plan says so', async (format) => {
    expect((await failure('export', format)).exitCode).toBe(1)
  })
})

describe('the command line as a whole', () => {
  test.each([
    ['--help'],
    ['-h'],
    ['import', '--help'],
    ['plan', '-h'],
    ['log', '--help'],
    ['status', '--help'],
    ['export', '--help'],
  ])('%s %s helps', async (...args) => {
    expect(await out(...args)).toMatch(/^Usage: roadbook /)
  })

  test('the version is printed', async () => {
    expect(await out('--version')).toBe('1.2.3\n')
  })

  test.each([[[]], [['nonsense']], [['toString']]])('%j is wrong usage', async (args) => {
    expect((await failure(...args)).exitCode).toBe(2)
  })

  test('--data may stand before or after the command, and decides where the data goes', async () => {
    const other = join(folder, 'other')
    await out('--data', other, 'import', file())
    expect(readdirSync(other)).toContain('roadbook.db')
    expect(await out('plan', `--data=${other}`)).toContain('Pottery')
    expect((await failure('status')).exitCode).toBe(1)
  })

  test('a database that is in use is a plain sentence', async () => {
    const opened = await context.openService(context.defaultDataFolder)
    const { message, exitCode } = await failure('status')
    expect(exitCode).toBe(1)
    expect(message).toMatch(/already open/i)
    if (opened.ok) opened.value.close()
  })

  test('no command leaves anything but one closed database file behind', async () => {
    await planned()
    expect(readdirSync(join(folder, 'data')).filter((name) => /-(?:wal|shm)$/.test(name))).toEqual([])
  })
})
