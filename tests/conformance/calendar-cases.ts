/** The plan in calendar files, over every transport. */
import { expect } from 'vitest'
import type { OperationName } from '#contract/operations.ts'
import { NO_ID } from './bench.ts'
import type { Bench } from './bench.ts'
import type { Case } from './cases.ts'

const BUSY = [
  'BEGIN:VCALENDAR',
  'X-WR-CALNAME:Work',
  'BEGIN:VEVENT',
  'UID:theirs',
  'SUMMARY:Stand-up',
  'DTSTART:20261124T180000Z',
  'DTEND:20261124T190000Z',
  'END:VEVENT',
  'BEGIN:VEVENT',
  'UID:off',
  'DTSTART:20261124T180000Z',
  'STATUS:CANCELLED',
  'END:VEVENT',
  'END:VCALENDAR',
].join('\r\n')

const FILE = { name: 'work.ics', text: BUSY }

/** Reads the file and keeps it, where there is no plan. */
const keep = async ({ call }: Bench) => {
  const { draftId } = await call('busy.read', FILE)
  return await call('busy.store', { draftId, calendarId: null, name: 'Work', allDay: true })
}

export const calendarCases: Pick<
  Record<OperationName, Case>,
  | 'export.ics'
  | 'busy.list'
  | 'busy.read'
  | 'busy.store'
  | 'busy.remove'
  | 'feed.get'
  | 'feed.set'
  | 'feed.renew'
> = {
  'feed.get': {
    works: async ({ call }) => {
      const off = { isAvailable: true, on: false, address: null, problem: null }
      expect(await call('feed.get', {})).toEqual(off)
    },
    fails: ({ fails }) => fails('feed.get', { extra: 1 }, 'INVALID'),
  },
  'feed.set': {
    works: async ({ call }) => {
      const { address } = await call('feed.set', { on: true })
      expect(address).toMatch(/^webcal:\/\/127\.0\.0\.1:2\d{4}\/calendar\/[\w-]{43}\.ics$/)
      expect(await call('feed.set', { on: false })).toMatchObject({ on: false, address: null })
      expect(await call('feed.set', { on: true })).toMatchObject({ on: true, address })
    },
    fails: ({ fails }) => fails('feed.set', { on: 'yes' }, 'INVALID'),
  },
  'feed.renew': {
    works: async ({ call }) => {
      const { address } = await call('feed.set', { on: true })
      const renewed = await call('feed.renew', {})
      expect(renewed.on).toBe(true)
      expect(renewed.address).not.toBe(address)
    },
    fails: ({ fails }) => fails('feed.renew', {}, 'CONFLICT'),
  },
  'busy.list': {
    works: async (bench) => {
      expect(await bench.call('busy.list', {})).toEqual([])
      await keep(bench)
      expect(await bench.call('busy.list', {})).toMatchObject([
        { name: 'Work', sourceName: 'work.ics', allDay: true, events: 2, times: 1, until: '2027-12-27' },
      ])
    },
    fails: ({ fails }) => fails('busy.list', { extra: 1 }, 'INVALID'),
  },
  'busy.read': {
    works: async ({ call }) => {
      expect(await call('busy.read', FILE)).toMatchObject({
        sourceName: 'work.ics',
        name: 'Work',
        events: 2,
        times: 1,
        allDayTimes: 0,
        from: '2026-11-24',
        to: '2026-11-24',
        ignored: [{ count: 1, reason: 'is cancelled' }],
        notices: [],
      })
      expect(await call('busy.list', {})).toEqual([])
    },
    fails: async ({ fails }) => {
      await fails('busy.read', { name: 'page.ics', text: '<html>' }, 'PARSE')
      await fails('busy.read', { name: 'large.ics', text: 'BEGIN:VCALENDAR'.padEnd(6_000_000) }, 'PARSE')
    },
  },
  'busy.store': {
    works: async (bench) => {
      const { call } = bench
      const { changeId, calendarId } = await keep(bench)
      const again = await call('busy.read', FILE)
      const use = { draftId: again.draftId, calendarId, name: 'My work', allDay: false }
      expect((await call('busy.store', use)).calendarId).toBe(calendarId)
      expect(await call('busy.list', {})).toMatchObject([{ name: 'My work', times: 1 }])
      // With a plan it is a change of that: planned around, in one step.
      await bench.planned()
      const change = { type: 'read-calendar', ...use, calendarId: null, name: 'Other' } as const
      await call('plan.change', { changes: [change] })
      expect(await call('busy.list', {})).toMatchObject([{ name: 'My work' }, { name: 'Other' }])
      expect(changeId).not.toBeNull()
    },
    fails: async ({ call, fails, planned }) => {
      const { draftId } = await call('busy.read', FILE)
      const use = { draftId, calendarId: null, name: 'Work', allDay: true }
      await fails('busy.store', { ...use, draftId: NO_ID }, 'NOT_FOUND')
      await fails('busy.store', { ...use, calendarId: NO_ID }, 'NOT_FOUND')
      await fails('busy.store', { ...use, name: '  ' }, 'INVALID')
      await planned()
      await fails('busy.store', use, 'CONFLICT')
    },
  },
  'busy.remove': {
    works: async (bench) => {
      const { calendarId } = await keep(bench)
      const { changeId } = await bench.call('busy.remove', { calendarId })
      expect(await bench.call('busy.list', {})).toEqual([])
      await bench.call('change.undo', { changeId: changeId ?? NO_ID })
      expect(await bench.call('busy.list', {})).toMatchObject([{ id: calendarId, times: 1 }])
    },
    fails: ({ fails }) => fails('busy.remove', { calendarId: NO_ID }, 'NOT_FOUND'),
  },
  'export.ics': {
    works: async ({ call, planned }) => {
      await planned()
      const file = await call('export.ics', {})
      expect(file.fileName).toMatch(/^Sample-roadmap\.ics$/)
      expect(file.text.match(/BEGIN:VEVENT/g)).toHaveLength(file.events)
      expect(file).toMatchObject({
        warnings: [],
        cancelled: 0,
        months: [{ month: '2026-11' }, { month: '2026-12' }],
      })
      const bare = { options: { allDay: false, titlesOnly: true } }
      const slots = await call('export.ics', bare)
      expect([slots.events, slots.slots]).toEqual([file.slots, file.slots])
      expect(slots.text).not.toMatch(/DESCRIPTION|VALUE=DATE/)
      // What was given as whole days is taken back where it is not wanted any more.
      const update = await call('export.ics', { ...bare, update: true })
      expect(update.cancelled).toBe(file.events - file.slots)
    },
    fails: async ({ fails, planned }) => {
      await fails('export.ics', {}, 'NOT_FOUND')
      await planned()
      await fails('export.ics', { phaseId: NO_ID }, 'NOT_FOUND')
      await fails('export.ics', { options: { alarmMinutes: -5 } }, 'INVALID')
      await fails('export.ics', { month: '2026-13' }, 'INVALID')
    },
  },
}
