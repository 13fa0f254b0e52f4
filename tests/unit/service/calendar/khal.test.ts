/**
 * The seed's plan in a real calendar program: imported, replanned, exported again, imported again. Where khal is not
 * installed these tests are skipped, and say so.
 */
import { describe, expect, test } from 'vitest'
import { eventUid } from '#core/calendar/ics.ts'
import { dayAt, minuteOfDayAt } from '#core/time/zone.ts'
import { hasKhal, openKhal } from '../../../support/khal.ts'
import { openSeed } from '../merge/seed-bench.ts'
import type { SeedBench } from '../merge/seed-bench.ts'

/** From before clocks go back in autumn until after they go forward in spring. */
const START_MS = Date.UTC(2026, 8, 14, 8)
const FIRST_DAY = '2026-09-01'
const DAYS = 600
const MS_PER_MINUTE = 60_000

const clockAt = (ms: number, zone: string): string => {
  const minute = minuteOfDayAt(ms, zone)
  const pad = (value: number): string => String(value).padStart(2, '0')
  const day = dayAt({ instantMs: ms, zone, dayStartMinute: 0 })
  return `${day} ${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
}

type Line = { readonly uid: string; readonly start: string; readonly end: string; readonly title: string }

/** The plan as the app has it, on clocks of a zone. */
const planned = async ({ call }: SeedBench, zone: string): Promise<Line[]> =>
  (await call('plan.slots', {})).map(({ id, startMs, minutes, topic }) => ({
    uid: eventUid(id),
    start: clockAt(startMs, zone),
    end: clockAt(startMs + minutes * MS_PER_MINUTE, zone),
    title: topic.title,
  }))

const byUid = (lines: readonly Line[]): Map<string, Line> => new Map(lines.map((line) => [line.uid, line]))

const openPlan = (): Promise<SeedBench> => openSeed({ nowMs: START_MS, systemZone: () => 'Europe/Berlin' })

describe.skipIf(!hasKhal())('khal (skipped where it is not installed: apt install khal)', () => {
  test(
    'lists every slot where the app has it, in three zones, over both changes of clocks',
    { timeout: 120_000 },
    async () => {
      const bench = await openPlan()
      const khal = openKhal()
      khal.import((await bench.call('export.ics', { options: { allDay: false } })).text)
      const days = (await bench.call('plan.slots', {})).map(({ day }) => day)
      expect([days[0]! < '2026-10-25', days.at(-1)! > '2027-03-28']).toEqual([true, true])
      for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe']) {
        const lines = khal.list(FIRST_DAY, DAYS, zone).map(({ isCancelled: _isCancelled, ...line }) => line)
        expect(byUid(lines)).toEqual(byUid(await planned(bench, zone)))
        expect(lines).toHaveLength(days.length)
      }
    },
  )

  test(
    'after a replan has moved what moved, once, and phases on their days',
    { timeout: 120_000 },
    async () => {
      const bench = await openPlan()
      const khal = openKhal()
      const first = await bench.call('export.ics', {})
      khal.import(first.text)
      expect(khal.stored()).toBe(first.events)

      const before = byUid(await planned(bench, 'UTC'))
      const daysOff = { from: '2026-09-21', to: '2026-10-04', name: 'Holiday' }
      const slotId = (await bench.call('plan.slots', {})).at(-1)?.id ?? ''
      await bench.call('plan.change', {
        changes: [
          { type: 'add-days-off', daysOff },
          { type: 'remove-slot', slotId },
        ],
      })
      const second = await bench.call('export.ics', { update: true })
      khal.import(second.text)

      const after = byUid(await planned(bench, 'UTC'))
      const moved = [...after.values()].filter(({ uid, start }) => before.get(uid)?.start !== start)
      expect(moved.length).toBeGreaterThan(100)
      const listed = khal.list(FIRST_DAY, DAYS, 'UTC')
      const standing = listed.filter(({ isCancelled }) => !isCancelled)
      const timed = standing.filter(({ start }) => start.includes(':'))
      expect(byUid(timed.map(({ isCancelled: _isCancelled, ...line }) => line))).toEqual(after)
      expect(timed).toHaveLength(after.size)
      // Whole days are listed from the first to the last.
      const phases = standing.filter(({ start }) => !start.includes(':'))
      expect(phases).toHaveLength(second.events - second.slots - second.cancelled)
      expect(listed.filter(({ isCancelled }) => isCancelled)).toHaveLength(second.cancelled)
      // Nothing is there twice: each UID ever given is one file.
      const given = new Set([first.text, second.text].flatMap((text) => text.match(/UID:.*/g) ?? []))
      expect(khal.stored()).toBe(given.size)
      khal.import(second.text)
      expect(khal.stored()).toBe(given.size)
    },
  )
})
