/** Cases of sessions from other programs. */
import { expect } from 'vitest'
import type { sessionImportOperations } from '#contract/operations/session-import.ts'
import type { Bench } from './bench.ts'
import { NO_ID } from './bench.ts'
import type { Case } from './cases.ts'

const TOGGL = [
  'User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
  'Ada,ada@example.org,,Study,,Topic a,No,2026-11-20,18:00:00,2026-11-20,19:30:00,01:30:00,',
  'Ada,ada@example.org,,Work,,Invoices,No,2026-11-20,20:00:00,2026-11-20,20:45:00,00:45:00,',
].join('\n')

const readToggl = async ({ call }: Pick<Bench, 'call'>) => {
  const draft = await call('session-import.read', { name: 'toggl.csv', text: TOGGL })
  const choices = {
    draftId: draft.draftId,
    zone: draft.zone,
    member: draft.members[0]?.name ?? '',
    overlaps: 'leave-out',
    targets: draft.groups.map(({ suggestion }) => suggestion?.topicId ?? 'leave-out'),
  } as const
  return { draft, choices: { ...choices, targets: [...choices.targets] } }
}

export const sessionImportCases: Readonly<Record<keyof typeof sessionImportOperations, Case>> = {
  'session-import.read': {
    works: async (bench) => {
      await bench.planned()
      const { draft } = await readToggl(bench)
      expect(draft).toMatchObject({
        program: 'Toggl Track',
        sourceName: 'toggl.csv',
        hasTimes: true,
        zone: 'UTC',
        members: [{ name: 'Ada', entries: 2 }],
        groups: [
          { title: 'Topic a', place: 'Study', suggestion: { title: 'Topic a' } },
          { title: 'Invoices', place: 'Work', suggestion: null },
        ],
        unreadable: [],
      })
    },
    fails: async ({ fails }) => {
      await fails('session-import.read', { name: 'a.csv', text: 'Name,Age\nAda,36\n' }, 'PARSE')
      await fails('session-import.read', { name: 'a.csv' }, 'INVALID')
    },
  },
  'session-import.preview': {
    works: async (bench) => {
      await bench.planned()
      const { choices } = await readToggl(bench)
      expect(await bench.call('session-import.preview', choices)).toMatchObject({
        sessions: 1,
        ms: 5_400_000,
        from: '2026-11-20',
        to: '2026-11-20',
        known: 0,
        leftOut: 1,
      })
    },
    fails: async (bench) => {
      const { choices } = await readToggl(bench)
      const { fails } = bench
      await fails('session-import.preview', { ...choices, draftId: NO_ID }, 'NOT_FOUND')
      await fails('session-import.preview', { ...choices, zone: 'Mars/Olympus' }, 'INVALID')
      await fails('session-import.preview', { ...choices, member: 'Eve' }, 'INVALID')
      await fails('session-import.preview', { ...choices, targets: [] }, 'INVALID')
      await fails('session-import.preview', { ...choices, targets: [NO_ID, 'leave-out'] }, 'NOT_FOUND')
    },
  },
  'session-import.apply': {
    works: async (bench) => {
      await bench.planned()
      const { choices } = await readToggl(bench)
      const { changeId, sessions } = await bench.call('session-import.apply', choices)
      expect(sessions).toBe(1)
      expect(await bench.call('session.list', { days: 92 })).toMatchObject({ count: 1, totalMs: 5_400_000 })
      const again = await readToggl(bench)
      expect(await bench.call('session-import.apply', again.choices)).toEqual({ changeId: null, sessions: 0 })
      await bench.call('change.undo', { changeId: changeId ?? NO_ID })
      expect(await bench.call('session.list', { days: 92 })).toMatchObject({ count: 0 })
    },
    fails: ({ fails }) =>
      fails(
        'session-import.apply',
        { draftId: NO_ID, zone: 'UTC', member: '', overlaps: 'cut', targets: [] },
        'NOT_FOUND',
      ),
  },
}
