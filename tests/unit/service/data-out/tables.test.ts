import { describe, expect, test } from 'vitest'
import { openTestService, planSample } from '../../../support/test-service.ts'
import type { TestService } from '../../../support/test-service.ts'
import type { SessionRow, SlotRow, TopicRow } from '#core/export/tables/model.ts'
import { studied } from './studied.ts'

const written = async (): Promise<TestService> => {
  const service = await openTestService()
  await planSample(service, { zone: 'Asia/Kolkata' })
  await studied(service)
  return service
}

const rowsOf = async <R>({ call }: TestService, table: 'sessions' | 'topics' | 'plan', range = {}) => {
  const { text } = await call('export.table', { table, format: 'json', ...range })
  return (JSON.parse(text) as Readonly<Record<string, readonly R[]>>)[table] ?? []
}

describe('sessions', () => {
  test('come with times as clocks showed them, and add up to what Progress has', async () => {
    const service = await written()
    const rows = await rowsOf<SessionRow>(service, 'sessions')
    expect(rows[0]).toMatchObject({
      date: '2026-11-23',
      start: '2026-11-23T10:30:00+05:30',
      end: '2026-11-23T12:10:01.5+05:30',
      zone: 'Asia/Kolkata',
      minutes: 100,
      ms: 6_001_500,
      topic: 'Topic a',
      topicKey: 'a',
      block: 'Block basics',
      phase: 'Phase one',
      roadmap: 'Sample roadmap',
      source: 'hand',
      running: false,
    })
    expect(rows.at(-1)).toMatchObject({ topic: '', topicId: null, roadmap: null })
    const progress = await service.call('progress.get', {})
    expect(rows.reduce((sum, { ms }) => sum + ms, 0)).toBe(progress?.studied.totalMs)
  })

  test('are those that began on the days asked for', async () => {
    const service = await written()
    expect(await rowsOf(service, 'sessions', { from: '2026-11-23', to: '2026-11-23' })).toHaveLength(3)
    expect(await rowsOf(service, 'sessions', { to: '2026-11-22' })).toEqual([])
    expect(await rowsOf(service, 'sessions', { from: '2026-11-24' })).toEqual([])
  })

  test('are safe in a spreadsheet: quoted, and no formula', async () => {
    const { call } = await written()
    const { text } = await call('export.table', { table: 'sessions', format: 'csv', byteOrderMark: true })
    expect(text.startsWith('\ufeffid,date,start,end,zone,minutes,ms,'.replaceAll(/\w+/g, '"$&"'))).toBe(true)
    expect(text).toContain(`"'=1+1, ""quoted"""\r\n`)
    expect(text).toContain('"two\nlines"\r\n')
    expect(text).toContain(',100,6001500,')
    expect(text.endsWith('\r\n')).toBe(true)
    const { text: plain } = await call('export.table', { table: 'sessions', format: 'csv' })
    expect(`\ufeff${plain}`).toBe(text)
  })
})

describe('topics', () => {
  test('have the figures of Progress', async () => {
    const service = await written()
    const rows = await rowsOf<TopicRow>(service, 'topics')
    const { topics } = await service.call('progress.topics', { limit: 6000 })
    expect(topics.length).toBeGreaterThan(3)
    const byId = new Map(rows.map((row) => [row.id, row]))
    for (const topic of topics) {
      expect(byId.get(topic.id)).toMatchObject({
        topic: topic.title,
        phase: topic.phaseTitle,
        status: topic.status,
        estimatedMinutes: topic.estimatedMinutes,
        studiedMs: topic.studiedMs,
        ratio: topic.ratio,
        doneDate: topic.doneDay,
      })
    }
    expect(rows[0]).toMatchObject({ key: 'a', status: 'done', doneDate: '2026-11-23', studiedMinutes: 100 })
  })

  test('without a plan have no minutes they are estimated at', async () => {
    const service = await openTestService()
    const draft = await service.call('draft.read', {
      source: { from: 'text', name: 'sample.md', text: '# Sample' },
    })
    await service.call('roadmap.import', { draftId: draft.draftId })
    const rows = await rowsOf<TopicRow>(service, 'topics')
    expect(rows[0]).toMatchObject({ estimate: '1-2 days', daysMin: 1, daysMax: 2, estimatedMinutes: null })
  })
})

describe('the plan', () => {
  test('is the slots that the plan has', async () => {
    const service = await written()
    const rows = await rowsOf<SlotRow>(service, 'plan')
    const slots = await service.call('plan.slots', {})
    expect(rows.map(({ id }) => id)).toEqual(slots.map(({ id }) => id))
    for (const [index, row] of rows.entries()) {
      expect(Date.parse(row.start)).toBe(slots[index]?.startMs)
      expect(Date.parse(row.end)).toBe(slots[index]?.endMs)
      expect(row.start.slice(0, 10)).toBe(row.date)
      expect(row.start).toMatch(/\+05:30$/)
    }
  })
})
