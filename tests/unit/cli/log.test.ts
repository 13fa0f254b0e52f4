import { beforeEach, describe, expect, test } from 'vitest'
import { readRoadmap } from '#core/roadmap/read.ts'
import { openService } from '#service/open-service.ts'
import type { CliContext } from '../../../src/cli/context.ts'
import { runCli } from '../../../src/cli/run.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { MONDAY_MS, baseOptions } from '../../support/test-service.ts'

const roadmapText = `# Pottery

## Phase 1: Clay

### Week 1: Basics

| Topic | Time |
| --- | --- |
| Wedging | 2 days |
| Throwing bowls | 3-4 days |
| Throwing plates | 3-4 days |
`

const reader = { read: (text: string) => Promise.resolve(readRoadmap(text)), close: () => undefined }

let context: CliContext

const plan = async (zone = 'UTC'): Promise<void> => {
  const opened = await context.openService(context.defaultDataFolder)
  if (!opened.ok) throw new Error(opened.error.message)
  const { client, close } = opened.value
  const draft = await client.call('draft.read', {
    source: { from: 'text', name: 'pottery.md', text: roadmapText },
  })
  if (!draft.ok) throw new Error(draft.error.message)
  const { draftId, document } = draft.value
  const roadmap = { draftId, roadmapKey: document.roadmaps[0]?.key ?? '' }
  const defaults = await client.call('plan.defaults', { roadmap })
  if (!defaults.ok) throw new Error(defaults.error.message)
  // The clock stands on a Monday at 10:00; the plan began the Thursday before.
  const settings = { ...defaults.value.settings, start: '2026-11-19', zone }
  const made = await client.call('plan.make', { roadmap, settings })
  if (!made.ok) throw new Error(made.error.message)
  close()
}

beforeEach(() => {
  context = {
    defaultDataFolder: tempFolder(),
    width: 100,
    version: '1.2.3',
    openService: (dataFolder) => openService({ ...baseOptions(dataFolder), reader, clock: () => MONDAY_MS }),
    readDocument: () => Promise.reject(new Error('not needed')),
  }
})

const run = async (...args: string[]) => {
  const outcome = await runCli(args, context)
  if (!outcome.ok) throw new Error(outcome.error.message)
  return outcome.value
}
const out = async (...args: string[]): Promise<string> => (await run(...args)).out
const failure = async (...args: string[]) => {
  const outcome = await runCli(args, context)
  if (outcome.ok) throw new Error(`succeeded: ${outcome.value.out}`)
  return outcome.error
}

type Json = {
  session: {
    id: string
    topic: string
    title: string
    kind: string
    start: string
    end: string
    minutes: number
  }
}
const json = async (...args: string[]): Promise<Json['session']> =>
  (JSON.parse(await out('log', ...args, '--json')) as Json).session

const morning = ['--start', '2026-11-23T08:00', '--end', '2026-11-23T08:45'] as const

describe('log', () => {
  test('--json is the session as it was stored', async () => {
    await plan()
    const session = await json('Wedging', ...morning, '--kind', 'build', '--note', 'A good one')
    expect(session).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      topic: expect.any(String),
      title: 'Wedging',
      kind: 'build',
      start: '2026-11-23T08:00:00Z',
      end: '2026-11-23T08:45:00Z',
      minutes: 45,
    })
    const opened = await context.openService(context.defaultDataFolder)
    if (!opened.ok) throw new Error(opened.error.message)
    const list = await opened.value.client.call('session.list', { days: 1 })
    opened.value.close()
    expect(list).toMatchObject({
      value: {
        days: [{ sessions: [{ id: session.id, note: 'A good one', kind: 'build', source: 'hand' }] }],
      },
    })
  })

  test('people read what was logged, and status counts it', async () => {
    await plan()
    expect(await out('log', 'wedg', ...morning)).toBe(
      'Logged 45 min of Wedging: Mon 2026-11-23, 08:00-08:45 (learn, UTC)\n',
    )
    expect(await out('status')).toContain('planned, 45 min studied')
    const status = JSON.parse(await out('status', '--json')) as { today: { studiedMinutes: number } }
    expect(status.today.studiedMinutes).toBe(45)
  })

  test('over midnight it names both days', async () => {
    await plan()
    const night = ['--start', '2026-11-21T23:40', '--end', '2026-11-22T00:20:30'] as const
    expect(await out('log', 'Wedging', ...night)).toContain(
      '40 min of Wedging: Sat 2026-11-21, 23:40 to Sun 2026-11-22, 00:20',
    )
  })

  test("local times are those of the plan's zone, times with an offset are not", async () => {
    await plan('Asia/Tokyo')
    expect(await json('Wedging', ...morning)).toMatchObject({ start: '2026-11-22T23:00:00Z', minutes: 45 })
    const mixed = ['--start', '2026-11-23T08:50:00', '--end', '2026-11-23T01:00+01:00'] as const
    expect(await json('Wedging', ...mixed)).toMatchObject({ end: '2026-11-23T00:00:00Z', minutes: 10 })
  })

  test('the kind of work is that of the weekday, unless it is said', async () => {
    await plan()
    const onDay = (day: string) =>
      ['--start', `2026-11-${day}T08:00`, '--end', `2026-11-${day}T09:00`] as const
    expect(await json('Wedging', ...onDay('20'))).toMatchObject({ kind: 'build' })
    expect(await json('Wedging', ...onDay('21'))).toMatchObject({ kind: 'review' })
    // A day of rest.
    expect(await json('Wedging', ...onDay('22'))).toMatchObject({ kind: 'learn' })
  })

  test('a topic is found by id, key, title or a part of it', async () => {
    await plan()
    const { topic } = await json('Throwing bowls', ...morning)
    const later = ['--start', '2026-11-23T09:00', '--end', '2026-11-23T09:10'] as const
    expect(await json(topic, ...later)).toMatchObject({ title: 'Throwing bowls', topic })
  })

  test('a text that fits several topics lists them and logs nothing', async () => {
    await plan()
    const { message, exitCode } = await failure('log', 'throwing', ...morning)
    expect(exitCode).toBe(1)
    expect(message).toMatch(/fits several topics/)
    expect(message).toMatch(/[0-9a-f-]{36} {2}Throwing bowls \(Phase 1: Clay, Week 1: Basics\)/)
    expect(message).toContain('Throwing plates')
    expect(await out('status')).toContain('0 min studied')
  })

  test('a time that clocks skip or show twice is told on stderr, and stdout stays one document', async () => {
    await plan('Europe/Berlin')
    const spring = ['--start', '2026-03-29T02:30', '--end', '2026-03-29T04:00'] as const
    const skipped = await run('log', 'Wedging', ...spring, '--json')
    expect(skipped.remarks).toEqual([expect.stringContaining('counts as 03:30')])
    expect(JSON.parse(skipped.out)).toMatchObject({ session: { minutes: 30 } })
    const autumn = ['--start', '2026-10-25T02:45', '--end', '2026-10-25T02:15'] as const
    const twice = await run('log', 'Wedging', ...autumn, '--json')
    // The quarter past two after the first quarter to three is the second one: there is nothing to choose.
    expect(twice.remarks).toEqual([expect.stringContaining('--start is the first one')])
    expect(JSON.parse(twice.out)).toMatchObject({ session: { minutes: 30 } })
  })
})

describe('log refuses', () => {
  test.each([
    [['log'], 2],
    [['log', 'Wedging'], 2],
    [['log', 'Wedging', '--start', '2026-11-23T08:00'], 2],
    [['log', '--start', '2026-11-23T08:00', '--end', '2026-11-23T08:45'], 2],
    [['log', 'Wedging', 'more', ...morning], 2],
    [['log', 'Wedging', '--start', 'now', '--end', '2026-11-23T08:45'], 2],
    [['log', 'Wedging', ...morning, '--kind', 'rest'], 2],
    [['log', 'Wedging', ...morning, '--nonsense'], 2],
    [['log', 'Glazing', ...morning], 1],
    [['log', 'Wedging', '--start', '2026-11-23T09:00', '--end', '2026-11-23T08:45'], 1],
    [['log', 'Wedging', '--start', '2026-11-23T09:00', '--end', '2026-11-23T10:45'], 1],
    [['log', 'Wedging', '--start', '2026-11-21T09:00', '--end', '2026-11-23T08:45'], 1],
    [['log', 'Wedging', '--start', '1970-01-01T00:00', '--end', '1970-01-01T01:00'], 2],
  ])('%j with exit code %i', async (args, exitCode) => {
    await plan()
    const refused = await failure(...args)
    expect(refused.exitCode).toBe(exitCode)
    expect(refused.message).toMatch(/^\S.*(?:\.|--help)$/)
    expect(refused.message).not.toMatch(/unexpected|too (?:big|small)|\n\s+at /i)
  })

  test('a note that is too long', async () => {
    await plan()
    const refused = await failure('log', 'Wedging', ...morning, '--note', 'x'.repeat(2001))
    expect(refused).toEqual({ exitCode: 2, message: '--note takes 2,000 characters at most.' })
  })

  test('what overlaps, naming the other session', async () => {
    await plan()
    await out('log', 'Wedging', ...morning)
    const { message, exitCode } = await failure('log', 'plates', ...morning)
    expect(exitCode).toBe(1)
    expect(message).toContain('Wedging')
  })

  test('without a plan, and says what to do first', async () => {
    expect(await failure('log', 'Wedging', ...morning)).toMatchObject({
      exitCode: 1,
      message: expect.stringContaining('roadbook plan'),
    })
  })
})

describe('with a plan beside the active one', () => {
  const planBeside = async (): Promise<void> => {
    await plan()
    const opened = await context.openService(context.defaultDataFolder)
    if (!opened.ok) throw new Error(opened.error.message)
    const { client, close } = opened.value
    const text = roadmapText.replace('Pottery', 'Weaving').replace('Wedging', 'Warping')
    const draft = await client.call('draft.read', { source: { from: 'text', name: 'weaving.md', text } })
    if (!draft.ok) throw new Error(draft.error.message)
    const { draftId, document } = draft.value
    const pottery = await client.call('plan.get', {})
    const roadmap = { draftId, roadmapKey: document.roadmaps[0]?.key ?? '' }
    const defaults = await client.call('plan.defaults', { roadmap })
    if (!defaults.ok || !pottery.ok) throw new Error('nothing to plan')
    const settings = { ...defaults.value.settings, start: '2026-12-07' }
    await client.call('plan.make', { roadmap, settings })
    const planId = pottery.value?.id ?? ''
    await client.call('plan.set-state', { planId, state: 'beside' })
    close()
  }

  test('topics of both are found, and a title that both have needs an id', async () => {
    await planBeside()
    const times = ['--start', '2026-11-23T08:00', '--end', '2026-11-23T09:00']
    expect(await out('log', 'warping', ...times)).toContain('Logged 1 h of Warping')
    const earlier = ['--start', '2026-11-23T06:00', '--end', '2026-11-23T07:00']
    expect(await out('log', 'wedging', ...earlier)).toContain('Logged 1 h of Wedging')
    const failure = await runCli(['log', 'Throwing bowls', ...times], context)
    if (failure.ok) throw new Error('it was not clear which')
    expect(failure.error.message).toMatch(/Throwing bowls \(Weaving, Phase 1: Clay, Week 1: Basics\)/)
    expect(failure.error.message).toMatch(/Throwing bowls \(Pottery, /)
    const nothing = await runCli(['log', 'Glazing', ...times], context)
    expect(nothing).toMatchObject({
      error: { message: 'No topic of "Weaving" or "Pottery" fits "Glazing".' },
    })
  })

  test('status says of its slots which roadmap they are of; plan prints the slots of its own roadmap only', async () => {
    await planBeside()
    expect(await out('status')).toMatch(/Wedging \(Pottery\)/)
    const printed = await out('plan', 'Weaving', '--start', '2026-11-30')
    expect(printed).toContain('Warping')
    expect(printed).not.toContain('Wedging')
  })
})
