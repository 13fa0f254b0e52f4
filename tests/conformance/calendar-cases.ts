/** The plan in calendar files, over every transport. */
import { expect } from 'vitest'
import type { OperationName } from '#contract/operations.ts'
import { NO_ID } from './bench.ts'
import type { Case } from './cases.ts'

export const calendarCases: Pick<Record<OperationName, Case>, 'export.ics'> = {
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
