import { describe, expect, test } from 'vitest'
import type { Input, Output } from '#contract/operations.ts'
import { DAY_MS, MONDAY_MS, openTestService, planSample } from '../../../support/test-service.ts'
import type { TestService } from '../../../support/test-service.ts'
import { BACKUP, TOGGL_NEW, TOGGL_OLD, WORKLOG } from '../../core/sessions/import/exports.ts'

type Draft = Output<'session-import.read'>
type Choices = Input<'session-import.apply'>

const readText = ({ call }: TestService, text: string): Promise<Draft> =>
  call('session-import.read', { name: 'export.csv', text })

const choicesOf = (draft: Draft, more: Partial<Choices> = {}): Choices => ({
  draftId: draft.draftId,
  zone: 'UTC',
  member: draft.members[0]?.name ?? '',
  overlaps: 'leave-out',
  targets: draft.groups.map(() => 'no-topic' as const),
  ...more,
})

const sessionsOf = async ({ call }: TestService) =>
  (await call('session.list', { days: 92 })).days.flatMap(({ sessions }) => sessions)

const idOf = async ({ call }: TestService, title: string): Promise<string> => {
  const slots = await call('plan.slots', {})
  return slots.find(({ topic }) => topic.title === title)?.topic.id ?? ''
}

describe('sessions from another program', () => {
  test('come on the topics that were chosen, with what they were called, in one change', async () => {
    const service = await openTestService()
    await planSample(service)
    const topicId = await idOf(service, 'Topic a')
    const draft = await readText(service, TOGGL_OLD)
    expect(draft.groups.map(({ title }) => title)).toEqual(['Decorators', '=1+1', 'Closures, part one'])
    const choices = choicesOf(draft, { zone: 'Asia/Kolkata', targets: [topicId, 'leave-out', 'no-topic'] })
    const preview = await service.call('session-import.preview', choices)
    expect(preview).toMatchObject({
      sessions: 2,
      ms: 8_100_000,
      from: '2026-11-02',
      to: '2026-11-03',
      leftOut: 1,
      known: 0,
      groups: [
        { entries: 1, ms: 5_400_000 },
        { entries: 1, ms: 3_600_000 },
        { entries: 1, ms: 2_700_000 },
      ],
    })
    const { changeId } = await service.call('session-import.apply', choices)
    const sessions = await sessionsOf(service)
    expect(sessions.map(({ topicId: id, title, note, zone }) => [id, title, note, zone])).toEqual([
      [null, '', 'Closures, part one', 'Asia/Kolkata'],
      [topicId, 'Topic a', 'Decorators\nTags: evening', 'Asia/Kolkata'],
    ])
    expect(sessions[1]).toMatchObject({
      startMs: Date.UTC(2026, 10, 2, 12, 30),
      endMs: Date.UTC(2026, 10, 2, 14),
    })
    const statusOf = async () =>
      (await service.call('plan.slots', {})).find(({ topic }) => topic.id === topicId)?.topic.status
    expect(await statusOf()).toBe('in-progress')
    expect((await service.call('change.list', {}))[0]?.label).toBe('Imported 2 sessions from Toggl Track')
    const exported = await service.call('export.table', { table: 'sessions', format: 'json' })
    expect(exported.text).toContain('"source": "toggl"')

    await service.call('change.undo', { changeId: changeId ?? '' })
    expect(await sessionsOf(service)).toEqual([])
    expect(await statusOf()).toBe('pending')
    // What was taken back can be imported again.
    expect((await service.call('session-import.preview', choices)).sessions).toBe(2)
    await service.call('change.redo', { changeId: changeId ?? '' })
    expect(await sessionsOf(service)).toHaveLength(2)
  })

  test.each([
    ['Toggl Track', TOGGL_OLD],
    ['Toggl Track today', TOGGL_NEW],
    ['a worklog', WORKLOG],
    ['a whole export', BACKUP],
  ])('of %s come once, whatever zone is chosen the second time', async (_name, text) => {
    const service = await openTestService()
    const draft = await readText(service, text)
    const { sessions } = await service.call('session-import.apply', choicesOf(draft))
    expect(sessions).toBeGreaterThan(0)
    const before = await sessionsOf(service)
    const again = await readText(service, text)
    const choices = choicesOf(again, { zone: 'America/New_York' })
    expect(await service.call('session-import.preview', choices)).toMatchObject({
      sessions: 0,
      known: sessions,
    })
    expect(await service.call('session-import.apply', choices)).toEqual({ changeId: null, sessions: 0 })
    expect(await sessionsOf(service)).toEqual(before)
  })

  test('that were edited or deleted since stay so', async () => {
    const service = await openTestService()
    const draft = await readText(service, TOGGL_OLD)
    await service.call('session-import.apply', choicesOf(draft))
    const [first, second] = await sessionsOf(service)
    await service.call('session.remove', { sessionId: first?.id ?? '' })
    const moved = { startMs: MONDAY_MS - DAY_MS, endMs: MONDAY_MS - DAY_MS + 60_000 }
    await service.call('session.edit', { sessionId: second?.id ?? '', change: moved })
    const before = await sessionsOf(service)
    expect(await service.call('session-import.apply', choicesOf(draft))).toEqual({
      changeId: null,
      sessions: 0,
    })
    expect(await sessionsOf(service)).toEqual(before)
  })

  test('over sessions there are named, and left out or cut', async () => {
    const service = await openTestService()
    const [startMs, endMs] = [Date.UTC(2026, 10, 2, 19), Date.UTC(2026, 10, 2, 20)]
    await service.call('session.add', { topicId: null, kind: 'learn', startMs, endMs })
    const draft = await readText(service, TOGGL_OLD)
    const preview = await service.call('session-import.preview', choicesOf(draft))
    expect(preview).toMatchObject({ sessions: 2, refused: { overlaps: 1, dayFull: 0, future: 0, unfit: 0 } })
    expect(preview.overlapping).toEqual([
      {
        title: 'Decorators',
        entry: { startMs: Date.UTC(2026, 10, 2, 18), endMs: Date.UTC(2026, 10, 2, 19, 30) },
        other: { startMs, endMs, name: '' },
      },
    ])
    const cutting = choicesOf(draft, { overlaps: 'cut' })
    expect(await service.call('session-import.preview', cutting)).toMatchObject({ sessions: 3, cut: 1 })
    await service.call('session-import.apply', cutting)
    const cut = (await sessionsOf(service)).find(({ note }) => note.startsWith('Decorators'))
    expect(cut).toMatchObject({ startMs: Date.UTC(2026, 10, 2, 18), endMs: startMs })
  })

  test('of others in the same file are left out', async () => {
    const service = await openTestService()
    const draft = await readText(service, TOGGL_NEW)
    expect(draft.members).toEqual([
      { name: 'Ada', entries: 1 },
      { name: 'Ben', entries: 1 },
    ])
    expect(draft).toMatchObject({ unreadable: [{ line: 3 }], unreadableCount: 1 })
    await service.call('session-import.apply', choicesOf(draft, { member: 'Ben' }))
    expect((await sessionsOf(service)).map(({ note }) => note)).toEqual(['Python'])
  })

  test('are refused with the reader’s words, and the newest drafts only are kept', async () => {
    const service = await openTestService()
    const refused = await service.failing('session-import.read', { name: 'a.csv', text: 'a,b\n1,2\n' })
    expect(refused).toMatchObject({ code: 'PARSE', message: expect.stringMatching(/Toggl Track/) as string })
    const first = await readText(service, TOGGL_OLD)
    for (let number = 0; number < 3; number += 1) await readText(service, TOGGL_NEW)
    expect(await service.failing('session-import.apply', choicesOf(first))).toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  test('ten thousand of them are imported at once, and again none', async () => {
    const service = await openTestService()
    const rows = Array.from({ length: 10_000 }, (_, index) => {
      const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(index / 10))).toISOString().slice(0, 10)
      const hour = String(8 + (index % 10)).padStart(2, '0')
      return `Subject ${index % 50},${day},${hour}:00:00,${day},${hour}:45:00`
    })
    const text = `Description,Start date,Start time,End date,End time\n${rows.join('\n')}\n`
    const draft = await readText(service, text)
    expect(await service.call('session-import.apply', choicesOf(draft))).toMatchObject({ sessions: 10_000 })
    expect(await service.call('session-import.apply', choicesOf(draft))).toMatchObject({ sessions: 0 })
  })
})
