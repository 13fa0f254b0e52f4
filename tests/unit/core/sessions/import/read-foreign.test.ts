import { describe, expect, test } from 'vitest'
import { readForeignSessions } from '#core/sessions/import/read-foreign.ts'
import type { ForeignSessions } from '#core/sessions/import/model.ts'
import { BACKUP, TOGGL_NEW, TOGGL_OLD, WORKLOG } from './exports.ts'

const read = (text: string): ForeignSessions => {
  const result = readForeignSessions(text)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const refusal = (text: string): string => {
  const result = readForeignSessions(text)
  return result.ok ? 'it was read' : result.error.message
}

const titlesOf = ({ groups }: ForeignSessions) => groups.map(({ place, title }) => [place, title])

describe('Toggl Track', () => {
  test('is read with the columns it had for long', () => {
    const { program, entries, groups, unreadable } = read(TOGGL_OLD)
    expect(program).toBe('toggl')
    expect(groups.map(({ title, place }) => [place, title])).toEqual([
      ['Python', 'Decorators'],
      ['Python', 'Closures, part one'],
      ['Acme → Website', '=1+1'],
    ])
    expect(entries[1]).toMatchObject({
      line: 3,
      member: 'Ada',
      when: {
        kind: 'wall',
        start: { day: '2026-11-03', second: 84_600 },
        end: { day: '2026-11-04', second: 900 },
        lengthMs: 2_700_000,
      },
    })
    expect(entries[0]?.note).toBe('Tags: evening')
    expect(unreadable).toEqual([])
  })

  test('is read with the columns it has now; what runs still, and lines without a name', () => {
    const { entries, unreadable, groups } = read(TOGGL_NEW)
    expect(entries.map(({ member }) => member)).toEqual(['Ada', 'Ben'])
    expect(groups.map(({ title, place }) => [place, title])).toEqual([
      ['Python', 'Decorators'],
      ['', 'Python'],
    ])
    expect(unreadable).toEqual([{ line: 3, reason: 'It was still running.' }])
  })

  test('gives the same keys for the same entries, whatever stands around them', () => {
    const [first] = read(TOGGL_NEW).entries
    const old = read(TOGGL_OLD.replace('Python,,Decorators', 'Elsewhere,,Decorators')).entries[0]
    expect(first?.key).toBe(old?.key)
  })

  test('keeps two entries that are alike apart', () => {
    const row = TOGGL_OLD.split('\n')[1] ?? ''
    const { entries } = read(`${TOGGL_OLD}${row}\n`)
    expect(new Set(entries.map(({ key }) => key)).size).toBe(4)
  })

  test('takes what was measured where clocks changed, and what clocks showed where the length is nonsense', () => {
    const head = 'Description,Start date,Start time,End date,End time,Duration'
    const { entries } = read(
      `${head}\nNight,2026-10-25,01:30:00,2026-10-25,02:15:00,01:45:00\nDay,2026-10-26,10:00:00,2026-10-26,11:00:00,09:00:00\n`,
    )
    expect(entries.map(({ when }) => when.lengthMs)).toEqual([6_300_000, null])
  })

  test.each([
    ['25.11.2026', '2026-11-25'],
    ['11/25/2026', '2026-11-25'],
    ['25/11/2026', '2026-11-25'],
    ['2026/11/25', '2026-11-25'],
  ])('reads the date %s', (written, day) => {
    const { entries } = read(
      `Description,Start date,Start time,End date,End time\nA,${written},1:30:00 PM,${written},02:30 pm\n`,
    )
    expect(entries[0]?.when).toMatchObject({
      start: { day, second: 48_600 },
      end: { day, second: 52_200 },
    })
  })

  test('is refused where no date tells the day from the month', () => {
    const text = 'Description,Start date,Start time,End date,End time\nA,01/02/2026,10:00,01/02/2026,11:00\n'
    expect(refusal(text)).toMatch(/YYYY-MM-DD/)
  })
})

describe('Super Productivity', () => {
  test('is read from its worklog', () => {
    const sessions = read(WORKLOG)
    expect(sessions.program).toBe('super-productivity')
    expect(titlesOf(sessions)).toEqual([
      ['Study → Python', 'Decorators'],
      ['Study → Python', 'Closures; again'],
      ['Study', '=SUM(1)'],
    ])
    expect(sessions.entries.map(({ when }) => when)).toEqual([
      { kind: 'day', day: '2026-11-02', lengthMs: 5_400_000, startSecond: 65_100 },
      { kind: 'day', day: '2026-11-02', lengthMs: 2_700_000, startSecond: null },
      { kind: 'day', day: '2026-11-03', lengthMs: 3_600_000, startSecond: 64_800 },
    ])
    expect(sessions.unreadableCount).toBe(0)
  })

  test('is read from its whole export, archived tasks too; a task with parts is not counted twice', () => {
    const sessions = read(BACKUP)
    expect(titlesOf(sessions)).toEqual([
      ['Study → Python', 'Decorators'],
      ['', 'Loops'],
    ])
    expect(sessions.entries.map(({ when }) => when.lengthMs)).toEqual([5_400_000, 1_800_000])
  })

  test('has one key for an entry in both of its exports', () => {
    expect(read(BACKUP).entries[0]?.key).toBe(read(WORKLOG).entries[0]?.key)
  })

  test('of several days in one line says how to export it', () => {
    const text = `Date;Titles;Worked\n2026-11-01 - 2026-11-04;Loops;2:00\n2026-11-05;Loops;1:00\n`
    expect(read(text).unreadable).toEqual([
      { line: 2, reason: expect.stringMatching(/grouped by worklog entries/) as string },
    ])
  })
})

describe('what is no export', () => {
  test.each([
    ['', /empty/],
    ['\ufeff  \n', /empty/],
    ['Name,Age\nAda,36\n', /not known: Name, Age\. Roadbook reads/],
    ['{"a": 1}', /no export with time/],
    ['[1, 2', /damaged/],
    ['"Description,Start date', /quotation mark|not known/],
    ['Description,Start date,Start time,End date,End time\n', /holds no sessions/],
    [
      'Description,Start date,Start time,End date,End time\nA,yesterday,10:00,today,11:00\n',
      /line 2: It does not say when it began/,
    ],
    ['\u0000\u0001\u0002', /not known|empty/],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, /too deeply/],
  ])('%j is refused with what to do', (text, words) => {
    expect(refusal(text)).toMatch(words)
  })

  test('nothing of a foreign object reaches ours', () => {
    const hostile = `{"task":{"entities":{"__proto__":{"title":"a","subTaskIds":[],"timeSpentOnDay":{"2026-11-02":60000}},"x":{"title":"b","constructor":{"prototype":{"polluted":true}},"timeSpentOnDay":{"__proto__":{"polluted":true},"2026-11-03":60000}}}}}`
    const { entries, unreadableCount } = read(hostile)
    expect(entries).toHaveLength(2)
    expect(unreadableCount).toBe(1)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
    expect(refusal('__proto__,constructor\n1,2\n')).toMatch(/not known/)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})
